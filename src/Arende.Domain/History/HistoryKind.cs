namespace Arende.Domain.History;

/// <summary>What happened in a case. The sentence is made when it is shown, in the reader's language, from the kind and its arguments.</summary>
public enum HistoryKind
{
    CaseRegistered,
    CaseImported,
    DraftSaved,
    RemarkAnswered,
    ConditionMet,
    WorkItemCompleted,
    AddedToAgenda,
    MeetingOutcome,
    AssignmentsAdopted,
    ProposalsDropped,
    MinutesVerified,
    NoticePosted,
    AppealPeriodEnded,
    DistributionCreated,
    DecisionSent,
    DecisionBounced,
    RecipientSettled,
    SentAgain,
    DecisionAcknowledged,
    AccessChanged,
    OfficerChanged,
    CaseClosed,
    WorkflowFaulted,
    PeriodOpened,
    ReportsAsked,
    ReminderSent,
    UnitFrozen,
    ReportCompiled,
}
