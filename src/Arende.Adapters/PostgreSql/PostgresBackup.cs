using System.Data;
using System.IO.Compression;
using System.Text;
using Arende.Application.Backups;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Arende.Adapters.PostgreSql;

/// <summary>
/// The database's rows, a compressed text a table, copied in one snapshot. The tables themselves are the migrations' to make, so a backup is restored
/// by any later version. Files that lie in rows are not among them: they are backed up as files.
/// </summary>
internal sealed class PostgresBackup(string connectionString) : IDatabaseBackup
{
    private static readonly string[] notCopied = ["__EFMigrationsHistory", "stored_files", "stored_file_parts"];

    // What migrations and a first start put there of themselves.
    private static readonly string[] madeByMigrations = ["bodies", "settings"];

    private const string NoSuchDatabase = "3D000";
    private const int BlockSize = 64 * 1024;

    public string Kind => "PostgreSQL";

    public async Task<IReadOnlyDictionary<string, long>> Write(BackupFolder folder, Func<ArendeDb, Task> look, CancellationToken ct)
    {
        await using var source = Open();
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await Do(connection, "SET TRANSACTION READ ONLY", ct);
        await using var db = Context(connection);
        await db.Database.UseTransactionAsync(snapshot, ct);
        await look(db);
        var rows = new Dictionary<string, long>();
        foreach (var table in await PostgresTables.Read(connection, ct))
            if (!notCopied.Contains(table.Name)) await folder.Write(PartOf(table.Name), async stream => rows[table.Name] = await CopyOut(connection, table, stream, ct), ct);
        return rows;
    }

    public async Task Restore(BackupFolder folder, BackupManifest manifest, Func<Task> files, CancellationToken ct)
    {
        await using var target = Open();
        await RefuseUnlessEmpty(target, manifest, ct);
        await using (var db = Context(target.CreateConnection())) await db.GetService<IMigrator>().MigrateAsync(manifest.Migrations[^1], ct);
        await files();
        await using var connection = await target.OpenConnectionAsync(ct);
        // Rows are there when all of them are.
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var tables = (await PostgresTables.Read(connection, ct)).Where(table => !notCopied.Contains(table.Name)).ToList();
        if (!tables.Select(table => table.Name).ToHashSet().SetEquals(manifest.Tables.Keys)) throw new BackupRefusedException("the backup has other tables than its version makes.");
        foreach (var table in madeByMigrations.Where(manifest.Tables.ContainsKey)) await Do(connection, $"DELETE FROM {table}", ct);
        foreach (var table in tables)
        {
            await using (var part = folder.Read(PartOf(table.Name))) await CopyIn(connection, table, part, ct);
            await PostgresTables.GoOnNumbering(connection, table, ct);
            var count = (long)(await Ask(connection, $"SELECT count(*) FROM {table.Quoted}", ct))!;
            if (count != manifest.Tables[table.Name]) throw new BackupRefusedException($"{table.Name} got {count} rows and should have {manifest.Tables[table.Name]}.");
        }
        await transaction.CommitAsync(ct);
    }

    private static async Task<long> CopyOut(NpgsqlConnection connection, PostgresTable table, Stream stream, CancellationToken ct)
    {
        await using var packed = new StreamWriter(new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true), new UTF8Encoding(false), BlockSize);
        await packed.WriteAsync($"{string.Join('\t', table.Columns)}\n".AsMemory(), ct);
        using var rows = await connection.BeginTextExportAsync($"COPY {table.Quoted} ({table.QuotedColumns}) TO STDOUT", ct);
        var block = new char[BlockSize];
        var count = 0L;
        while (await rows.ReadAsync(block, ct) is > 0 and var read)
        {
            // A line break in a value is written as two letters: each line is a row.
            count += block.AsSpan(0, read).Count('\n');
            await packed.WriteAsync(block.AsMemory(0, read), ct);
        }
        return count;
    }

    private static async Task CopyIn(NpgsqlConnection connection, PostgresTable table, Stream part, CancellationToken ct)
    {
        using var rows = new StreamReader(new GZipStream(part, CompressionMode.Decompress), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, BlockSize);
        var columns = PostgresTables.Quote((await rows.ReadLineAsync(ct) ?? "").Split('\t'));
        await using var put = await connection.BeginTextImportAsync($"COPY {table.Quoted} ({columns}) FROM STDIN", ct);
        var block = new char[BlockSize];
        while (await rows.ReadAsync(block, ct) is > 0 and var read) await put.WriteAsync(block.AsMemory(0, read), ct);
    }

    private static async Task RefuseUnlessEmpty(NpgsqlDataSource target, BackupManifest manifest, CancellationToken ct)
    {
        try
        {
            await using var connection = await target.OpenConnectionAsync(ct);
            var tables = await PostgresTables.Read(connection, ct);
            foreach (var table in tables.Where(table => !notCopied.Contains(table.Name) && !madeByMigrations.Contains(table.Name)))
                if ((bool)(await Ask(connection, $"SELECT EXISTS (SELECT 1 FROM {table.Quoted})", ct))!)
                    throw new BackupRefusedException($"the database is in use ({table.Name} has rows), and is not written over. Restore into an empty one.");
            await using var db = Context(connection);
            if (tables.Count > 0 && (await db.Database.GetAppliedMigrationsAsync(ct)).Except(manifest.Migrations).Any())
                throw new BackupRefusedException("the database has been migrated further than the backup. Restore into an empty one, before 'migrate'.");
        }
        catch (PostgresException none) when (none.SqlState == NoSuchDatabase)
        {
            // The migrations make it.
        }
    }

    private static string PartOf(string table) => $"database/{table}.copy.gz";

    // Nobody waits for it, and a table may be large.
    private NpgsqlDataSource Open() => PostgresConnection.Open(new NpgsqlConnectionStringBuilder(connectionString)
    {
        CommandTimeout = 0,
        Options = $"{new NpgsqlConnectionStringBuilder(connectionString).Options} -c idle_in_transaction_session_timeout=0".TrimStart(),
    }.ConnectionString);

    private static PostgresArendeDb Context(NpgsqlConnection connection) => new(new DbContextOptionsBuilder<PostgresArendeDb>().UseNpgsql(connection, npgsql => npgsql.CommandTimeout(0)).Options);

    private static async Task Do(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<object?> Ask(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }
}
