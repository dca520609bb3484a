using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Arende.Benchmarks;

/// <summary>A mail server on a free loopback port that takes everything and keeps the Message-IDs: as little of SMTP as a client needs, so that the client is what is measured.</summary>
internal sealed class CountingMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<string> taken = new();

    public CountingMailServer()
    {
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>In the order in which the mails came.</summary>
    public IReadOnlyCollection<string> MessageIds => taken;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task Accept()
    {
        while (!stopping.IsCancellationRequested) _ = Serve(await listener.AcceptTcpClientAsync(stopping.Token));
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 benchmark ESMTP");
            while (await reader.ReadLineAsync(stopping.Token) is { } line)
            {
                var verb = line.Split(' ')[0].ToUpperInvariant();
                if (verb == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    await Take(reader);
                }
                await writer.WriteLineAsync(verb switch { "EHLO" => "250-benchmark\r\n250-PIPELINING\r\n250 8BITMIME", "QUIT" => "221 bye", _ => "250 ok" });
                if (verb == "QUIT") return;
            }
        }
    }

    private async Task Take(StreamReader reader)
    {
        var id = "";
        while (await reader.ReadLineAsync(stopping.Token) is { } line && line != ".")
            if (line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase)) id = line;
        taken.Enqueue(id);
    }
}
