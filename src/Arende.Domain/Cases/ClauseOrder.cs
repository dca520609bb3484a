using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Domain.Cases;

/// <summary>What a clause is: it decides something, gives an assignment, or is only for information.</summary>
public enum ClauseType { Decision, Assignment, Information }

/// <summary>What a clause that gives an assignment says of it. Nothing of it must be said: a decision may lack an owner and a day.</summary>
/// <param name="UnitId">Whose unit it is to be.</param>
/// <param name="OwnerId">Who is to do it.</param>
/// <param name="Deadline">A day, or a longer time, as it is written.</param>
/// <param name="MeetingId">The meeting by which it is to be done, in place of a day.</param>
/// <param name="ReportTo">Who is to be told when it is done.</param>
public sealed record ClauseOrder(UnitId? UnitId, PersonId? OwnerId, string? Deadline, MeetingId? MeetingId, BodyFunction? ReportTo)
{
    public bool IsNobodys => UnitId is null && OwnerId is null;

    /// <exception cref="BrokenRuleException">Its deadline is none.</exception>
    public void MustBeReadable()
    {
        if (Deadline is { } written && (written.Length > TextLimits.Name || Assignments.Deadline.Read(written) is null))
            throw new BrokenRuleException(Rule.DeadlineCannotBeRead, Excerpt.Of(written, TextLimits.Name));
    }
}
