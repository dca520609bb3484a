using Arende.Application.Backups;
using Arende.Application.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Arende.Adapters.Sqlite;

/// <summary>
/// The embedded database as one file. <c>VACUUM INTO</c> writes it as it is at one moment, while others read and write, also in another process; what
/// it writes needs no log beside it.
/// </summary>
internal sealed class SqliteBackup(SqliteFile file) : IDatabaseBackup
{
    private const string Part = "database/arende.db";

    public string Kind => "SQLite";

    public async Task<IReadOnlyDictionary<string, long>> Write(BackupFolder folder, Func<ArendeDb, Task> look, CancellationToken ct)
    {
        if (!File.Exists(file.Path)) throw new BackupRefusedException($"there is no database at {file.Path}.");
        var copy = new SqliteFile(folder.RoomFor(Part));
        await using (var source = file.Open()) await Do(source, "VACUUM INTO $1", copy.Path);
        await folder.Add(Part, ct);
        await using var copied = new SqliteConnection(new SqliteConnectionStringBuilder(copy.ConnectionString) { Pooling = false }.ConnectionString);
        await using var db = new SqliteArendeDb(new DbContextOptionsBuilder<SqliteArendeDb>().UseSqlite(copied).AddInterceptors(new SqliteFile.Opening()).Options);
        await db.Database.OpenConnectionAsync(ct);
        if (await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").FirstAsync(ct) is not "ok" and var fault)
            throw new BackupRefusedException($"the database is damaged: {fault}. Keep the backups that there are.");
        await look(db);
        return await Count(db, ct);
    }

    public async Task Restore(BackupFolder folder, BackupManifest manifest, Func<Task> files, CancellationToken ct)
    {
        // A log that an earlier database left behind would be read into this one.
        foreach (var there in new[] { file.Path, $"{file.Path}-wal", $"{file.Path}-shm" })
            if (File.Exists(there)) throw new BackupRefusedException($"{there} is there already, and is not written over. Restore to an empty folder (Arende__Data), or move it away.");
        var data = Path.GetDirectoryName(file.Path)!;
        Directory.CreateDirectory(data);
        await files();
        var unfinished = $"{file.Path}.restoring";
        await using (var backup = folder.Read(Part))
        await using (var restored = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            await backup.CopyToAsync(restored, ct);
            restored.Flush(flushToDisk: true);
        }
        File.Move(unfinished, file.Path);
        Application.Files.FolderEntry.FlushToDisk(data);
    }

    private static async Task<IReadOnlyDictionary<string, long>> Count(ArendeDb db, CancellationToken ct)
    {
        var counts = new Dictionary<string, long>();
        foreach (var table in await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").ToListAsync(ct))
#pragma warning disable EF1002 // The database's own names.
            counts[table] = await db.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM \"{table}\"").SingleAsync(ct);
#pragma warning restore EF1002
        return counts;
    }

    private static async Task Do(SqliteConnection connection, string sql, string value)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("$1", value);
        await command.ExecuteNonQueryAsync();
    }
}
