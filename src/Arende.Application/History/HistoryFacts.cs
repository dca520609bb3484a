using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.History;

/// <summary>What kinds of facts there are in a history.</summary>
public static class HistoryFacts
{
    /// <summary>Facts that change what a person reads before they answer: the document, who reads it, who has it.</summary>
    public static IReadOnlyList<HistoryKind> OfContents { get; } = [.. Enum.GetValues<HistoryKind>().Where(ChangesContents)];

    /// <summary>Whether somebody who was shown a subject when its history ended with <c>sequence</c> would read something else now.</summary>
    public static Task<bool> ChangedContents(ArendeDb db, Guid subjectId, long sequence, CancellationToken ct) =>
        db.History.AnyAsync(h => h.SubjectId == subjectId && h.Sequence > sequence && OfContents.Contains(h.Kind), ct);

    /// <summary>In whose histories a fact is told.</summary>
    public static IReadOnlyList<JournalKind> SubjectsOf(HistoryKind kind) => kind switch
    {
        HistoryKind.CaseRegistered or HistoryKind.CaseImported or HistoryKind.DraftSaved or HistoryKind.RemarkAnswered or HistoryKind.ConditionMet
            or HistoryKind.ClauseEffectsAnswered or HistoryKind.AddedToAgenda or HistoryKind.WithdrawnFromAgenda or HistoryKind.MeetingMoved or HistoryKind.DecisionReported
            or HistoryKind.MeetingOutcome or HistoryKind.OutcomeCorrected or HistoryKind.AssignmentsAdopted or HistoryKind.ProposalsDropped or HistoryKind.FinalAccountsAdopted or HistoryKind.AssignmentsMade
            or HistoryKind.MinutesVerified or HistoryKind.MinutesAmended or HistoryKind.NoticePosted or HistoryKind.AppealPeriodEnded or HistoryKind.AppealNoted or HistoryKind.AppealEnded or HistoryKind.AppealSent or HistoryKind.AppealDismissed or HistoryKind.AppealTakenFurther or HistoryKind.LeaveToAppealDecided
            or HistoryKind.NoticeGapNoted or HistoryKind.NoticeTakenDown
            or HistoryKind.DistributionCreated or HistoryKind.DecisionSent or HistoryKind.DecisionBounced or HistoryKind.RecipientSettled
            or HistoryKind.SentAgain or HistoryKind.DecisionAcknowledged or HistoryKind.DecisionAcknowledgedByLink or HistoryKind.DecisionHandedOver
            or HistoryKind.DecisionWithheld or HistoryKind.DecisionTakenBack or HistoryKind.DecisionLetGo or HistoryKind.AccessChanged or HistoryKind.OfficerChanged or HistoryKind.WritersChanged
            or HistoryKind.DocumentRegistered or HistoryKind.DocumentVersionAdded or HistoryKind.DocumentMarked or HistoryKind.DocumentCorrected or HistoryKind.AttachmentBound
            or HistoryKind.YearEndProposed or HistoryKind.YearEndUndone or HistoryKind.CaseClosed => [JournalKind.Case],
        HistoryKind.WorkItemCompleted or HistoryKind.WorkflowVersionChanged or HistoryKind.CompilationUndone => [JournalKind.Case, JournalKind.Period],
        HistoryKind.PeriodOpened or HistoryKind.ReportsAsked or HistoryKind.ReminderSent or HistoryKind.UnitFrozen or HistoryKind.DueDayChanged or HistoryKind.ReportCompiled
            or HistoryKind.FrozenReportCorrected => [JournalKind.Period],
        HistoryKind.AssignmentRegistered or HistoryKind.AssignmentHistoryBegan or HistoryKind.AssignmentChanged
            or HistoryKind.AssignmentBecameOverdue or HistoryKind.AssignmentTakenBack => [JournalKind.Assignment],
    };

    private static bool ChangesContents(HistoryKind kind) => kind switch
    {
        HistoryKind.CaseRegistered or HistoryKind.CaseImported or HistoryKind.DraftSaved or HistoryKind.RemarkAnswered or HistoryKind.ConditionMet
            or HistoryKind.ClauseEffectsAnswered or HistoryKind.MeetingOutcome or HistoryKind.OutcomeCorrected or HistoryKind.AccessChanged or HistoryKind.OfficerChanged
            or HistoryKind.RecipientSettled or HistoryKind.AttachmentBound or HistoryKind.YearEndProposed or HistoryKind.YearEndUndone => true,
        HistoryKind.WorkItemCompleted or HistoryKind.AddedToAgenda or HistoryKind.WithdrawnFromAgenda or HistoryKind.MeetingMoved or HistoryKind.DecisionReported
            or HistoryKind.MinutesAmended or HistoryKind.AssignmentsAdopted or HistoryKind.ProposalsDropped or HistoryKind.FinalAccountsAdopted or HistoryKind.AssignmentsMade
            or HistoryKind.MinutesVerified or HistoryKind.NoticePosted or HistoryKind.AppealPeriodEnded or HistoryKind.AppealNoted or HistoryKind.AppealEnded or HistoryKind.AppealSent or HistoryKind.AppealDismissed or HistoryKind.AppealTakenFurther or HistoryKind.LeaveToAppealDecided
            or HistoryKind.NoticeGapNoted or HistoryKind.NoticeTakenDown or HistoryKind.DistributionCreated
            or HistoryKind.DecisionSent or HistoryKind.DecisionBounced or HistoryKind.SentAgain
            or HistoryKind.DecisionAcknowledged or HistoryKind.DecisionAcknowledgedByLink or HistoryKind.DecisionHandedOver or HistoryKind.DecisionWithheld or HistoryKind.DecisionTakenBack or HistoryKind.DecisionLetGo
            or HistoryKind.DocumentRegistered or HistoryKind.DocumentVersionAdded or HistoryKind.DocumentMarked or HistoryKind.DocumentCorrected
            or HistoryKind.CaseClosed or HistoryKind.WorkflowVersionChanged or HistoryKind.PeriodOpened or HistoryKind.WritersChanged
            or HistoryKind.ReportsAsked or HistoryKind.ReminderSent or HistoryKind.UnitFrozen or HistoryKind.DueDayChanged or HistoryKind.ReportCompiled
            or HistoryKind.CompilationUndone or HistoryKind.FrozenReportCorrected or HistoryKind.AssignmentRegistered or HistoryKind.AssignmentHistoryBegan or HistoryKind.AssignmentChanged or HistoryKind.AssignmentBecameOverdue
            or HistoryKind.AssignmentTakenBack => false,
    };
}
