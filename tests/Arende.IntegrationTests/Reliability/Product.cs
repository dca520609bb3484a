using System.Diagnostics;
using Arende.IntegrationTests.Reliability.Worker;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Reliability;

/// <summary>The product over all its lives. Who asks while it is down waits until it is up again.</summary>
internal sealed class Product(string postgres, Uri rabbit, SmtpSink smtp) : IAsyncDisposable
{
    private WorkerProcess? current;
    private Stopwatch? sinceReady;
    private long done;

    public bool IsAlive => current is { IsAlive: true };

    public long Done => Interlocked.Read(ref done);

    /// <summary>From ready (or from <see cref="Watch"/>) to the first operation that was done, longest of all lives.</summary>
    public TimeSpan SlowestResume { get; private set; }

    public TimeSpan SlowestReply { get; private set; }

    public string Log => current?.Log ?? "";

    /// <param name="at">Where it kills itself, and at which visit; null for nowhere.</param>
    /// <param name="days">How far ahead its clock is.</param>
    public async Task Start((Point Point, int Visit)? at = null, int days = 0)
    {
        // One that doesn't get ready is told of with its own words, and not by the one before it, which is gone.
        await DisposeAsync();
        List<string> settings =
        [
            $"--ConnectionStrings:Arende={postgres}", $"--Arende:RabbitMq={rabbit}", $"--Arende:Workflows={Path.Combine(TestServices.Root, "workflows")}",
            "--Arende:SealKey=only for the tests", $"--Arende:Smtp:Host={SmtpSink.Host}", $"--Arende:Smtp:Port={smtp.Port}", "--Arende:Smtp:Tls=none", "--Arende:Messaging:Lease=00:00:03", "--Arende:Smtp:From=Kommunen <arende@kommunen.example>",
        ];
        if (at is { } point) settings.AddRange([$"--Chaos:Point={point.Point}", $"--Chaos:Visit={point.Visit}"]);
        if (days > 0) settings.Add($"--Chaos:Days={days}");
        var started = new WorkerProcess(settings);
        try
        {
            await started.UntilReady();
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
        Watch();
        current = started;
    }

    /// <summary>From now on the time to the next operation that is done is taken.</summary>
    public void Watch() => sinceReady = Stopwatch.StartNew();

    public async Task<Reply> Ask(Operation operation)
    {
        WorkerProcess? asked;
        while ((asked = current) is not { IsAlive: true }) await Task.Delay(20);
        var watch = Stopwatch.StartNew();
        var reply = await asked.Ask(operation);
        Note(reply, watch.Elapsed);
        return reply;
    }

    public void Kill() => current!.Kill();

    /// <returns>False when it lived on.</returns>
    public async Task<bool> Dies(TimeSpan within) => await Task.WhenAny(current!.Ended, Task.Delay(within)) == current.Ended;

    public Task Stop() => current!.Stop();

    public async ValueTask DisposeAsync()
    {
        if (current is { } last) await last.DisposeAsync();
        current = null;
    }

    private void Note(Reply reply, TimeSpan took)
    {
        if (took > SlowestReply) SlowestReply = took;
        if (reply.Kind != ReplyKind.Done) return;
        Interlocked.Increment(ref done);
        if (Interlocked.Exchange(ref sinceReady, null) is { } watch && watch.Elapsed > SlowestResume) SlowestResume = watch.Elapsed;
    }
}
