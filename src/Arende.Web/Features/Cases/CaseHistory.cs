using System.Text.Json.Nodes;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>The case's history as sentences in the reader's language, newest first.</summary>
public static class CaseHistory
{
    public const int PageSize = 100;

    public static async Task<Slice<HistoryLine>> Of(ArendeDb db, DefinitionCatalogue definitions, CaseId id, int page, int size, CancellationToken ct)
    {
        // The start page shows the newest few and doesn't count them.
        var total = size < PageSize ? size : await db.History.CountAsync(entry => entry.SubjectId == id.Value, ct);
        var (at, pages) = Slice.Place(total, page, size);
        var rows = await (
            from entry in db.History.AsNoTracking()
            where entry.SubjectId == id.Value
            join p in db.People on entry.ActorId equals (Domain.People.PersonId?)p.Id into actors
            from actor in actors.DefaultIfEmpty()
            orderby entry.Sequence descending
            select new { entry.Kind, entry.Arguments, entry.At, Who = actor.Name }).Skip((at - 1) * size).Take(size).ToListAsync(ct);
        return new Slice<HistoryLine>([.. rows.Select(row => Line(definitions, row.Kind, row.Arguments, row.At, row.Who))], at, pages, total);
    }

    private static HistoryLine Line(DefinitionCatalogue definitions, HistoryKind kind, string arguments, DateTimeOffset at, string? who)
    {
        var told = JsonNode.Parse(arguments) as JsonObject ?? [];
        var (icon, tone) = Mark(kind, told);
        return new HistoryLine(at, T.History.Who(who, new HistoryArguments(told)), T.History.Of(kind, new HistoryArguments(told), definitions.Step), (string?)told["reason"] ?? Quote(kind, told), icon, tone);
    }

    private static string? Quote(HistoryKind kind, JsonObject told) => kind == HistoryKind.ConditionMet ? (string?)told["text"] : null;

    internal static (string Icon, Tone Tone) Mark(HistoryKind kind, JsonObject told) => kind switch
    {
        HistoryKind.CaseRegistered => ("plus", Tone.Accent),
        HistoryKind.CaseImported => ("import", Tone.Accent),
        HistoryKind.DraftSaved => ("pencil", Tone.Neutral),
        HistoryKind.RemarkAnswered => ("chat", Tone.Neutral),
        HistoryKind.ConditionMet => ("check", Tone.Neutral),
        HistoryKind.ClauseEffectsAnswered => ("tasks", Tone.Neutral),
        HistoryKind.WorkItemCompleted => (string?)told["outcome"] == SendingBack.Outcome ? ("return", Tone.Warning) : ("check", Tone.Accent),
        HistoryKind.AddedToAgenda => ("calendar", Tone.Neutral),
        HistoryKind.WithdrawnFromAgenda or HistoryKind.MeetingMoved => ("calendar", Tone.Warning),
        HistoryKind.MeetingOutcome or HistoryKind.DecisionReported => ("meeting", Tone.Accent),
        HistoryKind.OutcomeCorrected => ("meeting", Tone.Warning),
        HistoryKind.MinutesAmended => ("note", Tone.Warning),
        HistoryKind.AssignmentsAdopted or HistoryKind.ProposalsDropped or HistoryKind.FinalAccountsAdopted or HistoryKind.AssignmentsMade or HistoryKind.YearEndProposed => ("tasks", Tone.Info),
        HistoryKind.YearEndUndone => ("tasks", Tone.Warning),
        HistoryKind.MinutesVerified => ("note", Tone.Success),
        HistoryKind.AppealNoted => ("warning", Tone.Warning),
        HistoryKind.AppealEnded or HistoryKind.AppealDismissed or HistoryKind.LeaveToAppealDecided => ("check", Tone.Info),
        HistoryKind.AppealSent or HistoryKind.AppealTakenFurther => ("send", Tone.Info),
        HistoryKind.NoticePosted or HistoryKind.AppealPeriodEnded or HistoryKind.NoticeGapNoted or HistoryKind.NoticeTakenDown => ("notice", Tone.Info),
        HistoryKind.DistributionCreated or HistoryKind.DecisionSent or HistoryKind.RecipientSettled or HistoryKind.SentAgain or HistoryKind.DecisionLetGo => ("send", Tone.Neutral),
        HistoryKind.DecisionTakenBack => ("send", Tone.Warning),
        HistoryKind.DecisionBounced => ("bounce", Tone.Danger),
        HistoryKind.DecisionAcknowledged or HistoryKind.DecisionAcknowledgedByLink => ("check-circle", Tone.Success),
        HistoryKind.DecisionHandedOver => ("send", Tone.Neutral),
        HistoryKind.DecisionWithheld => ("lock", Tone.Warning),
        HistoryKind.AccessChanged => ("lock", Tone.Warning),
        HistoryKind.OfficerChanged or HistoryKind.WritersChanged => ("person", Tone.Info),
        HistoryKind.DocumentRegistered or HistoryKind.DocumentVersionAdded or HistoryKind.DocumentCorrected => ("document", Tone.Neutral),
        HistoryKind.DocumentMarked => ("lock", Tone.Warning),
        HistoryKind.AttachmentBound => ("attachment", Tone.Neutral),
        HistoryKind.CaseClosed => ("lock", Tone.Neutral),
        HistoryKind.WorkflowVersionChanged => ("arrow-right", Tone.Neutral),
        HistoryKind.PeriodOpened or HistoryKind.ReportsAsked or HistoryKind.ReminderSent or HistoryKind.UnitFrozen or HistoryKind.DueDayChanged or HistoryKind.ReportCompiled or HistoryKind.CompilationUndone or HistoryKind.FrozenReportCorrected => ("clock", Tone.Neutral),
        HistoryKind.AssignmentRegistered => ("plus", Tone.Accent),
        HistoryKind.AssignmentHistoryBegan => ("clock", Tone.Neutral),
        HistoryKind.AssignmentChanged => ("tasks", Tone.Info),
        HistoryKind.AssignmentBecameOverdue => ("clock", Tone.Danger),
        HistoryKind.AssignmentTakenBack => ("tasks", Tone.Warning),
    };
}
