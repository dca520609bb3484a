using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Notifications;
using Arende.Web.Texts;

namespace Arende.Web.Features.Inbox;

/// <summary>The decision that a unit has received, and whether it has said so.</summary>
public sealed record ReceivedDecision(DistributionRowId Id, bool IsAcknowledged);

/// <summary>A notification with what its sentence names, as far as the viewer may see it.</summary>
public sealed record Letter(
    NotificationId Id, NotificationKind Kind, DateTimeOffset At, DateTimeOffset? ReadAt, CaseId? CaseId, AssignmentId? AssignmentId, Guid? Subject)
{
    public string? Assignment { get; init; }

    /// <summary>Number and title.</summary>
    public string? Case { get; init; }
    public Text? Period { get; init; }
    public DateOnly? DueOn { get; init; }
    public ReceivedDecision? Decision { get; init; }
    public bool IsUnread => ReadAt is null;

    /// <summary>Where the thing is that it tells of.</summary>
    public string Address => Kind switch
    {
        NotificationKind.AssignmentOverdue => $"/assignments/{AssignmentId}",
        NotificationKind.StatusReportAsked or NotificationKind.StatusReportReminder => $"/reports/{Subject}/mine",
        NotificationKind.CaseSentBack or NotificationKind.OfficerChanged => $"/cases/{CaseId}",
        NotificationKind.HistoryBroken => "/administration#history",
        // The recipient's own page: who gets a decision need not be one who may read the case.
        NotificationKind.DecisionReceived => $"/distribution/{Subject}",
    };
}
