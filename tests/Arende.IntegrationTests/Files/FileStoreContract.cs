using System.Security.Cryptography;
using Arende.Adapters.Files;
using Arende.Application.Files;
using Arende.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Arende.IntegrationTests.Files;

/// <summary>What holds of every store of files.</summary>
public abstract class FileStoreContract
{
    private const int Megabyte = 1024 * 1024;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 27, 8, 0, 0, TimeSpan.Zero));

    protected abstract IFileStore Store { get; }

    /// <summary>Changes a byte of what is kept, behind the store's back.</summary>
    protected abstract Task Damage(string digest);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Megabyte)]
    [InlineData((2 * Megabyte) + 17)]
    public async Task What_is_written_is_read_as_it_was(int size)
    {
        var content = Bytes(size);
        var file = await Store.Write(new MemoryStream(content), Ct);

        Assert.Equal(new StoredFile(Convert.ToHexStringLower(SHA256.HashData(content)), size), file);
        Assert.Equal(content, await Read(file.Digest));
    }

    [Fact]
    public async Task The_same_content_has_one_name_and_one_copy()
    {
        var content = Bytes(1000);
        var first = await Store.Write(new MemoryStream(content), Ct);
        Assert.Equal(first, await Store.Write(new MemoryStream(content), Ct));

        Clock.Advance(2 * Day);
        Assert.Equal(1, await Store.Sweep(Day, Named(), Ct));
    }

    [Fact]
    public async Task Eight_who_write_the_same_content_at_once_all_have_it()
    {
        var content = Bytes(3 * Megabyte);
        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.Write(new MemoryStream(content), Ct))));

        Assert.Single(files.Distinct());
        Assert.Equal(content, await Read(files[0].Digest));
    }

    [Fact]
    public async Task What_was_changed_since_is_never_given_whole()
    {
        var content = Bytes((2 * Megabyte) + 17);
        var file = await Store.Write(new MemoryStream(content), Ct);
        await Damage(file.Digest);

        using var read = new MemoryStream();
        await using var stream = await Store.Read(file.Digest, Ct);
        await Assert.ThrowsAsync<FileLostException>(() => stream.CopyToAsync(read, Ct));
        Assert.True(read.Length < content.Length);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("../arende.db")]
    public async Task What_is_not_there_is_said_to_be_lost(string digest) => await Assert.ThrowsAsync<FileLostException>(() => Store.Read(digest, Ct));

    [Fact]
    public async Task Only_what_is_old_and_named_by_nothing_is_swept()
    {
        var (named, forgotten) = (await Store.Write(new MemoryStream(Bytes(10)), Ct), await Store.Write(new MemoryStream(Bytes(11)), Ct));
        Assert.Equal(0, await Store.Sweep(Day, Named(), Ct));
        Clock.Advance(2 * Day);
        var young = await Store.Write(new MemoryStream(Bytes(12)), Ct);

        Assert.Equal(1, await Store.Sweep(Day, Named(named.Digest), Ct));

        Assert.Equal(Bytes(10), await Read(named.Digest));
        Assert.Equal(Bytes(12), await Read(young.Digest));
        await Assert.ThrowsAsync<FileLostException>(() => Store.Read(forgotten.Digest, Ct));
    }

    [Fact]
    public async Task What_is_written_again_while_the_sweep_asks_who_names_it_stays()
    {
        var file = await Store.Write(new MemoryStream(Bytes(13)), Ct);
        Clock.Advance(2 * Day);

        var isWritten = false;
        await Store.Sweep(Day, async _ =>
        {
            if (!isWritten) await Store.Write(new MemoryStream(Bytes(13)), Ct);
            isWritten = true;
            return new HashSet<string>();
        }, Ct);

        Assert.Equal(Bytes(13), await Read(file.Digest));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_that_can_be_read()
    {
        var content = Bytes(3 * Megabyte);
        await Assert.ThrowsAsync<IOException>(() => Store.Write(new BreakingStream(content, 2 * Megabyte), Ct));
        await Assert.ThrowsAsync<FileLostException>(() => Store.Read(Convert.ToHexStringLower(SHA256.HashData(content)), Ct));
    }

    [Fact]
    public async Task A_hundred_megabytes_are_never_held_in_memory()
    {
        const long size = 100L * Megabyte;
        var file = await Store.Write(new LongStream(size), Ct);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        await using var stream = await Store.Read(file.Digest, Ct);
        var block = new byte[64 * 1024];
        for (var reads = 0; await stream.ReadAsync(block, Ct) > 0; reads++)
            if (reads % 400 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);

        Assert.Equal(size, file.Size);
        // The tests beside it hold some too.
        Assert.True(most < 60 * Megabyte, $"{most} bytes were held while {size} were read.");
    }

    protected async Task<byte[]> Read(string digest)
    {
        using var read = new MemoryStream();
        await using var stream = await Store.Read(digest, Ct);
        await stream.CopyToAsync(read, Ct);
        return read.ToArray();
    }

    protected static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    protected static Func<IReadOnlyList<string>, Task<IReadOnlySet<string>>> Named(params string[] digests) => _ => Task.FromResult<IReadOnlySet<string>>(digests.ToHashSet());

    /// <summary>So many bytes, made while they are read.</summary>
    private sealed class LongStream(long size) : MemoryStream
    {
        private long given;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, size - given);
            buffer.Span[..count].Fill((byte)given);
            given += count;
            return ValueTask.FromResult(count);
        }
    }

    protected sealed class BreakingStream(byte[] content, int breaksAt) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= breaksAt ? throw new IOException("The line broke.") : base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
    }
}

public sealed class FolderFileStoreTests : FileStoreContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("arende-files-").FullName;

    protected override IFileStore Store => new FolderFileStore(folder, Clock);

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_no_half_file()
    {
        await Assert.ThrowsAsync<IOException>(() => Store.Write(new BreakingStream(Bytes(5000), 2000), Ct));
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_is_no_digest_is_no_path_though_there_is_such_a_file()
    {
        var other = Directory.CreateDirectory(Path.Combine(folder, "no")).FullName;
        await File.WriteAllTextAsync(Path.Combine(other, "notes"), "Hej", Ct);
        await Assert.ThrowsAsync<FileLostException>(() => Store.Read("notes", Ct));
    }

    [Fact]
    public async Task A_sweep_that_was_killed_is_ended_by_the_next_and_loses_nothing_that_is_named()
    {
        var file = await Store.Write(new MemoryStream(Bytes(14)), Ct);
        Clock.Advance(TimeSpan.FromDays(2));
        // Killed between setting it aside and finding out that it is named.
        var aside = Directory.CreateDirectory(Path.Combine(folder, "swept")).FullName;
        File.Move(Path.Combine(folder, file.Digest[..2], file.Digest), Path.Combine(aside, file.Digest));

        Assert.Equal(0, await Store.Sweep(TimeSpan.FromDays(1), Named(file.Digest), Ct));

        Assert.Equal(Bytes(14), await Read(file.Digest));
    }

    [Fact]
    public async Task What_was_left_half_written_by_a_kill_is_swept()
    {
        var incoming = Directory.CreateDirectory(Path.Combine(folder, "incoming")).FullName;
        var half = Path.Combine(incoming, "half");
        await File.WriteAllTextAsync(half, "half", Ct);
        File.SetLastWriteTimeUtc(half, Clock.GetUtcNow().UtcDateTime);
        await Store.Sweep(TimeSpan.FromDays(1), Named(), Ct);
        Assert.True(File.Exists(half));

        Clock.Advance(TimeSpan.FromDays(2));
        await Store.Sweep(TimeSpan.FromDays(1), Named(), Ct);
        Assert.False(File.Exists(half));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override async Task Damage(string digest)
    {
        await using var file = new FileStream(Path.Combine(folder, digest[..2], digest), FileMode.Open);
        var first = file.ReadByte();
        file.Position = 0;
        file.WriteByte((byte)(first ^ 1));
    }
}

public sealed class PostgresFileStoreTests : FileStoreContract, IAsyncLifetime
{
    private readonly PostgresStorage storage = new();

    protected override IFileStore Store => new PostgresFileStore(Database, Clock);

    private NpgsqlDataSource Database => storage.Services.GetRequiredService<NpgsqlDataSource>();

    [Fact]
    public async Task What_was_left_half_written_by_a_kill_is_swept()
    {
        await Do("INSERT INTO stored_files (id, size, written_at) VALUES (gen_random_uuid(), 0, $1)", Clock.GetUtcNow());
        Assert.Equal(0, await Store.Sweep(TimeSpan.FromDays(1), Named(), Ct));
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await Store.Sweep(TimeSpan.FromDays(1), Named(), Ct));
    }

    [Theory]
    [InlineData("DELETE FROM stored_file_parts WHERE number = 2 AND file_id = (SELECT id FROM stored_files WHERE digest = $1)")]
    [InlineData("INSERT INTO stored_file_parts (file_id, number, content) SELECT id, 3, 'x' FROM stored_files WHERE digest = $1")]
    public async Task A_file_that_lacks_a_part_or_has_one_too_many_is_told(string sql)
    {
        var file = await Store.Write(new MemoryStream(Bytes((2 * 1024 * 1024) + 17)), Ct);
        await Do(sql, file.Digest);
        await Assert.ThrowsAsync<FileLostException>(() => Read(file.Digest));
    }

    public ValueTask InitializeAsync() => storage.InitializeAsync();

    public ValueTask DisposeAsync() => storage.DisposeAsync();

    protected override Task Damage(string digest) => Do(
        "UPDATE stored_file_parts SET content = set_byte(content, 0, get_byte(content, 0) # 1) WHERE number = 0 AND file_id = (SELECT id FROM stored_files WHERE digest = $1)", digest);

    private async Task Do(string sql, object value)
    {
        await using var command = Database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(Ct);
    }
}
