using System.Security.Cryptography;
using Arende.Application.Files;

namespace Arende.Adapters.Files;

/// <summary>
/// A stored file as it is read. Its digest is worked out on the way, and the last bytes are not given when it is wrong: whoever downloads the
/// file gets a download that fails, and never a file that isn't the one that was registered.
/// </summary>
internal sealed class CheckedStream(StoredFile file, Func<Memory<byte>, CancellationToken, ValueTask<int>> read, IDisposable? owner) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long given;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => file.Size;
    public override long Position { get => given; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty) return 0;
        var count = await read(buffer, cancellationToken);
        if (count == 0 && given == file.Size && (given > 0 || IsRight())) return 0;
        if (count == 0) throw new FileLostException(file.Digest, $"ends after {given} bytes of {file.Size}");
        hash.AppendData(buffer.Span[..count]);
        given += count;
        if (given > file.Size) throw new FileLostException(file.Digest, "has become longer");
        return given < file.Size || IsRight() ? count : throw new FileLostException(file.Digest, "has been changed since it was written");
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A stored file is read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            owner?.Dispose();
        }
        base.Dispose(disposing);
    }

    private bool IsRight() => Convert.ToHexStringLower(hash.GetCurrentHash()) == file.Digest;
}
