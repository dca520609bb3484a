using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// Corrects what was entered wrong of the council's minutes, while nothing that followed has been acted on: what was decided, its § or its day. Both stand in
/// the history. Who may take the step that awaited it may.
/// </summary>
public sealed class CorrectCouncilDecision(
    ArendeDb db, WorkflowHost host, EnterCouncilDecision enter, CouncilMinutes minutes, SentCouncilDecision sent, TakeBackAssignments takeBack, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Who corrects.</param>
    /// <param name="workItemId">The step that was answered with it.</param>
    /// <param name="decision">What it should have been.</param>
    /// <param name="seen">How often the agenda item had been written when it was shown; null without such a page.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">The minutes are verified, or something has followed: it says what stands in the way.</exception>
    public Task Run(Viewer viewer, Guid workItemId, CouncilDecision decision, long? seen, CancellationToken ct, FormKey key = default)
    {
        var arguments = decision.Asked();
        arguments["step"] = workItemId.ToString();
        var asked = Operation.Of<CorrectCouncilDecision>(viewer, key, arguments);
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var (work, instance) = await host.LoadByWorkItem(workItemId, ct) ?? throw new NotFoundException("work item");
            if (work.CaseId is not { } id || !WorkItemAccess.MayDo(viewer, work)) throw new NotFoundException("work item");
            var c = await db.Find(viewer, id, ct);
            var (wrong, item) = await EnteredBy(workItemId, c, ct);
            if (seen is { } version && item.Version != version) throw new LostRaceException(Race.Instance);
            await Correct(new TransitionDraft(instance.Subject, clock.GetUtcNow(), viewer.PersonId), viewer, new(c, wrong, item, work, instance), decision, asked, ct);
            await transaction.CommitAsync(ct);
        }), ct);
    }

    /// <summary>The decision that a step was answered with, and in which meeting it stands; null where none can be told to be of it.</summary>
    /// <param name="meetings">All: as they are read, or to be written.</param>
    /// <param name="workItemId">The step.</param>
    /// <param name="id">Its case.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<(Meeting Meeting, AgendaItem Item)?> EnteredBy(IQueryable<Meeting> meetings, Guid workItemId, CaseId id, CancellationToken ct)
    {
        var councils = await meetings.Include(m => m.Agenda).Where(m => m.Function == BodyFunction.Council && m.IsFromMinutes && m.Agenda.Any(item => item.CaseId == id)).ToListAsync(ct);
        var found = councils.Select(meeting => (Meeting: meeting, Item: meeting.Item(id))).FirstOrDefault(one => one.Item.Effect?.WorkItemId == workItemId);
        return found.Meeting is null ? null : found;
    }

    private async Task<(Meeting Meeting, AgendaItem Item)> EnteredBy(Guid workItemId, Case c, CancellationToken ct) =>
        await EnteredBy(db.Meetings, workItemId, c.Id, ct) ?? throw new BrokenRuleException(Rule.CaseHasMovedOn, c.Number.ToString());

    private async Task Correct(TransitionDraft draft, Viewer viewer, Entered entered, CouncilDecision decision, Operation? asked, CancellationToken ct)
    {
        var (c, wrong, item, work, instance) = entered;
        var effect = await CorrectOutcome.MayBeUndone(db, item, c, ct);
        var (was, told) = (new WrittenOutcome(item.Outcome!.Value, item.Clauses), Was(wrong, item));
        await sent.MustNotHaveArrived(item, decision.Given.All, ct);
        if (effect.Demand is { } demand) c.TakeBack(demand);
        var (council, paragraph, today) = (enter.Council(c), EnterCouncilDecision.ParagraphOf(decision), StockholmTime.DateAt(draft.Now));
        var meeting = await minutes.Place(c.Id, council, decision.Date, paragraph, today, item, ct);
        meeting.CorrectFromMinutes(item, wrong, paragraph, await enter.Entered(c, decision, draft, ct), today);
        // A day on which nothing else was decided: the council didn't meet then.
        if (wrong is { Agenda.Count: 0, Attendance: null }) db.Meetings.Remove(wrong);
        // The step goes on to distribution, which reads it.
        await db.SaveOrThrowConflict(ct);
        var takenBack = await takeBack.Run(viewer, item, was, effect, ct);
        draft.Tell(HistoryKind.OutcomeCorrected, Told(OutcomeEffects.Told(council, meeting, item), told, was, takenBack.Gone));
        draft.Completes(asked);
        var changed = await enter.Act(draft, c, meeting, item, takenBack.Restored, ct);
        await sent.SendCorrected(item, draft, ct);
        var (before, way) = (new WorkflowState(effect.StateFormat, effect.StateText), AwaitCouncil.WayOf(item.Outcome!.Value));
        if (await host.AnswerInstead(instance, before, work.ActivityId, new JsonObject { ["outcome"] = way }, draft, ct) != StimulusAnswer.Accepted) throw new LostRaceException(Race.Instance);
        await db.WorkItems.Where(one => one.Id == work.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Outcome, way), ct);
        item.Did(OutcomeEffects.Effect(instance, before, draft, changed, item) with { WorkItemId = work.Id });
        await db.SaveOrThrowConflict(ct);
    }

    private static JsonObject Was(Meeting wrong, AgendaItem item) => new()
    {
        ["wasDate"] = wrong.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["wasParagraph"] = item.Paragraph,
    };

    private static JsonObject Told(JsonObject told, JsonObject where, WrittenOutcome was, int gone)
    {
        told["was"] = was.Outcome.ToString();
        if (OutcomeEffects.ByClause(was.Clauses) is { } wrong) told["clausesWere"] = wrong;
        if (gone > 0) told["gone"] = gone;
        if (JsonNode.DeepEquals(told["date"], where["wasDate"]) && JsonNode.DeepEquals(told["paragraph"], where["wasParagraph"])) return told;
        told["wasDate"] = (string?)where["wasDate"];
        told["wasParagraph"] = (int?)where["wasParagraph"];
        return told;
    }

    private sealed record Entered(Case Case, Meeting Meeting, AgendaItem Item, WorkItem Work, InstanceSnapshot Instance);
}
