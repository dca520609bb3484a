using Arende.Adapters.Files;
using Arende.Application.Cases;
using Arende.Application.Documents;
using Arende.Application.Files;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Arende.IntegrationTests.Files;

/// <summary>A file is written before the row that names it, and what no row names doesn't stay.</summary>
public sealed class SweepFilesTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("arende-files-").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2025, 3, 3, 8, 0, 0, TimeSpan.Zero));
    private TestApplication app = null!;
    private DyingStore store = null!;
    private CaseId id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = new DyingStore(new FolderFileStore(folder, clock));
        app = await TestApplication.OnSqlite(services => services.AddSingleton<IFileStore>(store));
        id = await app.Do<RegisterCase, CaseId>(register => register.Run(app.As(Role.CaseOfficer), "Ärende", AccessLevel.Open, Case.UsualType, Ct));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_kill_between_the_file_and_its_row_leaves_a_file_that_nothing_names_and_that_is_swept()
    {
        await Register("Den första");
        store.DiesAfterWriting = true;
        await Assert.ThrowsAsync<IOException>(() => Register("Den andra"));
        store.DiesAfterWriting = false;

        Assert.Equal(1, await app.Read(db => db.DocumentVersions.CountAsync(Ct)));
        clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, await app.Do<SweepFiles, int>(sweep => sweep.Run(Ct)));
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await app.Do<SweepFiles, int>(sweep => sweep.Run(Ct)));
        await MustAllBeThere();

        Assert.Equal(2, await Register("Den andra"));
        await MustAllBeThere();
    }

    [Fact]
    public async Task An_imported_file_is_named_by_its_import()
    {
        await app.Do<ImportStaffReport, ImportResult>(import => import.Run(app.As(Role.CaseOfficer), "skrivelse.md", System.Text.Encoding.UTF8.GetBytes(TestSite.Report("Filen")), again: false, Ct));
        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await app.Do<SweepFiles, int>(sweep => sweep.Run(Ct)));
        await (await store.Read(await app.Read(db => db.ImportedFiles.Select(file => file.Digest).SingleAsync(Ct)), Ct)).DisposeAsync();
    }

    private async Task MustAllBeThere()
    {
        foreach (var digest in await app.Read(db => db.DocumentVersions.Select(version => version.Digest).ToListAsync(Ct)))
            await (await store.Read(digest, Ct)).DisposeAsync();
    }

    private Task<int> Register(string text) => app.Do<RegisterDocuments, int>(register => register.Run(
        app.As(Role.CaseOfficer), id, new DocumentsToRegister(new DocumentEntry(DocumentDirection.Internal, new DateOnly(2025, 3, 3), null, "Anteckning"), null,
            [new UploadedFile("a.txt", text.Length, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)))]), Ct));

    private sealed class DyingStore(IFileStore inner) : IFileStore
    {
        public bool DiesAfterWriting { get; set; }

        public async Task<StoredFile> Write(Stream content, CancellationToken ct)
        {
            var file = await inner.Write(content, ct);
            return DiesAfterWriting ? throw new IOException("Killed.") : file;
        }

        public Task<Stream> Read(string digest, CancellationToken ct) => inner.Read(digest, ct);

        public Task<int> Sweep(TimeSpan age, Func<IReadOnlyList<string>, Task<IReadOnlySet<string>>> named, CancellationToken ct) => inner.Sweep(age, named, ct);
    }
}
