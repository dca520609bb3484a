using System.Globalization;
using System.Reflection;
using Arende.Application.Files;
using Arende.Application.History;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Backups;

/// <summary>
/// Makes a backup of the database and its files while the product runs: the database as it is at one moment, and after it each file that it names.
/// All of it is read back before the folder gets its name.
/// </summary>
public sealed class MakeBackup(IDatabaseBackup database, IFileStore store, IOptions<ArendeOptions> options, TimeProvider clock)
{
    /// <param name="folder">Where backups are kept. Each is a folder of its own in it, named by its time.</param>
    /// <param name="found">Told of each row of a history that isn't as it was written. The backup is made all the same: there may never be a better one.</param>
    /// <param name="ct">Ends it, and leaves nothing.</param>
    /// <returns>Where it is, and what it holds.</returns>
    /// <exception cref="BackupRefusedException">There is no database of this version.</exception>
    public async Task<(string Path, BackupManifest Manifest)> Run(string folder, Action<HistoryFinding> found, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"arende-{now:yyyy-MM-dd'T'HHmmss'Z'}"));
        // A name of its own: of two in the same second neither writes into the other's, nor deletes it.
        var unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        if (Directory.Exists(path)) throw new BackupRefusedException($"{path} is there already, and is not written over.");
        Directory.CreateDirectory(folder);
        try
        {
            var backup = BackupFolder.Create(unfinished);
            var manifest = await Write(backup, now, found, ct);
            await (await BackupFolder.Open(unfinished, ct)).Folder.Check(ct);
            if (Directory.Exists(path)) throw new BackupRefusedException($"{path} is there already, and is not written over.");
            Directory.Move(unfinished, path);
            FolderEntry.FlushToDisk(folder);
            return (path, manifest);
        }
        catch
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }

    private async Task<BackupManifest> Write(BackupFolder backup, DateTimeOffset now, Action<HistoryFinding> found, CancellationToken ct)
    {
        List<string> migrations = [], named = [];
        HistoryCount history = default;
        var tables = await database.Write(backup, async db =>
        {
            migrations = [.. await db.Database.GetAppliedMigrationsAsync(ct)];
            if (!migrations.SequenceEqual(db.Database.GetMigrations()))
                throw new BackupRefusedException("the database is of another version than this program. Make the backup with the version that runs on it.");
            named = await NamedFiles.Of(db).ToListAsync(ct);
            history = await new VerifyHistory(db, options).Run(found, ct);
        }, ct);
        // After the database: whatever it names was in the store before, and what is named is never swept.
        var (lost, bytes) = await CopyFiles(backup, named, ct);
        BackupManifest? manifest = null;
        await backup.End(sums => manifest = new BackupManifest(
            BackupManifest.CurrentFormat, Product, now, database.Kind, migrations, tables, named.Count - lost.Count, bytes, lost, history, sums), ct);
        return manifest!;
    }

    private async Task<(List<string> Lost, long Bytes)> CopyFiles(BackupFolder backup, IEnumerable<string> named, CancellationToken ct)
    {
        var (lost, bytes) = (new List<string>(), 0L);
        foreach (var digest in named.Order(StringComparer.Ordinal))
        {
            var part = BackupFolder.FilePart(digest);
            try
            {
                await using var content = await store.Read(digest, ct);
                await backup.Write(part, stream => content.CopyToAsync(stream, ct), ct);
                bytes += content.Length;
            }
            catch (FileLostException)
            {
                // The others are backed up all the same, and it is said which are lost.
                backup.Remove(part);
                lost.Add(digest);
            }
        }
        return (lost, bytes);
    }

    private static string Product =>
        typeof(MakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
