using Arende.Domain.Assignments;
using Arende.Domain.People;

namespace Arende.Domain.Reminders;

/// <summary>Why somebody is reminded of an assignment.</summary>
/// <remarks>The names are stored.</remarks>
public enum RemindedAs { Owner, Deputy, FallbackOwner, Manager, Director }

/// <summary>That somebody was told of an assignment's deadline: once a deadline, step and person, whoever owned it meanwhile.</summary>
public sealed class AssignmentReminder
{
    public Guid Id { get; private init; } = OrderedGuid.New();
    public AssignmentId AssignmentId { get; private init; }

    /// <summary>The deadline's last day.</summary>
    public DateOnly Deadline { get; private init; }

    /// <summary>The step: days after the deadline, less than 0 before it.</summary>
    public int Days { get; private init; }
    public PersonId PersonId { get; private init; }
    public RemindedAs ToldAs { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>The pass whose mail holds it; null while none does.</summary>
    public DateTimeOffset? MailedAt { get; private init; }

    private AssignmentReminder() { }

    public AssignmentReminder(AssignmentId assignmentId, DateOnly deadline, int days, PersonId personId, RemindedAs toldAs, DateTimeOffset at)
    {
        AssignmentId = assignmentId;
        Deadline = deadline;
        Days = days;
        PersonId = personId;
        ToldAs = toldAs;
        At = at;
    }

    /// <summary>Told of another's, not of their own.</summary>
    public bool IsEscalated => ToldAs is RemindedAs.Manager or RemindedAs.Director;
}
