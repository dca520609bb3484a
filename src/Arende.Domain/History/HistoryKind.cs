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
    MeetingOutcome,
    AssignmentsAdopted,
    ProposalsDropped,
    MinutesVerified,
    NoticePosted,
    AppealPeriodEnded,

    /// <summary>The notice was down though it should have been up. Arguments: from, and where it is known to.</summary>
    NoticeGapNoted,
    NoticeTakenDown,

    DistributionCreated,
    DecisionSent,
    DecisionBounced,
    RecipientSettled,
    SentAgain,
    DecisionAcknowledged,
    AccessChanged,
    OfficerChanged,
    CaseClosed,
    WorkflowVersionChanged,
    PeriodOpened,
    ReportsAsked,
    ReminderSent,
    UnitFrozen,
    ReportCompiled,

    /// <summary>Of an assignment, as the three below. Arguments: all that held of it, by name.</summary>
    AssignmentRegistered,

    /// <summary>It was in the register when histories of assignments began to be kept. Arguments: all that held of it then; what held before isn't known.</summary>
    AssignmentHistoryBegan,

    /// <summary>Arguments: for each thing that changed its name, with from and to.</summary>
    AssignmentChanged,

    /// <summary>Arguments: deadline.</summary>
    AssignmentBecameOverdue,
}
