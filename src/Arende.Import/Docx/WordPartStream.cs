namespace Arende.Import.Docx;

/// <summary>A part as it is unpacked, and no more of it at a time than can be held: an attribute or a text is read into memory whole.</summary>
sealed class WordPartStream(Stream unpacked) : Stream
{
    const int MostBytes = 32 * 1024 * 1024;

    long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>What was read until now is used and gone.</summary>
    public void CountAnew() => read = 0;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var now = unpacked.Read(buffer, offset, count);
        read += now;
        return read > MostBytes ? throw new UnreadableStaffReportException(UnreadableReason.UnpacksTooMuch) : now;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
