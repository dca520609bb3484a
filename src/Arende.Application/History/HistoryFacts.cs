using Arende.Domain.History;

namespace Arende.Application.History;

/// <summary>What kinds of facts there are in a history.</summary>
public static class HistoryFacts
{
    /// <summary>Facts that change what a person reads before they answer: the document, who reads it, who has it.</summary>
    public static IReadOnlyList<HistoryKind> OfContents { get; } = [.. Enum.GetValues<HistoryKind>().Where(ChangesContents)];

    private static bool ChangesContents(HistoryKind kind) => kind switch
    {
        HistoryKind.CaseRegistered or HistoryKind.CaseImported or HistoryKind.DraftSaved or HistoryKind.RemarkAnswered or HistoryKind.ConditionMet
            or HistoryKind.ClauseEffectsAnswered or HistoryKind.MeetingOutcome or HistoryKind.AccessChanged or HistoryKind.OfficerChanged => true,
        HistoryKind.WorkItemCompleted or HistoryKind.AddedToAgenda or HistoryKind.AssignmentsAdopted or HistoryKind.ProposalsDropped
            or HistoryKind.MinutesVerified or HistoryKind.NoticePosted or HistoryKind.AppealPeriodEnded or HistoryKind.DistributionCreated
            or HistoryKind.DecisionSent or HistoryKind.DecisionBounced or HistoryKind.RecipientSettled or HistoryKind.SentAgain
            or HistoryKind.DecisionAcknowledged or HistoryKind.CaseClosed or HistoryKind.WorkflowFaulted or HistoryKind.WorkflowVersionChanged or HistoryKind.PeriodOpened
            or HistoryKind.ReportsAsked or HistoryKind.ReminderSent or HistoryKind.UnitFrozen or HistoryKind.ReportCompiled => false,
    };
}
