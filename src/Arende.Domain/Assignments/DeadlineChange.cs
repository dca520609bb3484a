namespace Arende.Domain.Assignments;

/// <summary>One row of an assignment's deadline history: what it was, what it became, and by which decision.</summary>
public sealed class DeadlineChange
{
    public Guid Id { get; private init; } = OrderedGuid.New();
    public AssignmentId AssignmentId { get; private init; }
    public Deadline? Before { get; private init; }
    public DecidedDeadline After { get; private set; } = null!;
    public DateTimeOffset At { get; private init; }

    private DeadlineChange() { }

    internal DeadlineChange(AssignmentId assignmentId, Deadline? before, DecidedDeadline after, DateTimeOffset at)
    {
        AssignmentId = assignmentId;
        Before = before;
        After = after;
        At = at;
    }

    /// <summary>The same deadline, with the decision behind it.</summary>
    internal void Name(DecidedDeadline named) => After = named;
}
