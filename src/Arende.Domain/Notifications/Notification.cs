using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Domain.Notifications;

public enum NotificationKind { AssignmentOverdue, StatusReportAsked, StatusReportReminder, DecisionReceived, CaseSentBack, OfficerChanged, HistoryBroken, WorkItemOpened, AssignmentLacksOwner, AppealCameIn, CommentsHandedOver, CommentAnswered, AssignmentReminder, AssignmentEscalated, AssignmentDecided, ReportsMissing, NoticeBoardSilent, MinutesToSign, SignatureTakenBack, MinutesDeclined, VerificationIsDue, AgendaIsEmpty }

/// <summary>A row in somebody's inbox: kind and what it is about; the sentence is made when it is shown.</summary>
public sealed class Notification
{
    public NotificationId Id { get; private init; }
    public PersonId PersonId { get; private init; }
    public NotificationKind Kind { get; private init; }
    public CaseId? CaseId { get; private init; }
    public AssignmentId? AssignmentId { get; private init; }

    /// <summary>A status report, a distribution row, a work item: what the kind points at besides.</summary>
    public Guid? Subject { get; private init; }

    /// <summary>One notification a key, however often its cause is delivered.</summary>
    public string Key { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public DateTimeOffset? ReadAt { get; private set; }

    private Notification() { }

    public Notification(PersonId personId, NotificationKind kind, string key, DateTimeOffset at, CaseId? caseId = null, AssignmentId? assignmentId = null, Guid? subject = null)
    {
        Id = NotificationId.New();
        PersonId = personId;
        Kind = kind;
        Key = key;
        At = at;
        CaseId = caseId;
        AssignmentId = assignmentId;
        Subject = subject;
    }

    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
