using System.Buffers;
using System.Security.Cryptography;
using Arende.Application.Files;
using Arende.Domain;
using Npgsql;

namespace Arende.Adapters.Files;

/// <summary>
/// Files in PostgreSQL, in rows of a megabyte: one backup has them and the register. Each part is a commit of its own, so that no
/// transaction is as long as an upload; the file gets its digest, and so its name, when the last one is written.
/// </summary>
public sealed class PostgresFileStore(NpgsqlDataSource database, TimeProvider clock) : IFileStore
{
    internal const int PartSize = 1024 * 1024;

    public async Task<StoredFile> Write(Stream content, CancellationToken ct)
    {
        var id = OrderedGuid.New();
        await Do("INSERT INTO stored_files (id, size, written_at) VALUES ($1, 0, $2)", ct, id, clock.GetUtcNow());
        try
        {
            var file = await WriteParts(id, content, ct);
            await Name(id, file, ct);
            return file;
        }
        catch
        {
            // Best effort: what is left behind has no name, and is swept.
            await Do("DELETE FROM stored_files WHERE id = $1", CancellationToken.None, id);
            throw;
        }
    }

    public async Task<Stream> Read(string digest, CancellationToken ct)
    {
        await using var find = database.CreateCommand("SELECT id, size FROM stored_files WHERE digest = $1");
        find.Parameters.Add(new NpgsqlParameter { Value = digest });
        await using var found = await find.ExecuteReaderAsync(ct);
        if (!await found.ReadAsync(ct)) throw new FileLostException(digest, "is not in the database");
        var (id, size) = (found.GetGuid(0), found.GetInt64(1));
        return new CheckedStream(new StoredFile(digest, size), new PartReader(database, id).Read, owner: null);
    }

    public async Task<int> Sweep(TimeSpan age, Func<IReadOnlyList<string>, Task<IReadOnlySet<string>>> named, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - age;
        // What a killed upload has left.
        var count = await Do("DELETE FROM stored_files WHERE digest IS NULL AND written_at < $1", ct, before);
        for (string? after = "", last = null; after is not null; after = last)
        {
            var some = await Old(before, after, ct);
            last = some.Count > 0 ? some[^1] : null;
            var kept = await named(some);
            // Asked again of the row itself: one that was written once more meanwhile is young.
            foreach (var digest in some.Where(digest => !kept.Contains(digest)))
                count += await Do("DELETE FROM stored_files WHERE digest = $1 AND written_at < $2", ct, digest, before);
        }
        return count;
    }

    private async Task<List<string>> Old(DateTimeOffset before, string after, CancellationToken ct)
    {
        await using var ask = database.CreateCommand("SELECT digest FROM stored_files WHERE digest > $1 AND written_at < $2 ORDER BY digest LIMIT 500");
        ask.Parameters.Add(new NpgsqlParameter { Value = after });
        ask.Parameters.Add(new NpgsqlParameter { Value = before });
        await using var rows = await ask.ExecuteReaderAsync(ct);
        var some = new List<string>();
        while (await rows.ReadAsync(ct)) some.Add(rows.GetString(0));
        return some;
    }

    private async Task<StoredFile> WriteParts(Guid id, Stream content, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // A new buffer for each file would have the collector go through the whole heap a dozen times a second while many small ones are written.
        using var rented = MemoryPool<byte>.Shared.Rent(PartSize);
        var part = rented.Memory[..PartSize];
        var (size, number) = (0L, 0);
        while (await content.ReadAtLeastAsync(part, PartSize, throwOnEndOfStream: false, ct) is > 0 and var count)
        {
            hash.AppendData(part.Span[..count]);
            size += count;
            await Do("INSERT INTO stored_file_parts (file_id, number, content) VALUES ($1, $2, $3)", ct, id, number++, (ReadOnlyMemory<byte>)part[..count]);
        }
        return new StoredFile(Convert.ToHexStringLower(hash.GetCurrentHash()), size);
    }

    private async Task Name(Guid id, StoredFile file, CancellationToken ct)
    {
        while (true)
        {
            // The same content is there already: it is young again, and this one isn't needed. A sweep waits for the row, and looks again.
            if (await Do("UPDATE stored_files SET written_at = $2 WHERE digest = $1", ct, file.Digest, clock.GetUtcNow()) > 0)
            {
                await Do("DELETE FROM stored_files WHERE id = $1", ct, id);
                return;
            }
            try
            {
                await Do("UPDATE stored_files SET digest = $2, size = $3, written_at = $4 WHERE id = $1", ct, id, file.Digest, file.Size, clock.GetUtcNow());
                return;
            }
            catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                // Somebody wrote the same content at the same time, and was first.
            }
        }
    }

    private async Task<int> Do(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Reads a file a part at a time, each by a statement of its own: a slow download holds no connection.</summary>
    private sealed class PartReader(NpgsqlDataSource database, Guid id)
    {
        private byte[] part = [];
        private int at;
        private int next;

        public async ValueTask<int> Read(Memory<byte> buffer, CancellationToken ct)
        {
            if (at == part.Length)
            {
                await using var ask = database.CreateCommand("SELECT content FROM stored_file_parts WHERE file_id = $1 AND number = $2");
                ask.Parameters.Add(new NpgsqlParameter { Value = id });
                ask.Parameters.Add(new NpgsqlParameter { Value = next++ });
                if (await ask.ExecuteScalarAsync(ct) is not byte[] read) return 0;
                (part, at) = (read, 0);
            }
            var count = Math.Min(buffer.Length, part.Length - at);
            part.AsMemory(at, count).CopyTo(buffer);
            at += count;
            return count;
        }
    }
}
