using System.Security.Cryptography;
using System.Text;
using Arende.Adapters.Storage;
using Arende.Application.Cases;
using Arende.Application.Files;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Files;

/// <summary>Files that an earlier version kept in their rows are in the store when the database has been brought up to date.</summary>
public abstract class MoveImportedFilesContract(TestStorage storage)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_of_them_are_moved_also_after_a_kill_and_are_what_they_were()
    {
        var (first, second) = (Content(), Content());
        await Keep(first, 0);
        await Keep(first, 1);
        await Keep(second, 0);

        // Killed after the first: it is in the store, and its row still has it.
        await Assert.ThrowsAsync<IOException>(() => storage.With(db => MoveImportedFiles.Run(db, new DiesAfterOne(Store), Ct)));
        Assert.Equal(3, await storage.With(db => db.ImportedFiles.CountAsync(file => file.Content != null, Ct)));

        await ArendeDatabase.Migrate(storage.Services, Ct);
        await ArendeDatabase.Migrate(storage.Services, Ct);

        Assert.Equal(0, await storage.With(db => db.ImportedFiles.CountAsync(file => file.Content != null, Ct)));
        foreach (var content in new[] { first, second })
        {
            using var reader = new StreamReader(await Store.Read(Digest(content), Ct));
            Assert.Equal(content, await reader.ReadToEndAsync(Ct));
        }
    }

    private IFileStore Store => storage.Services.GetRequiredService<IFileStore>();

    private static string Content() => $"# {Guid.NewGuid()}";

    private static string Digest(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private Task Keep(string content, int copy) => storage.With(db =>
    {
        db.ImportedFiles.Add(new ImportedFile
        {
            Digest = Digest(content), Copy = copy, CaseId = CaseId.New(), Name = "skrivelse.md", Content = Encoding.UTF8.GetBytes(content), ImportedAt = DateTimeOffset.UtcNow,
        });
        return db.SaveChangesAsync(Ct);
    });

    private sealed class DiesAfterOne(IFileStore inner) : IFileStore
    {
        public async Task<StoredFile> Write(Stream content, CancellationToken ct)
        {
            await inner.Write(content, ct);
            throw new IOException("Killed.");
        }

        public Task<Stream> Read(string digest, CancellationToken ct) => inner.Read(digest, ct);

        public Task<int> Sweep(TimeSpan age, Func<IReadOnlyList<string>, Task<IReadOnlySet<string>>> named, CancellationToken ct) => inner.Sweep(age, named, ct);
    }
}

public sealed class PostgresMoveImportedFilesTests(PostgresStorage storage) : MoveImportedFilesContract(storage), IClassFixture<PostgresStorage>;

public sealed class SqliteMoveImportedFilesTests(SqliteStorage storage) : MoveImportedFilesContract(storage), IClassFixture<SqliteStorage>;
