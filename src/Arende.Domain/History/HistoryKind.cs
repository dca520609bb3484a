namespace Arende.Domain.History;

/// <summary>What happened in a case, a period or an assignment. The sentence is made when it is shown, in the reader's language, from the kind and its arguments.</summary>
public enum HistoryKind
{
    CaseRegistered,
    CaseImported,
    DraftSaved,
    RemarkAnswered,
    ConditionMet,
    ClauseEffectsAnswered,
    WorkItemCompleted,
    AddedToAgenda,

    /// <summary>Taken off the agenda; with <c>cancelled</c> the meeting was, and why.</summary>
    WithdrawnFromAgenda,
    MeetingMoved,

    /// <summary>What a committee decided by delegation was reported to its board.</summary>
    DecisionReported,
    MeetingOutcome,

    /// <summary>The outcome before stands in its own row, and as <c>was</c>.</summary>
    OutcomeCorrected,
    AssignmentsAdopted,
    ProposalsDropped,
    FinalAccountsAdopted,
    AssignmentsMade,
    MinutesVerified,

    /// <summary>A note to verified minutes (rättelse); nothing changes.</summary>
    MinutesAmended,
    NoticePosted,
    AppealPeriodEnded,

    /// <summary>An appeal came in. Arguments: the decision's body and date, on, reason; late when it came after the period.</summary>
    AppealNoted,

    /// <summary>How one appeal ended. Arguments: ruling, reason.</summary>
    AppealEnded,

    /// <summary>Sent on to the court.</summary>
    AppealSent,

    /// <summary>Dismissed by the municipality, since it came too late (FL 45 §).</summary>
    AppealDismissed,

    /// <summary>A court's ruling was appealed to the court above. Arguments: court, on.</summary>
    AppealTakenFurther,

    /// <summary>Whether that court takes it up. Arguments: court, leave, on, reason.</summary>
    LeaveToAppealDecided,

    /// <summary>The notice was down though it should have been up. Arguments: from, and where it is known to.</summary>
    NoticeGapNoted,
    NoticeTakenDown,

    DistributionCreated,
    DecisionSent,
    DecisionBounced,
    RecipientSettled,
    SentAgain,
    DecisionAcknowledged,

    /// <summary>By the link in the mail, by somebody without an account.</summary>
    DecisionAcknowledgedByLink,

    /// <summary>A letter was posted or papers were handed over. Arguments: recipient, channel, on.</summary>
    DecisionHandedOver,

    /// <summary>The case is secret and the recipient may not read it: nothing was sent.</summary>
    DecisionWithheld,

    /// <summary>Before it went. Arguments: recipient, address.</summary>
    DecisionTakenBack,

    /// <summary>Before its time, or after it was taken back, by somebody. Arguments: recipient, address.</summary>
    DecisionLetGo,
    AccessChanged,
    OfficerChanged,

    /// <summary>Somebody writes in the draft with its officer, or no longer. Arguments: added or removed, a name.</summary>
    WritersChanged,

    /// <summary>Arguments: number (in the case), direction; never what it concerns, which may become secret. So also the next ones.</summary>
    DocumentRegistered,

    /// <summary>Arguments: number, version.</summary>
    DocumentVersionAdded,

    /// <summary>Arguments: number, secret (false when the mark was taken away).</summary>
    DocumentMarked,

    /// <summary>What the register said before stands with the document. Arguments: number.</summary>
    DocumentCorrected,

    /// <summary>Arguments: attachment (its number), number and version of the document; without them the binding was taken away.</summary>
    AttachmentBound,
    CaseClosed,
    WorkflowVersionChanged,
    PeriodOpened,
    ReportsAsked,
    ReminderSent,
    UnitFrozen,

    /// <summary>The meeting from which a period's due day was counted was moved or cancelled. Arguments: from, to, and meeting (the day from which it is counted now).</summary>
    DueDayChanged,

    /// <summary>Into a case, since periods end in one: its number is the argument "case".</summary>
    ReportCompiled,

    /// <summary>Told in the period, and in the case that was written off. Argument: reason, where one was given.</summary>
    CompilationUndone,

    /// <summary>A plan's year-end is bound to the case. Arguments: year (of the plan), count of assignments.</summary>
    YearEndProposed,

    /// <summary>Arguments: year.</summary>
    YearEndUndone,

    /// <summary>A report that is frozen was corrected. Argument: the assignment's number, never what it says.</summary>
    FrozenReportCorrected,

    /// <summary>Of an assignment, as the three below. Arguments: all that held of it, by name.</summary>
    AssignmentRegistered,

    /// <summary>It was in the register when histories of assignments began to be kept. Arguments: all that held of it then; what held before isn't known.</summary>
    AssignmentHistoryBegan,

    /// <summary>Arguments: for each thing that changed its name, with from and to.</summary>
    AssignmentChanged,

    /// <summary>Arguments: deadline.</summary>
    AssignmentBecameOverdue,

    /// <summary>The outcome that gave it was corrected to one that doesn't: it is gone from the register, and its history ends.</summary>
    AssignmentTakenBack,
}
