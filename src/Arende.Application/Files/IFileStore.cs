namespace Arende.Application.Files;

/// <summary>A file in the store: it is named by what it holds.</summary>
/// <param name="Digest">SHA-256 of the content, in hexadecimal with small letters.</param>
/// <param name="Size">In bytes.</param>
public sealed record StoredFile(string Digest, long Size);

/// <summary>
/// Where files are kept. Two implementations, one set of contract tests: a folder, and rows of PostgreSQL. A file is written before the row
/// that names it is committed, so that no row names a file that isn't there; what no row names is swept later. Nothing is held in memory
/// but a part at a time, however large a file is.
/// </summary>
public interface IFileStore
{
    /// <summary>Keeps the content and gives its name when it is safely written. The same content again is kept once, and counts as just written.</summary>
    Task<StoredFile> Write(Stream content, CancellationToken ct);

    /// <summary>
    /// The content, from its beginning; the caller closes it. The last bytes are given only when all of it has the right digest.
    /// </summary>
    /// <exception cref="FileLostException">There is no such file; or, while it is read, it isn't what it was.</exception>
    Task<Stream> Read(string digest, CancellationToken ct);

    /// <summary>Throws away what was written longer ago than <c>age</c> and is named by nothing.</summary>
    /// <param name="age">By the store's own clock.</param>
    /// <param name="named">Which of some digests are named by a row.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many files were thrown away.</returns>
    Task<int> Sweep(TimeSpan age, Func<IReadOnlyList<string>, Task<IReadOnlySet<string>>> named, CancellationToken ct);
}

/// <summary>A file that a row names can't be given: it is away, or it has been changed since it was written.</summary>
public sealed class FileLostException(string digest, string why) : Exception($"The file {digest} {why}.")
{
    public string Digest { get; } = digest;
}
