using Arende.Application.Files;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Backups;

/// <summary>Puts a backup where there is no database. It is looked through first: a damaged one changes nothing.</summary>
public sealed class RestoreBackup(ArendeDb db, IDatabaseBackup database, IFileStore store)
{
    /// <summary>The database is then of the version that was backed up: the caller brings it up to this one.</summary>
    /// <param name="path">The folder of one backup.</param>
    /// <param name="ct">Ends it; what was put in place isn't used by anything, and a new try takes it up.</param>
    /// <exception cref="BackupUnreadableException">It is no backup, or a damaged one.</exception>
    /// <exception cref="BackupRefusedException">It is of another kind or a newer version, or there is a database already.</exception>
    public async Task<BackupManifest> Run(string path, CancellationToken ct)
    {
        var (folder, manifest) = await BackupFolder.Open(path, ct);
        if (manifest.Database != database.Kind)
            throw new BackupRefusedException($"{path} is of a {manifest.Database} database, and this installation has {database.Kind}: a backup goes back into its own kind.");
        var known = db.Database.GetMigrations();
        if (manifest.Migrations.Count == 0 || !known.Take(manifest.Migrations.Count).SequenceEqual(manifest.Migrations))
            throw new BackupRefusedException($"{path} was made by a newer or another version ({manifest.Product}): restore it with that one.");
        await folder.Check(ct);
        await database.Restore(folder, manifest, () => PutFiles(folder, ct), ct);
        return manifest;
    }

    /// <summary>Looks through a backup and changes nothing.</summary>
    public static async Task<BackupManifest> Check(string path, CancellationToken ct)
    {
        var (folder, manifest) = await BackupFolder.Open(path, ct);
        await folder.Check(ct);
        return manifest;
    }

    /// <summary>The files that the restored rows name and the backup neither had nor said to be lost; none, unless something went wrong.</summary>
    public async Task<IReadOnlyList<string>> Missing(string path, CancellationToken ct)
    {
        var (folder, manifest) = await BackupFolder.Open(path, ct);
        return [.. (await NamedFiles.Of(db).ToListAsync(ct)).Except(folder.Files).Except(manifest.Lost)];
    }

    // Under their digests: one that is there already, of an earlier try, is the same.
    private async Task PutFiles(BackupFolder folder, CancellationToken ct)
    {
        foreach (var digest in folder.Files)
        {
            await using var content = folder.Read(BackupFolder.FilePart(digest));
            var stored = await store.Write(content, ct);
            if (stored.Digest != digest) throw new BackupUnreadableException($"{folder.Path} is damaged: {BackupFolder.FilePart(digest)} isn't what it is called.");
        }
    }
}
