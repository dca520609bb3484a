using Arende.Application.Files;
using Arende.Domain;

namespace Arende.Tests.Files;

/// <summary>What is asked of files before any of them is kept.</summary>
public sealed class ReceiveFilesTests
{
    private readonly CountingStore store = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_file_is_asked_for_one() => Assert.Equal(Rule.FileIsMissing, await Refused([]));

    [Fact]
    public async Task More_than_fifty_at_once_are_refused() => Assert.Equal(Rule.FilesAreTooMany, await Refused([.. Enumerable.Range(0, 51).Select(n => Letter($"{n}.txt"))]));

    [Fact]
    public async Task More_than_a_hundred_megabytes_are_refused_before_they_are_opened() =>
        Assert.Equal(Rule.FileIsTooLarge, await Refused([new UploadedFile("film.pdf", (100L * 1024 * 1024) + 1, () => throw new InvalidOperationException("It was opened."))]));

    [Fact]
    public async Task The_scanner_is_given_a_file_from_its_beginning_though_it_was_looked_into_before()
    {
        var scanner = new ListeningScanner();
        await new ReceiveFiles(store, scanner).Run([Letter("brev.txt")], Ct);
        Assert.Equal("Hej", scanner.Heard);
    }

    [Fact]
    public async Task Nothing_is_kept_when_the_last_of_several_is_refused()
    {
        await Refused([Letter("brev.txt"), new UploadedFile("tom.txt", 0, () => new MemoryStream())]);
        Assert.Equal(0, store.Written);
    }

    private async Task<Rule> Refused(UploadedFile[] files) => (await Assert.ThrowsAsync<BrokenRuleException>(() => new ReceiveFiles(store).Run(files, Ct))).Rule;

    private static UploadedFile Letter(string name) => new(name, 3, () => new MemoryStream("Hej"u8.ToArray()));

    private sealed class ListeningScanner : IVirusScanner
    {
        public string? Heard { get; private set; }

        public async Task<string?> Scan(Stream content, CancellationToken ct)
        {
            using var reader = new StreamReader(content, leaveOpen: true);
            Heard = await reader.ReadToEndAsync(ct);
            return null;
        }
    }

    private sealed class CountingStore : IFileStore
    {
        public int Written { get; private set; }

        public Task<StoredFile> Write(Stream content, CancellationToken ct)
        {
            Written++;
            return Task.FromResult(new StoredFile(new string('0', 64), 3));
        }

        public Task<Stream> Read(string digest, CancellationToken ct) => throw new NotSupportedException();

        public Task<int> Sweep(TimeSpan age, Func<IReadOnlyList<string>, Task<IReadOnlySet<string>>> named, CancellationToken ct) => throw new NotSupportedException();
    }
}
