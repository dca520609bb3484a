using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Arende.Benchmarks;

/// <summary>Somebody who asks for too much, with so many connections at once, as long as it is measured; counts what the answers were.</summary>
internal sealed partial class Attack : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource end = new();
    private readonly List<Task> connections;
    private readonly ConcurrentDictionary<string, int> answers = new();
    private int answered;

    /// <param name="atOnce">How many connections.</param>
    /// <param name="ask">One request by one of them; its answer is thrown away.</param>
    public Attack(int atOnce, Func<int, CancellationToken, Task<HttpResponseMessage>> ask) =>
        connections = [.. Enumerable.Range(0, atOnce).Select(number => Task.Run(() => GoOn(number, ask)))];

    /// <summary>"413 × 120, 429 × 7".</summary>
    public string Answers => string.Join(", ", answers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} × {pair.Value}"));

    /// <summary>How many requests have been answered or cut off.</summary>
    public int Answered => Volatile.Read(ref answered);

    /// <summary>Refusals that don't say when to come again.</summary>
    public int WithoutRetryAfter => answers.GetValueOrDefault("refused without Retry-After");

    /// <summary>A caller with an address of its own: the whole of 127.0.0.0/8 is this machine.</summary>
    public static HttpClient From(string address, int number, CookieContainer? cookies = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() };
        handler.ConnectCallback = async (context, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Parse($"127.0.1.{number + 1}").MapToIPv6(), 0));
                await socket.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        };
        return new HttpClient(handler) { BaseAddress = new Uri(address), Timeout = Longest };
    }

    public static async Task<string> Token(HttpClient http, string page, CancellationToken ct = default) =>
        Token().Match(await http.GetStringAsync(page, ct)) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"{page} has no form.");

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await Task.WhenAll(connections);
        end.Dispose();
    }

    private async Task GoOn(int number, Func<int, CancellationToken, Task<HttpResponseMessage>> ask)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var answer = await ask(number, end.Token);
                await answer.Content.CopyToAsync(Stream.Null, end.Token);
                Interlocked.Increment(ref answered);
                Count($"{(int)answer.StatusCode}");
                if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is null) Count("refused without Retry-After");
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
            {
                // Refused while it was still sending.
                Interlocked.Increment(ref answered);
                Count("cut off");
            }
        }
    }

    private void Count(string answer) => answers.AddOrUpdate(answer, 1, (_, before) => before + 1);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
