using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Arende.Application.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arende.Adapters.Files;

/// <summary>ClamAV's daemon, by its own protocol: <c>INSTREAM</c>, then pieces with their length before them, and a piece of no length at the end.</summary>
public sealed partial class ClamdScanner(string host, int port, ILogger<ClamdScanner> log) : IVirusScanner
{
    private const int PieceSize = 64 * 1024;
    private const int LongestAnswer = 4 * 1024;

    /// <summary>For all of it: a hundred megabytes of archives take a while.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    public async Task<string?> Scan(Stream content, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(Patience);
        try
        {
            var answer = await Ask(content, time.Token);
            if (answer.EndsWith(" OK", StringComparison.Ordinal)) return null;
            if (answer.EndsWith(" FOUND", StringComparison.Ordinal)) return Found(answer);
            // Among others: the file is longer than the daemon's StreamMaxLength.
            throw Away($"the scanner said '{answer}'", null);
        }
        catch (Exception exception) when (exception is SocketException or IOException || (exception is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw Away(exception.Message, exception);
        }
    }

    private async Task<string> Ask(Stream content, CancellationToken ct)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, ct);
        await using var line = client.GetStream();
        try
        {
            await line.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
            var piece = new byte[sizeof(int) + PieceSize];
            int count;
            do
            {
                count = await content.ReadAtLeastAsync(piece.AsMemory(sizeof(int)), PieceSize, throwOnEndOfStream: false, ct);
                BinaryPrimitives.WriteInt32BigEndian(piece, count);
                await line.WriteAsync(piece.AsMemory(0, sizeof(int) + count), ct);
            }
            while (count > 0);
        }
        catch (IOException)
        {
            // It hung up in the middle, and may have said why.
        }
        return await Answer(line, ct);
    }

    private static async Task<string> Answer(NetworkStream line, CancellationToken ct)
    {
        // It ends with a zero, since that is how we asked.
        var answer = new byte[LongestAnswer];
        var count = 0;
        while (count < LongestAnswer && answer.AsSpan(0, count).IndexOf((byte)0) < 0 && await line.ReadAsync(answer.AsMemory(count), ct) is > 0 and var read) count += read;
        return Encoding.UTF8.GetString(answer, 0, count).TrimEnd('\0', '\n', '\r', ' ');
    }

    private string Found(string answer)
    {
        LogFound(log, answer);
        return answer;
    }

    private ScannerAwayException Away(string why, Exception? inner)
    {
        LogAway(log, why);
        return new ScannerAwayException(why, inner);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An uploaded file was refused by the virus scanner: {Answer}")]
    private static partial void LogFound(ILogger logger, string answer);

    [LoggerMessage(Level = LogLevel.Error, Message = "The virus scanner could not look through an uploaded file, which was refused: {Reason}")]
    private static partial void LogAway(ILogger logger, string reason);
}

public static class ClamdRegistration
{
    /// <param name="services">The services.</param>
    /// <param name="address">Where clamd listens, <c>host:port</c>; null: files are taken without a scan.</param>
    public static IServiceCollection AddVirusScanner(this IServiceCollection services, string? address)
    {
        if (address is null) return services;
        var colon = address.LastIndexOf(':');
        var (host, port) = (address[..colon], int.Parse(address[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        return services.AddSingleton<IVirusScanner>(provider => new ClamdScanner(host, port, provider.GetRequiredService<ILogger<ClamdScanner>>()));
    }
}
