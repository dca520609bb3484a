namespace Arende.Adapters.Messaging;

/// <summary>The deliveries of one channel, numbered from 1. Each waits for those before it that are about the same subject.</summary>
internal sealed class Deliveries
{
    private readonly Lock gate = new();
    private readonly HashSet<Turn> inside = [];
    private readonly Dictionary<ulong, Turn> early = [];
    private readonly Dictionary<Guid, Turn> last = [];
    private ulong next = 1;
    private bool isOver;

    /// <param name="tag">The delivery's number.</param>
    /// <param name="subject">What it is about; null for a message that isn't ours, which waits for nobody.</param>
    public Turn Enter(ulong tag, Guid? subject)
    {
        var turn = new Turn(subject);
        lock (gate)
        {
            if (isOver)
            {
                turn.Cancel();
                return turn;
            }
            inside.Add(turn);
            early.Add(tag, turn);
            while (early.Remove(next, out var entering))
            {
                next++;
                LineUp(entering);
            }
        }
        return turn;
    }

    /// <summary>It is done with: the next one of its subject begins.</summary>
    public void End(Turn turn)
    {
        lock (gate)
        {
            inside.Remove(turn);
            if (isOver) return;
            if (turn.Follower is { } follower) follower.Begin();
            else if (turn.Subject is { } subject) last.Remove(subject);
        }
    }

    /// <summary>Nothing begins any more. What has begun goes on.</summary>
    public void GiveUp()
    {
        lock (gate)
        {
            isOver = true;
            foreach (var turn in inside) turn.Cancel();
        }
    }

    private void LineUp(Turn turn)
    {
        turn.Enter();
        if (turn.Subject is { } subject)
        {
            if (last.TryGetValue(subject, out var before)) before.Follower = turn;
            else turn.Begin();
            last[subject] = turn;
        }
        else
        {
            turn.Begin();
        }
    }
}

/// <summary>One delivery's place in the order.</summary>
internal sealed class Turn(Guid? subject)
{
    // Who waits goes on by itself, not inside the lock of who let it.
    private readonly TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource begins = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Guid? Subject { get; } = subject;

    public Turn? Follower { get; set; }

    /// <summary>All that were delivered before it have come.</summary>
    public Task Entered => entered.Task;

    /// <summary>It may be handled.</summary>
    public Task Begins => begins.Task;

    public void Enter() => entered.TrySetResult();

    public void Begin() => begins.TrySetResult();

    public void Cancel()
    {
        entered.TrySetCanceled();
        begins.TrySetCanceled();
    }
}
