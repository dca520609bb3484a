namespace Arende.Application.Contracts;

/// <summary>
/// What is published. Ids only, never texts (a queue is no place for what may be secret); versioned by addition.
/// <c>SubjectId</c> is the case or the reporting period, and <c>Sequence</c> its history's sequence number: consumers see a
/// subject's events in that order.
/// </summary>
public interface IEvent
{
    Guid SubjectId { get; }
    long Sequence { get; set; }
}

/// <summary>
/// A case's workflow took a step. <c>Version</c> is the instance's new version, <c>Opened</c> the work items that wait for a person from
/// now on (null: none), and <c>ActorId</c> whose step opened them; null when a clock or a queue did.
/// </summary>
public sealed record CaseMoved(Guid SubjectId, long Version, IReadOnlyList<Guid>? Opened = null, Guid? ActorId = null) : IEvent { public long Sequence { get; set; } }

/// <summary>A step of what isn't a case waits for a person from now on. <c>ActorId</c> is whose step opened it; null when a clock or a queue did.</summary>
public sealed record WorkItemOpened(Guid SubjectId, Guid WorkItemId, Guid? ActorId = null) : IEvent { public long Sequence { get; set; } }

/// <summary>The board has decided: the agenda item that holds the decision.</summary>
public sealed record DecisionMade(Guid SubjectId, Guid AgendaItemId) : IEvent { public long Sequence { get; set; } }

/// <summary>The notice of verified minutes is on the board. Days are Stockholm days.</summary>
public sealed record NoticePosted(Guid SubjectId, DateOnly PostedOn, DateOnly LastAppealDay) : IEvent { public long Sequence { get; set; } }

/// <summary>A document was signed, verified or put up, and kept as it stood: its PDFs are to be made. <c>SubjectId</c> is the case or the meeting.</summary>
public sealed record DocumentKept(Guid SubjectId, Guid KeptDocumentId) : IEvent { public long Sequence { get; set; } }

/// <summary>A recipient is to have the decision. <c>Attempt</c> counts from 1; one mail a row and attempt.</summary>
public sealed record DistributionRequested(Guid SubjectId, Guid DistributionRowId, int Attempt) : IEvent { public long Sequence { get; set; } }

/// <summary>An assignment is past its current deadline. <c>SubjectId</c> is the assignment.</summary>
public sealed record AssignmentBecameOverdue(Guid SubjectId, DateOnly Deadline, DateOnly FlaggedOn) : IEvent { public long Sequence { get; set; } }

/// <summary>The board has decided a clause that gives an assignment to nobody. <c>SubjectId</c> is the case.</summary>
public sealed record AssignmentLacksOwner(Guid SubjectId, Guid AssignmentId) : IEvent { public long Sequence { get; set; } }

/// <summary>A reporting period has been opened. <c>SubjectId</c> is the period.</summary>
public sealed record ReportingPeriodOpened(Guid SubjectId) : IEvent { public long Sequence { get; set; } }

/// <summary>
/// A person is asked for status reports of a period; for that of one assignment only, when it came to them later.
/// <c>ReportVersion</c> is then the report's: it may come to the same person twice.
/// </summary>
public sealed record StatusReportsAsked(Guid SubjectId, Guid PersonId, Guid? AssignmentId = null, long? ReportVersion = null) : IEvent { public long Sequence { get; set; } }

/// <summary>A person with reports missing is to be reminded. <c>Round</c> counts a period's reminders from 1.</summary>
public sealed record StatusReportReminderDue(Guid SubjectId, Guid PersonId, int Round) : IEvent { public long Sequence { get; set; } }

/// <summary>Whoever is above those who have not reported is to be told who. <c>PersonId</c> is a manager or the director, <c>Round</c> the reminder's.</summary>
public sealed record StatusReportsMissing(Guid SubjectId, Guid PersonId, int Round) : IEvent { public long Sequence { get; set; } }

/// <summary>A decision that ended an assignment, took it up again or gave it another deadline has been entered. <c>SubjectId</c> is the assignment, <c>Turn</c> which of its decisions, from 0, and <c>ActorId</c> who entered it.</summary>
public sealed record AssignmentDecided(Guid SubjectId, int Turn, Guid ActorId) : IEvent
{
    public long Sequence { get; set; }

    /// <summary>The agenda item whose outcome adopted another deadline; null where it was a turn.</summary>
    public Guid? ItemId { get; init; }
}
