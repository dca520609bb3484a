using Arende.Application.Notices;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Appeals;
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
    /// <param name="db">The database.</param>
    /// <param name="definitions">For which steps of the case confirm legal force, and wait for a court.</param>
    /// <param name="id">The case.</param>
    /// <param name="decided">Its decisions that stand: one of each body.</param>
    /// <param name="today">Today.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>One for each, in their order.</returns>
    public static async Task<IReadOnlyList<DecisionForce>> Of(
        ArendeDb db, DefinitionCatalogue definitions, CaseId id, IReadOnlyList<CaseDecision> decided, DateOnly today, CancellationToken ct)
    {
        if (decided.Count == 0) return [];
        var answered = await Answered(db, definitions, id, ct);
        var forces = new List<DecisionForce>();
        foreach (var one in decided) forces.Add(await Of(one));
        return forces;

        async Task<DecisionForce> Of(CaseDecision one)
        {
            var function = one.Body.Function;
            // KL 13:2: what a committee has only noted has no notice to wait for.
            if (one is { DecidedByCommittee: true, VerifiedOn: not null, Notice: null } && AppealKinds.Usual(one.Outcome!.Value, one.Clauses) == AppealKind.None) return new(T.Force.NotAppealable, Tone.Neutral, "info");
            if (one.Outcome == Outcome.ReferToCouncil && AppealKinds.Usual(Outcome.ReferToCouncil, one.Clauses) == AppealKind.None) return new(T.Force.Proposal, Tone.Neutral, "info");
            if (OfAppeals(one.Rulings, Last(one, ConfirmLegalForce.Kind), Last(one, AwaitCourt.Kind)) is { } known) return known;
            return one.Notice is { IsPosted: true } notice ? OfNotice(notice, id, today)
                : function == BodyFunction.Board ? await OfOwnStep(db, definitions, one, today, ct)
                : await BeforeNotice(db, definitions, one, ct);
        }

        // Of an earlier decision of the case nothing is said.
        WorkItem? Last(CaseDecision one, StepKind kind) => LastOf(answered, definitions, kind, one.Body.Function, one.Date);
    }

    /// <summary>Of a delegate's decision that has minutes of its own.</summary>
    public static async Task<DecisionForce> OfOwnMinutes(ArendeDb db, DefinitionCatalogue definitions, Notice notice, DateOnly today, CancellationToken ct)
    {
        var id = notice.CaseId!.Value;
        var answered = await Answered(db, definitions, id, ct);
        var rulings = await db.Appeals.Where(a => a.CaseId == id && a.AgendaItemId == null && !a.IsLate).Select(a => a.Ruling).ToListAsync(ct);
        return OfAppeals(rulings, Last(ConfirmLegalForce.Kind), Last(AwaitCourt.Kind)) ?? (notice.IsPosted ? OfNotice(notice, id, today) : new(T.Force.AwaitsNotice, Tone.Neutral, "hourglass"));

        WorkItem? Last(StepKind kind) => LastOf(answered, definitions, kind, BodyFunction.Board, notice.MeetingDay);
    }

    // The steps of the case that confirm legal force and wait for a court, as they were answered.
    private static async Task<List<WorkItem>> Answered(ArendeDb db, DefinitionCatalogue definitions, CaseId id, CancellationToken ct)
    {
        List<string> names = [.. definitions.TaskNames(ConfirmLegalForce.Kind), .. definitions.TaskNames(AwaitCourt.Kind)];
        return await db.WorkItems.AsNoTracking().Where(item => item.SubjectId == id.Value && names.Contains(item.TaskName) && item.State == WorkItemState.Done)
            .OrderBy(item => item.CompletedAt).ToListAsync(ct);
    }

    private static WorkItem? LastOf(List<WorkItem> answered, DefinitionCatalogue definitions, StepKind kind, BodyFunction function, DateOnly from) => answered.FindLast(item =>
        item.CompletedAt >= StockholmTime.StartOfDay(from) && definitions.Step(item.TaskName) is { } step && step.Kind == kind && (step.Function ?? BodyFunction.Board) == function);

    // What is known of it by its appeals and the steps that were answered; null where the notice has to tell.
    private static DecisionForce? OfAppeals(IReadOnlyList<Ruling?> rulings, WorkItem? confirmed, WorkItem? ruled)
    {
        if (rulings.Contains(null)) return new(T.Force.Appealed, Tone.Warning, "warning");
        if (rulings.Contains(Ruling.Annulled)) return new(T.Appeals.Ruling(Ruling.Annulled), Tone.Danger, "warning");
        if (confirmed is { Outcome: ConfirmLegalForce.Final }) return new(T.Force.Gained, Tone.Success, "check");
        if (ruled is not null) return AfterAppeal(ruled);
        return confirmed is null ? null : new(T.Force.Appealed, Tone.Warning, "warning");
    }

    private static DecisionForce OfNotice(Notice notice, CaseId id, DateOnly today) => notice.AppealOf(id) switch
    {
        AppealKind.None => new(T.Force.NotAppealable, Tone.Neutral, "info"),
        AppealKind.Administrative => new(T.Force.Administrative, Tone.Info, "clock"),
        AppealKind.LegalReview when notice.IsInterrupted => new(T.Notices.Interrupted, Tone.Warning, "warning"),
        AppealKind.LegalReview => Period(notice.LastDay!.Value, today),
    };

    // Minutes from before there was a notice of them: the case's own step said the day.
    private static async Task<DecisionForce> OfOwnStep(ArendeDb db, DefinitionCatalogue definitions, CaseDecision one, DateOnly today, CancellationToken ct)
    {
        if (await OwnLastDay.Read(db, one.CaseId.Value, ct) is { } last) return Period(last, today);
        return await definitions.HasStep(db, one.CaseId.Value, ConfirmLegalForce.Kind, ct)
            ? await BeforeNotice(db, definitions, one, ct)
            : new(T.Force.NotAppealable, Tone.Neutral, "info");
    }

    // No period is promised of what is proposed as not appealable: the clerk says it when the notice goes up.
    private static async Task<DecisionForce> BeforeNotice(ArendeDb db, DefinitionCatalogue definitions, CaseDecision one, CancellationToken ct)
    {
        var item = await db.AgendaItems.AsNoTracking().SingleAsync(i => i.Id == one.ItemId, ct);
        return (await PutUpNotice.Usual(db, definitions, [item], ct))[0].Kind == AppealKind.None
            ? new(T.Force.NoticeSays, Tone.Neutral, "info")
            : new(T.Force.AwaitsNotice, Tone.Neutral, "hourglass");
    }

    private static DecisionForce Period(DateOnly last, DateOnly today) =>
        last < today ? new(T.Force.PeriodIsOver, Tone.Info, "clock") : new(T.Force.Until(last), Tone.Info, "clock");

    private static DecisionForce AfterAppeal(WorkItem ruled) => TaskPayload.Outcomes(ruled.Payload).FirstOrDefault(outcome => outcome.Id == ruled.Outcome)?.Name is { } said
        ? new(said, Tone.Info, "check")
        : new(T.Force.Appealed, Tone.Warning, "warning");
}
