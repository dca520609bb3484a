using Arende.Application.Storage;

namespace Arende.Application.Backups;

/// <summary>The database's half of a backup.</summary>
public interface IDatabaseBackup
{
    /// <summary>The kind of database. A backup goes back into its own kind.</summary>
    string Kind { get; }

    /// <summary>Writes the database as it is at one moment. The product may go on working meanwhile.</summary>
    /// <param name="folder">Takes the parts.</param>
    /// <param name="look">Is shown that very moment, before it is written or after.</param>
    /// <param name="ct">Ends it; what was written is the caller's to throw away.</param>
    /// <returns>How many rows each table has.</returns>
    /// <exception cref="BackupRefusedException">There is no database.</exception>
    Task<IReadOnlyDictionary<string, long>> Write(BackupFolder folder, Func<ArendeDb, Task> look, CancellationToken ct);

    /// <summary>Puts the database where there is none, all of it or nothing. It is of the version that it was when it was backed up.</summary>
    /// <param name="folder">A backup that was looked through.</param>
    /// <param name="manifest">What it says of itself.</param>
    /// <param name="files">Puts the files into their store; asked when there is room for them, and before the first row that names one.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="BackupRefusedException">There is a database already.</exception>
    Task Restore(BackupFolder folder, BackupManifest manifest, Func<Task> files, CancellationToken ct);
}
