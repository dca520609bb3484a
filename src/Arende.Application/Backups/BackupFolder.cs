using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Arende.Application.Files;

namespace Arende.Application.Backups;

/// <summary>
/// The folder of one backup: <c>manifest.json</c>, <c>SHA256SUMS</c> (which <c>sha256sum -c</c> reads too), the database's parts, and each file under its
/// digest. Only its owner may read it: it holds all that the database does.
/// </summary>
public sealed partial class BackupFolder
{
    private const string ManifestName = "manifest.json";
    private const string SumsName = "SHA256SUMS";
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;

    private readonly SortedDictionary<string, string> sums = new(StringComparer.Ordinal);

    public string Path { get; }

    private BackupFolder(string path) => Path = path;

    /// <summary>The digests of its files.</summary>
    public IEnumerable<string> Files => sums.Where(sum => sum.Key.StartsWith("files/", StringComparison.Ordinal)).Select(sum => sum.Value);

    public static BackupFolder Create(string path)
    {
        MakeFolder(path);
        return new BackupFolder(path);
    }

    /// <summary>One that was made before. Its parts are not looked into yet.</summary>
    /// <exception cref="BackupUnreadableException">It is none, or its list of parts is damaged.</exception>
    public static async Task<(BackupFolder Folder, BackupManifest Manifest)> Open(string path, CancellationToken ct)
    {
        var folder = new BackupFolder(path);
        var manifest = BackupManifest.Read(await folder.ReadWhole(ManifestName, ct));
        if (manifest.Format > BackupManifest.CurrentFormat) throw new BackupRefusedException($"{path} was made by a newer version ({manifest.Product}): restore it with that one.");
        var list = await folder.ReadWhole(SumsName, ct);
        if (Convert.ToHexStringLower(SHA256.HashData(list)) != manifest.Sums) throw folder.Damaged(SumsName);
        foreach (var line in System.Text.Encoding.UTF8.GetString(list).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // A path of somebody else's making must not lead out of the folder.
            if (Sum().Match(line) is not { Success: true } sum) throw folder.Damaged(SumsName);
            folder.sums[sum.Groups["part"].Value] = sum.Groups["digest"].Value;
        }
        return (folder, manifest);
    }

    public static string FilePart(string digest) => $"files/{digest[..2]}/{digest}";

    /// <summary>Where a part is to be written by somebody else, who then adds it.</summary>
    public string RoomFor(string part)
    {
        // One after the other: of several at once only the last would get its rights.
        for (var at = part.IndexOf('/', StringComparison.Ordinal); at > 0; at = part.IndexOf('/', at + 1)) MakeFolder(PathOf(part[..at]));
        return PathOf(part);
    }

    private string PathOf(string part) => System.IO.Path.Combine(Path, part.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>Writes a part, and forces it to the disk.</summary>
    /// <returns>Its digest.</returns>
    public async Task<string> Write(string part, Func<Stream, Task> write, CancellationToken ct)
    {
        var path = RoomFor(part);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnersFile;
        await using var file = new FileStream(path, options);
        using var hash = SHA256.Create();
        await using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            await write(hashed);
            await hashed.FlushFinalBlockAsync(ct);
        }
        file.Flush(flushToDisk: true);
        return sums[part] = Convert.ToHexStringLower(hash.Hash!);
    }

    /// <summary>Takes up a part that somebody else wrote into the folder.</summary>
    public async Task Add(string part, CancellationToken ct)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PathOf(part), OwnersFile);
        await using var file = new FileStream(PathOf(part), FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
        sums[part] = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }

    /// <summary>Takes away a part that could not be written to its end.</summary>
    public void Remove(string part)
    {
        if (File.Exists(PathOf(part))) File.Delete(PathOf(part));
        sums.Remove(part);
    }

    public Stream Read(string part)
    {
        try
        {
            return new FileStream(PathOf(part), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BackupUnreadableException(sums.Count == 0 && part == ManifestName ? $"{Path} is no backup: it has no {ManifestName}, which is written last." : $"{Path} is damaged: {part} is missing.", missing);
        }
    }

    /// <summary>Writes the list of parts, and the manifest after it.</summary>
    public async Task End(Func<string, BackupManifest> manifest, CancellationToken ct)
    {
        var list = string.Concat(sums.Select(sum => $"{sum.Value}  {sum.Key}\n"));
        var said = manifest(await Write(SumsName, stream => stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(list), ct).AsTask(), ct)).Write();
        await Write(ManifestName, stream => stream.WriteAsync(said, ct).AsTask(), ct);
        foreach (var folder in Directory.EnumerateDirectories(Path, "*", SearchOption.AllDirectories).Append(Path)) FolderEntry.FlushToDisk(folder);
    }

    /// <summary>Reads every part from the disk.</summary>
    /// <exception cref="BackupUnreadableException">One is missing, or isn't as it was written.</exception>
    public async Task Check(CancellationToken ct)
    {
        foreach (var (part, digest) in sums)
        {
            await using var content = Read(part);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) != digest) throw Damaged(part);
        }
    }

    private async Task<byte[]> ReadWhole(string part, CancellationToken ct)
    {
        await using var content = Read(part);
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, ct);
        return whole.ToArray();
    }

    private BackupUnreadableException Damaged(string part) => new($"{Path} is damaged: {part} isn't as it was written.");

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnersFolder);
    }

    [GeneratedRegex("^(?<digest>[0-9a-f]{64})  (?<part>database/[a-z0-9_]+(\\.[a-z]+)+|files/[0-9a-f]{2}/[0-9a-f]{64})$")]
    private static partial Regex Sum();
}
