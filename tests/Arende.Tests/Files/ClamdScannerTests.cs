using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Arende.Adapters.Files;
using Arende.Application.Files;
using Arende.Domain;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arende.Tests.Files;

/// <summary>Against a server that speaks clamd's protocol and answers what it is told to.</summary>
public sealed class ClamdScannerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_of_a_file_is_sent_in_the_daemons_own_words()
    {
        var content = new byte[200_000];
        new Random(1).NextBytes(content);
        using var clamd = new MadeUpClamd("stream: OK\0");

        Assert.Null(await Scanner(clamd.Port).Scan(new MemoryStream(content), Ct));
        Assert.Equal(content, await clamd.Got);
    }

    [Fact]
    public async Task A_virus_is_found()
    {
        using var clamd = new MadeUpClamd("stream: Eicar-Signature FOUND\0");
        Assert.Contains("Eicar", await Scanner(clamd.Port).Scan(new MemoryStream([1]), Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR\0")]
    [InlineData("")]
    [InlineData("BROKEN\0")]
    public async Task An_answer_that_says_neither_refuses_the_file(string answer)
    {
        using var clamd = new MadeUpClamd(answer);
        await Assert.ThrowsAsync<ScannerAwayException>(() => Scanner(clamd.Port).Scan(new MemoryStream([1]), Ct));
    }

    [Fact]
    public async Task A_daemon_that_says_nothing_is_not_waited_for_for_ever()
    {
        using var clamd = new MadeUpClamd(null);
        var scanner = new ClamdScanner("127.0.0.1", clamd.Port, NullLogger<ClamdScanner>.Instance) { Patience = TimeSpan.FromMilliseconds(50) };
        await Assert.ThrowsAsync<ScannerAwayException>(() => scanner.Scan(new MemoryStream([1]), Ct));
    }

    [Fact]
    public async Task Nothing_is_kept_while_there_is_no_daemon_where_one_is_configured()
    {
        int nobody;
        using (var clamd = new MadeUpClamd("")) nobody = clamd.Port;
        var store = new KeepsNothing();
        var receive = new ReceiveFiles(store, Scanner(nobody));

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => receive.Run([new UploadedFile("brev.txt", 3, () => new MemoryStream("hej"u8.ToArray()))], Ct));
        Assert.Equal(Rule.ScannerIsAway, broken.Rule);
        Assert.Equal(0, store.Written);
    }

    [Fact]
    public async Task One_file_with_a_virus_refuses_all_of_them()
    {
        using var clamd = new MadeUpClamd("stream: OK\0", "stream: Eicar-Signature FOUND\0");
        var store = new KeepsNothing();
        var receive = new ReceiveFiles(store, Scanner(clamd.Port));
        UploadedFile File(string name) => new(name, 3, () => new MemoryStream("hej"u8.ToArray()));

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => receive.Run([File("a.txt"), File("b.txt")], Ct));
        Assert.Equal((Rule.FileHasVirus, "b.txt"), (broken.Rule, broken.Arguments.Single()));
        Assert.Equal(0, store.Written);
    }

    private static ClamdScanner Scanner(int port) => new("127.0.0.1", port, NullLogger<ClamdScanner>.Instance);

    private sealed class KeepsNothing : IFileStore
    {
        public int Written { get; private set; }

        public Task<StoredFile> Write(Stream content, CancellationToken ct)
        {
            Written++;
            return Task.FromResult(new StoredFile("", 0));
        }

        public Task<Stream> Read(string digest, CancellationToken ct) => throw new FileLostException(digest, "was never kept");

        public Task<int> Sweep(TimeSpan age, Func<IReadOnlyList<string>, Task<IReadOnlySet<string>>> named, CancellationToken ct) => Task.FromResult(0);
    }

    /// <summary>Answers each connection with the next answer; without one it says nothing and keeps the line open.</summary>
    private sealed class MadeUpClamd : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly TaskCompletionSource<byte[]> got = new();
        private readonly CancellationTokenSource end = new();

        public MadeUpClamd(params string?[]? answers)
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
            _ = Serve(answers ?? [null]);
        }

        public int Port { get; }
        public Task<byte[]> Got => got.Task;

        public void Dispose()
        {
            end.Cancel();
            listener.Stop();
        }

        private async Task Serve(string?[] answers)
        {
            foreach (var answer in answers)
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                var line = client.GetStream();
                var command = new byte[10];
                await line.ReadExactlyAsync(command, end.Token);
                Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
                using var content = new MemoryStream();
                var length = new byte[4];
                while (true)
                {
                    await line.ReadExactlyAsync(length, end.Token);
                    var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
                    if (piece.Length == 0) break;
                    await line.ReadExactlyAsync(piece, end.Token);
                    content.Write(piece);
                }
                got.TrySetResult(content.ToArray());
                if (answer is null) await Task.Delay(Timeout.Infinite, end.Token);
                await line.WriteAsync(Encoding.ASCII.GetBytes(answer!), end.Token);
            }
        }
    }
}
