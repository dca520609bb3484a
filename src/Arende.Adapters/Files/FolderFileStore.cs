using System.Buffers;
using System.Security.Cryptography;
using Arende.Application.Files;

namespace Arende.Adapters.Files;

/// <summary>
/// Files in a folder, each under its digest: <c>ab/abcdef…</c>. A file is written beside, forced to the disk and moved to its place, so that
/// what stands there is whole, also after a kill. Several nodes may share the folder.
/// </summary>
public sealed class FolderFileStore(string folder, TimeProvider clock) : IFileStore
{
    private const int BlockSize = 1024 * 1024;
    private const int DigestLength = 64;

    /// <summary>Files that are being written.</summary>
    private readonly string incoming = Path.Combine(folder, "incoming");

    /// <summary>Files that are being thrown away.</summary>
    private readonly string swept = Path.Combine(folder, "swept");

    public async Task<StoredFile> Write(Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(incoming);
        var written = Path.Combine(incoming, Guid.NewGuid().ToString("N"));
        try
        {
            var file = await Copy(content, written, ct);
            var place = PlaceOf(file.Digest);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.SetLastWriteTimeUtc(written, clock.GetUtcNow().UtcDateTime);
            // What stands there already is the same, or was damaged: either way this one takes its place, and is young.
            File.Move(written, place, overwrite: true);
            MakeNameLast(place);
            return file;
        }
        catch
        {
            File.Delete(written);
            throw;
        }
    }

    public Task<Stream> Read(string digest, CancellationToken ct)
    {
        if (!IsDigest(digest)) throw new FileLostException(digest, "has no name that a file can have");
        try
        {
            var file = new FileStream(PlaceOf(digest), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return Task.FromResult<Stream>(new CheckedStream(new StoredFile(digest, file.Length), file.ReadAsync, file));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileLostException(digest, "is not in the folder");
        }
    }

    public async Task<int> Sweep(TimeSpan age, Func<IReadOnlyList<string>, Task<IReadOnlySet<string>>> named, CancellationToken ct)
    {
        var before = (clock.GetUtcNow() - age).UtcDateTime;
        foreach (var unfinished in FilesIn(incoming).Where(path => File.GetLastWriteTimeUtc(path) < before)) File.Delete(unfinished);
        var count = await EndSweep(before, named);
        foreach (var some in Places().Where(path => File.GetLastWriteTimeUtc(path) < before).Chunk(500))
        {
            ct.ThrowIfCancellationRequested();
            var kept = await named([.. some.Select(path => Path.GetFileName(path))]);
            foreach (var path in some.Where(path => !kept.Contains(Path.GetFileName(path)))) SetAside(path);
            count += await EndSweep(before, named);
        }
        return count;
    }

    // Somebody may write the same content just now, and name it. Moved aside it shows whether it is still the old one: a young one goes
    // back, and whoever writes after the move finds an empty place.
    private void SetAside(string path)
    {
        Directory.CreateDirectory(swept);
        File.Move(path, Path.Combine(swept, Path.GetFileName(path)), overwrite: true);
    }

    // Also what a killed sweep has left.
    private async Task<int> EndSweep(DateTime before, Func<IReadOnlyList<string>, Task<IReadOnlySet<string>>> named)
    {
        var aside = FilesIn(swept).ToList();
        if (aside.Count == 0) return 0;
        var kept = await named([.. aside.Select(path => Path.GetFileName(path))]);
        var count = 0;
        foreach (var path in aside)
        {
            var place = PlaceOf(Path.GetFileName(path));
            if ((kept.Contains(Path.GetFileName(path)) || File.GetLastWriteTimeUtc(path) >= before) && !File.Exists(place))
            {
                File.Move(path, place);
                continue;
            }
            File.Delete(path);
            count++;
        }
        return count;
    }

    private static async Task<StoredFile> Copy(Stream content, string path, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        using var rented = MemoryPool<byte>.Shared.Rent(BlockSize);
        var block = rented.Memory[..BlockSize];
        long size = 0;
        while (await content.ReadAtLeastAsync(block, BlockSize, throwOnEndOfStream: false, ct) is > 0 and var count)
        {
            hash.AppendData(block.Span[..count]);
            await file.WriteAsync(block[..count], ct);
            size += count;
        }
        file.Flush(flushToDisk: true);
        return new StoredFile(Convert.ToHexStringLower(hash.GetCurrentHash()), size);
    }

    // Before a row names it: after a power cut what a row names is there under its name.
    private void MakeNameLast(string place)
    {
        FolderEntry.FlushToDisk(Path.GetDirectoryName(place)!);
        FolderEntry.FlushToDisk(folder);
    }

    private IEnumerable<string> Places() =>
        !Directory.Exists(folder) ? [] : Directory.EnumerateDirectories(folder).Where(path => Path.GetFileName(path).Length == 2)
            .SelectMany(Directory.EnumerateFiles).Where(path => IsDigest(Path.GetFileName(path)));

    private static IEnumerable<string> FilesIn(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path) : [];

    // A digest comes from our own rows; all the same nothing else ever becomes a path.
    private static bool IsDigest(string name) => name.Length == DigestLength && name.All(char.IsAsciiHexDigitLower);

    private string PlaceOf(string digest) => Path.Combine(folder, digest[..2], digest);
}
