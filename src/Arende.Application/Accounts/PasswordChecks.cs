namespace Arende.Application.Accounts;

/// <summary>
/// Checks passwords one at a time, on a thread of its own: each takes a processor for a while, on purpose, and others need them too. While more
/// of them wait, one that was wrong is followed by a long rest, so that a flood of guesses has a tenth of one processor, and one that was right by a
/// short one: all who come at eight are let in soon (decision 73). Who signs in from a browser that the account knows goes before the others, and waits for no rest.
/// </summary>
public sealed class PasswordChecks : IDisposable
{
    /// <summary>Of strangers, and of those from known browsers; each has its turn before the longest wait is over.</summary>
    public const int MostWaiting = 30;

    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    /// <summary>So many times as long as a check took that was wrong; after one that was right as long as it took.</summary>
    public const int Rest = 8;

    public static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(400);

    private readonly TimeProvider clock;
    private readonly Lock changing = new();
    private readonly LinkedList<TaskCompletionSource> known = new();
    private readonly LinkedList<TaskCompletionSource> strangers = new();
    private readonly ITimer afterRest;
    private bool isChecking;
    private long restsFrom;
    private TimeSpan rest;

    public PasswordChecks(TimeProvider clock)
    {
        this.clock = clock;
        afterRest = clock.CreateTimer(_ => { lock (changing) BeginNext(); }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>On a thread outside the pool: one of the pool's would keep pages waiting for it, since there are no more of them than processors.</summary>
    public static Task<bool> Matches(string? hash, string given) =>
        Task.Factory.StartNew(() => Password.Matches(hash, given), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>All that a sign-in asks and does, in its turn: who waits for theirs holds no connection to the database.</summary>
    /// <param name="isKnown">From a browser that the account knows.</param>
    /// <param name="signIn">It.</param>
    /// <param name="isRight">Whether somebody was let in.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <returns>Null when so many wait that it isn't this one's turn in time; then nothing was done.</returns>
    public async Task<T?> InTurn<T>(bool isKnown, Func<Task<T>> signIn, Func<T, bool> isRight, CancellationToken ct) where T : class
    {
        if (!await Enter(isKnown, ct)) return null;
        var began = clock.GetTimestamp();
        var wasRight = false;
        try
        {
            var answer = await signIn();
            wasRight = isRight(answer);
            return answer;
        }
        finally
        {
            Leave(clock.GetElapsedTime(began) * (wasRight ? 1 : Rest));
        }
    }

    /// <returns>False when it isn't this one's turn in time. Who enters also leaves.</returns>
    public async Task<bool> Enter(bool isKnown, CancellationToken ct)
    {
        var line = isKnown ? known : strangers;
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (changing)
        {
            if (line.Count == MostWaiting) return false;
            line.AddLast(mine);
            BeginNext();
        }
        try
        {
            await mine.Task.WaitAsync(LongestWait, clock, ct);
            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            bool hasBegun;
            lock (changing) hasBegun = !line.Remove(mine);
            if (exception is TimeoutException) return hasBegun;
            if (hasBegun) Leave(TimeSpan.Zero);
            throw;
        }
    }

    /// <param name="resting">So long the next stranger's check begins no sooner, if one waits already.</param>
    public void Leave(TimeSpan resting)
    {
        lock (changing)
        {
            isChecking = false;
            restsFrom = clock.GetTimestamp();
            rest = strangers.Count == 0 ? TimeSpan.Zero : resting < LongestRest ? resting : LongestRest;
            BeginNext();
        }
    }

    public void Dispose() => afterRest.Dispose();

    private void BeginNext()
    {
        if (isChecking || (known.First ?? strangers.First) is not { } next) return;
        if (next.List == strangers && rest - clock.GetElapsedTime(restsFrom) is var remains && remains > TimeSpan.Zero)
        {
            afterRest.Change(remains, Timeout.InfiniteTimeSpan);
            return;
        }
        isChecking = true;
        next.List!.Remove(next);
        next.Value.SetResult();
    }
}
