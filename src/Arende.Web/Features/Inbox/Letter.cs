using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
using Arende.Texts;

namespace Arende.Web.Features.Inbox;

/// <summary>What is late, and with whom: nobody where it is told to those who find it an owner.</summary>
public sealed record LateAssignment(string Title, string? Owner, DateOnly? DueOn, bool IsSecret);

/// <summary>A step that waits, and when it is due.</summary>
/// <param name="For">Who is away and has it, where the reader has it as their deputy.</param>
public sealed record LetterStep(Text Title, DateOnly? DueOn, string? For = null);

/// <summary>A notification with what its sentence names, as far as the viewer may see it.</summary>
public sealed record Letter(
    NotificationId Id, NotificationKind Kind, DateTimeOffset At, DateTimeOffset? ReadAt, CaseId? CaseId, AssignmentId? AssignmentId, Guid? Subject)
{
    public LateAssignment? Assignment { get; init; }

    /// <summary>Number and title.</summary>
    public string? Case { get; init; }

    /// <summary>The number, when the case is secret.</summary>
    public CaseNumber? Secret { get; init; }
    public LetterStep? Step { get; init; }
    public Text? Period { get; init; }

    /// <summary>Names what sent a case back: a step or an agenda item.</summary>
    public string Key { get; init; } = "";
    public Text? SentBack { get; init; }

    /// <summary>Who commented.</summary>
    public string? Reviewer { get; init; }
    public DateOnly? DueOn { get; init; }
    public bool IsUnread => ReadAt is null;

    /// <summary>What happened, in one sentence.</summary>
    public Text Sentence => T.Inbox.Sentence(Kind, new LetterNames(Case, Assignment?.Title, Step?.Title, Step?.For, Period, SentBack, Reviewer));

    public Text About => T.Inbox.About(At, hasNoOwner: Assignment is { Owner: null });

    /// <summary>Where the thing is that it tells of.</summary>
    public string Address => Kind switch
    {
        NotificationKind.AssignmentOverdue or NotificationKind.AssignmentLacksOwner or NotificationKind.AssignmentReminder or NotificationKind.AssignmentEscalated
            or NotificationKind.AssignmentDecided => $"/assignments/{AssignmentId}",
        NotificationKind.ReportsMissing => $"/reports/{Subject}",
        NotificationKind.StatusReportAsked or NotificationKind.StatusReportReminder => $"/reports/{Subject}/mine",
        NotificationKind.CaseSentBack or NotificationKind.OfficerChanged or NotificationKind.AppealCameIn => $"/cases/{CaseId}",
        NotificationKind.CommentsHandedOver or NotificationKind.CommentAnswered => $"/cases/{CaseId}/document",
        NotificationKind.WorkItemOpened => $"/workitems/{Subject}",
        NotificationKind.MinutesToSign => $"/meetings/{Subject}/minutes/sign",
        NotificationKind.SignatureTakenBack or NotificationKind.MinutesDeclined or NotificationKind.VerificationIsDue => $"/meetings/{Subject}/minutes",
        NotificationKind.NoticeBoardSilent => "/notices#silences",
        NotificationKind.AgendaIsEmpty => $"/meetings/{Subject}",
        NotificationKind.HistoryBroken => "/administration#history",
        // The recipient's own page: who gets a decision need not be one who may read the case.
        NotificationKind.DecisionReceived => $"/distribution/{Subject}",
    };
}
