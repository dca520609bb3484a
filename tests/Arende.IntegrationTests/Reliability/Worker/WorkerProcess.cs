using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Arende.IntegrationTests.Reliability.Worker;

/// <summary>One life of the worker, seen from outside. What it didn't answer before it died is answered here: unknown.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Reply Died = new(ReplyKind.Unknown, null, "The product died.");

    private readonly Process process;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<Reply>> waiting = [];
    private readonly ConcurrentQueue<string> lastLines = [];
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private long lastId;

    public WorkerProcess(IEnumerable<string> settings)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Arende.IntegrationTests");
        process = Process.Start(new ProcessStartInfo(program, [ChaosWorker.Mode, .. settings])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Ended = Task.WhenAll(ReadAnswers(), ReadLog());
    }

    /// <summary>Completes when the process is gone and all that it said has been read.</summary>
    public Task Ended { get; }

    public bool IsAlive => !Ended.IsCompleted;

    /// <summary>The end of what it logged.</summary>
    public string Log => string.Join('\n', lastLines);

    public async Task UntilReady()
    {
        await Task.WhenAny(ready.Task, Ended).WaitAsync(TimeSpan.FromSeconds(120));
        if (!ready.Task.IsCompleted) throw new InvalidOperationException($"The product didn't start:\n{Log}");
    }

    public async Task<Reply> Ask(Operation operation)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            lock (gate)
            {
                process.StandardInput.WriteLine(JsonSerializer.Serialize(new Asked(id, operation), Asked.Json));
                process.StandardInput.Flush();
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            return Died;
        }
        try
        {
            await Task.WhenAny(answer.Task, Ended).WaitAsync(Patience);
            return answer.Task.IsCompleted ? await answer.Task : Died;
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{operation} was not answered within {Patience.TotalSeconds} s.\n{Log}");
        }
    }

    public void Kill() => process.Kill();

    /// <summary>Ends it in good order.</summary>
    public async Task Stop()
    {
        process.StandardInput.Close();
        await Task.WhenAny(Ended, Task.Delay(TimeSpan.FromSeconds(30)));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await Ended;
        process.Dispose();
    }

    private async Task ReadAnswers()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == ChaosWorker.Ready) ready.TrySetResult();
            // The last line of a killed process may be half of one.
            else if (Read(line) is { } answered && waiting.TryRemove(answered.Id, out var asker)) asker.SetResult(answered.Reply);
        }
        await process.WaitForExitAsync();
        foreach (var asker in waiting.Values) asker.TrySetResult(Died);
    }

    private static Answered? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Answered>(line, Asked.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task ReadLog()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            lastLines.Enqueue(line);
            while (lastLines.Count > 200) lastLines.TryDequeue(out _);
        }
    }
}
