using System.IO.Pipelines;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using SmtpServer.IO;

namespace Arende.IntegrationTests.Support;

/// <summary>A connection to an <see cref="SmtpSink"/>: SmtpServer speaks over it, and it is slow or breaks as the sink is told.</summary>
sealed class SmtpConnection : ISecurableDuplexPipe
{
    readonly SmtpSink sink;
    readonly TcpClient client;

    public SmtpConnection(SmtpSink sink, TcpClient client)
    {
        this.sink = sink;
        this.client = client;
        var wire = new Wire(sink, this, client.GetStream());
        Input = PipeReader.Create(wire);
        Output = PipeWriter.Create(wire);
    }

    public PipeReader Input { get; }

    public PipeWriter Output { get; }

    public bool IsSecure => false;

    public SslProtocols SslProtocol => SslProtocols.None;

    /// <summary>From the command DATA on.</summary>
    public bool TakesMessage { get; set; }

    public Task UpgradeAsync(X509Certificate certificate, SslProtocols protocols, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The sink speaks no TLS.");

    public void Close() => client.Close();

    public void Dispose()
    {
        client.Dispose();
        sink.Forget(this);
    }

    sealed class Wire(SmtpSink sink, SmtpConnection connection, NetworkStream stream) : Stream
    {
        public override bool CanRead => true;
        public override bool CanWrite => true;
        public override bool CanSeek => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (!connection.TakesMessage || sink.Fault != SmtpFault.DropsConnectionDuringMessage) return read;
            connection.Close();
            throw new IOException("Dropped, as it was told.");
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (sink.Delay > TimeSpan.Zero) await Task.Delay(sink.Delay, cancellationToken);
            await stream.WriteAsync(buffer, cancellationToken);
            if (sink.Fault == SmtpFault.RefusesConnections) connection.Close();
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => stream.FlushAsync(cancellationToken);
        public override void Flush() => stream.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
