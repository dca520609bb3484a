using Arende.Domain;
using Arende.Domain.Documents;

namespace Arende.Application.Files;

/// <summary>A file that somebody sends.</summary>
/// <param name="Name">As the browser sent it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Open">A stream that can be read from anywhere; each call gives another.</param>
public sealed record UploadedFile(string Name, long Size, Func<Stream> Open);

/// <summary>
/// Takes files into the store: looked into, looked through for viruses where there is a scanner, and written. One that isn't taken refuses all of
/// them, in words that name it. They are not named by any row yet: that is the caller's next commit.
/// </summary>
public sealed class ReceiveFiles(IFileStore store, IVirusScanner? scanner = null)
{
    public const int MostFiles = 50;
    public const long LargestFile = 100L * 1024 * 1024;

    /// <returns>In the order in which they came.</returns>
    public async Task<IReadOnlyList<DocumentFile>> Run(IReadOnlyList<UploadedFile> files, CancellationToken ct)
    {
        BrokenRuleException.When(files.Count == 0, Rule.FileIsMissing);
        BrokenRuleException.When(files.Count > MostFiles, Rule.FilesAreTooMany, $"{MostFiles}");
        // All are looked into before the first is written.
        var kinds = new List<FileKind>(files.Count);
        foreach (var file in files) kinds.Add(await Check(file, ct));
        var received = new List<DocumentFile>(files.Count);
        foreach (var (file, kind) in files.Zip(kinds))
        {
            await using var content = file.Open();
            var stored = await store.Write(content, ct);
            received.Add(new DocumentFile(FileName.Of(file.Name, kind), stored.Digest, stored.Size, kind.MediaType));
        }
        return received;
    }

    private async Task<FileKind> Check(UploadedFile file, CancellationToken ct)
    {
        var shown = FileName.Shown(file.Name);
        BrokenRuleException.When(file.Size > LargestFile, Rule.FileIsTooLarge, shown);
        await using var content = file.Open();
        var kind = FileContent.Recognize(shown, content, ct);
        if (scanner is null) return kind;
        content.Position = 0;
        try
        {
            BrokenRuleException.When(await scanner.Scan(content, ct) is not null, Rule.FileHasVirus, shown);
            return kind;
        }
        catch (ScannerAwayException)
        {
            // Nothing is kept that nobody has looked through.
            throw new BrokenRuleException(Rule.ScannerIsAway, shown);
        }
    }
}
