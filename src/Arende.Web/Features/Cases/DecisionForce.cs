using Arende.Application.Appeals;
using Arende.Application.Notices;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>Whether a decision can be appealed and until when, was appealed, or has gained legal force.</summary>
public sealed record DecisionForce(Text Words, Tone Tone, string Icon)
{
    public static async Task<DecisionForce> Of(ArendeDb db, DefinitionCatalogue definitions, CaseId id, CaseDecision decided, DateOnly today, CancellationToken ct)
    {
        var function = decided.Body.Function;
        if (decided.Outcome == Outcome.ReferToCouncil && AppealKinds.Usual(Outcome.ReferToCouncil, decided.Clauses) == AppealKind.None) return new(T.Force.Proposal, Tone.Neutral, "info");
        if (await AppealsOfCase.Standing(db, id, function).AnyAsync(ct)) return new(T.Force.Appealed, Tone.Warning, "warning");
        var confirmed = await Last(db, definitions, id, ConfirmLegalForce.Kind, function, decided.Date, ct);
        if (confirmed is { Outcome: ConfirmLegalForce.Final }) return new(T.Force.Gained, Tone.Success, "check");
        if (confirmed is not null || await Last(db, definitions, id, AwaitCourt.Kind, function, decided.Date, ct) is not null) return await AfterAppeal(db, definitions, id, function, decided.Date, ct);
        return decided.Notice is { IsPosted: true } notice ? OfNotice(notice, id, today)
            : function == BodyFunction.Board ? await OfOwnStep(db, definitions, id, today, ct)
            : new(T.Force.AwaitsNotice, Tone.Neutral, "hourglass");
    }

    private static DecisionForce OfNotice(Notice notice, CaseId id, DateOnly today) => notice.AppealOf(id) switch
    {
        AppealKind.None => new(T.Force.NotAppealable, Tone.Neutral, "info"),
        AppealKind.Administrative => new(T.Force.Administrative, Tone.Info, "clock"),
        AppealKind.LegalReview when notice.IsInterrupted => new(T.Notices.Interrupted, Tone.Warning, "warning"),
        AppealKind.LegalReview => Period(notice.LastDay!.Value, today),
    };

    // Minutes from before there was a notice of them: the case's own step said the day.
    private static async Task<DecisionForce> OfOwnStep(ArendeDb db, DefinitionCatalogue definitions, CaseId id, DateOnly today, CancellationToken ct)
    {
        if (await OwnLastDay.Read(db, id.Value, ct) is { } last) return Period(last, today);
        return await definitions.HasStep(db, id.Value, ConfirmLegalForce.Kind, ct)
            ? new(T.Force.AwaitsNotice, Tone.Neutral, "hourglass")
            : new(T.Force.NotAppealable, Tone.Neutral, "info");
    }

    private static DecisionForce Period(DateOnly last, DateOnly today) =>
        last < today ? new(T.Force.PeriodIsOver, Tone.Info, "clock") : new(T.Force.Until(last), Tone.Info, "clock");

    private static async Task<DecisionForce> AfterAppeal(ArendeDb db, DefinitionCatalogue definitions, CaseId id, BodyFunction function, DateOnly decidedOn, CancellationToken ct)
    {
        var ruled = await Last(db, definitions, id, AwaitCourt.Kind, function, decidedOn, ct);
        var words = ruled is null ? null : TaskPayload.Outcomes(ruled.Payload).FirstOrDefault(outcome => outcome.Id == ruled.Outcome)?.Name;
        return words is { } said ? new(said, Tone.Info, "check") : new(T.Force.Appealed, Tone.Warning, "warning");
    }

    // Of an earlier decision of the case nothing is said.
    private static async Task<WorkItem?> Last(ArendeDb db, DefinitionCatalogue definitions, CaseId id, StepKind kind, BodyFunction function, DateOnly since, CancellationToken ct)
    {
        List<string> names = [.. definitions.TaskNames(kind).Where(name => (definitions.Step(name)?.Function ?? BodyFunction.Board) == function)];
        var from = StockholmTime.StartOfDay(since);
        return await db.WorkItems.AsNoTracking()
            .Where(item => item.SubjectId == id.Value && names.Contains(item.TaskName) && item.State == WorkItemState.Done && item.CompletedAt >= from)
            .OrderByDescending(item => item.CompletedAt).FirstOrDefaultAsync(ct);
    }
}
