using System.Text.Json.Nodes;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>What was written of an item before it was corrected.</summary>
public sealed record WrittenOutcome(Outcome Outcome, IReadOnlyList<Clause> Clauses);

/// <summary>
/// All that an outcome of a meeting here does to its case, in the caller's transaction: the workflow takes its step, and <see cref="DecisionEffects"/> does the rest.
/// </summary>
public sealed class OutcomeEffects(ArendeDb db, WorkflowHost host, DefinitionCatalogue definitions, DecisionEffects effects, TakeBackAssignments takeBack, SentCouncilDecision sent, JournalWriter journal, TimeProvider clock)
{
    /// <remarks>
    /// What is postponed may have gone another way since it was put up, and with a § from before they belonged to the minutes it can't be withdrawn; or its path has no way for what
    /// the council postpones. It is told and goes nowhere: it holds nobody up.
    /// </remarks>
    /// <exception cref="BrokenRuleException">The case doesn't wait for the body.</exception>
    /// <exception cref="LostRaceException">Somebody moved the case.</exception>
    public async Task TakeEffect(Viewer viewer, Meeting meeting, AgendaItem item, CancellationToken ct)
    {
        if (item.Outcome == Outcome.Postpone && !await IsAwaited(meeting, item.CaseId, ct))
        {
            await TellPostponed(viewer, meeting, item, ct);
            return;
        }
        var c = await db.Cases.Include(one => one.Conditions).SingleAsync(one => one.Id == item.CaseId, ct);
        var instance = await Instance(item.CaseId, ct);
        var council = meeting.Function == BodyFunction.Council ? await CouncilStep.Of(db, definitions, c.Id, ct) : null;
        BrokenRuleException.When(council is null && host.Awaited(instance, MeetingOutcome.Kind, meeting.Function) is null, Rule.CaseDoesNotAwaitMeeting, c.Number.ToString());
        var draft = new TransitionDraft(c.AsSubject(), clock.GetUtcNow(), viewer.PersonId);
        draft.Decided = Now(meeting, item);
        draft.Tell(HistoryKind.MeetingOutcome, Told(db.Bodies[meeting.BodyId], meeting, item));
        var changed = await effects.Act(draft, c, meeting, item, [], ct);
        if (await Take(instance, council, meeting, item, draft, ct) != StimulusAnswer.Accepted) throw new LostRaceException(Race.Instance);
        item.Did(Effect(instance, instance.Row.State, draft, changed, item) with { WorkItemId = council?.Item.Id });
    }

    private Task TellPostponed(Viewer viewer, Meeting meeting, AgendaItem item, CancellationToken ct)
    {
        var draft = new JournalDraft(JournalSubject.Of(item.CaseId), clock.GetUtcNow(), viewer.PersonId);
        draft.Tell(HistoryKind.MeetingOutcome, Told(db.Bodies[meeting.BodyId], meeting, item));
        return journal.Write(db, draft, ct);
    }

    // Boards and committees are events of a path; the council is a step, which a meeting here answers in the place of whoever enters minutes.
    private Task<StimulusAnswer> Take(InstanceSnapshot instance, CouncilStep? council, Meeting meeting, AgendaItem item, TransitionDraft draft, CancellationToken ct)
    {
        if (council is null) return host.Raise(instance, MeetingOutcome.Kind, meeting.Function, Payload(item), draft, ct);
        BrokenRuleException.When(!council.HasWay(item.Outcome!.Value), Rule.PathHasNoWayBack);
        var way = AwaitCouncil.WayOf(item.Outcome.Value);
        draft.Answered = new ClosedWorkItem(council.Item.Id, WorkItemState.Done, draft.Now, draft.Actor, way, item.Reason);
        return host.Move(instance, new TaskCompleted(draft.Now, council.Item.ActivityId, new JsonObject { ["outcome"] = way }), draft, ct);
    }

    /// <summary>The outcome has been written anew: the case's workflow takes the step again, from where it stood before.</summary>
    /// <param name="viewer">A clerk.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">With what it should have been.</param>
    /// <param name="was">The outcome that was wrong, for the history.</param>
    /// <param name="effect">What that one did.</param>
    /// <param name="ct">Cancels.</param>
    public async Task TakeEffectInstead(Viewer viewer, Meeting meeting, AgendaItem item, WrittenOutcome was, OutcomeEffect effect, CancellationToken ct)
    {
        var c = await db.Cases.Include(one => one.Conditions).SingleAsync(one => one.Id == item.CaseId, ct);
        var instance = await Instance(item.CaseId, ct);
        if (instance.Row.Version != effect.InstanceVersion) throw new BrokenRuleException(Rule.CaseHasMovedOn, c.Number.ToString());
        if (meeting.Function == BodyFunction.Council) await sent.MustNotHaveArrived(item, item.Outcome!.Value, ct);
        if (effect.Demand is { } demand) c.TakeBack(demand);
        var draft = new TransitionDraft(c.AsSubject(), clock.GetUtcNow(), viewer.PersonId);
        draft.Decided = Now(meeting, item);
        var told = Told(db.Bodies[meeting.BodyId], meeting, item);
        told["was"] = was.Outcome.ToString();
        if (ByClause(was.Clauses) is { } wrong) told["clausesWere"] = wrong;
        var takenBack = await takeBack.Run(viewer, item, was, effect, ct);
        if (takenBack.Gone > 0) told["gone"] = takenBack.Gone;
        draft.Tell(HistoryKind.OutcomeCorrected, told);
        var changed = await effects.Act(draft, c, meeting, item, takenBack.Restored, ct);
        if (meeting.Function == BodyFunction.Council) await sent.SendCorrected(item, draft, ct);
        var before = new WorkflowState(effect.StateFormat, effect.StateText);
        if (await TakeInstead(instance, before, effect, meeting, item, draft, ct) != StimulusAnswer.Accepted) throw new LostRaceException(Race.Instance);
        item.Did(Effect(instance, before, draft, changed, item) with { WorkItemId = effect.WorkItemId });
    }

    private async Task<StimulusAnswer> TakeInstead(InstanceSnapshot instance, WorkflowState before, OutcomeEffect effect, Meeting meeting, AgendaItem item, TransitionDraft draft, CancellationToken ct)
    {
        if (effect.WorkItemId is not { } step) return await host.RaiseInstead(instance, before, MeetingOutcome.Kind, meeting.Function, Payload(item), draft, ct);
        var council = new CouncilStep(await db.WorkItems.AsNoTracking().SingleAsync(one => one.Id == step, ct));
        BrokenRuleException.When(!council.HasWay(item.Outcome!.Value), Rule.PathHasNoWayBack);
        var way = AwaitCouncil.WayOf(item.Outcome.Value);
        var answer = await host.AnswerInstead(instance, before, council.Item.ActivityId, new JsonObject { ["outcome"] = way }, draft, ct);
        await db.WorkItems.Where(one => one.Id == step).ExecuteUpdateAsync(set => set.SetProperty(one => one.Outcome, way).SetProperty(one => one.Reason, item.Reason), ct);
        return answer;
    }

    // What a committee proposes is nothing to send.
    internal static DecidedNow? Now(Meeting meeting, AgendaItem item) => meeting.Function == BodyFunction.Committee && !item.Decided().Any() ? null : new(item.Id, meeting.Function);

    // "own": something that the body has decided itself. "proposes": something besides that is left to another body, or there are no clauses to tell by.
    private static JsonObject Payload(AgendaItem item) => new()
    {
        ["outcome"] = item.Outcome!.Value.Id(),
        ["own"] = item.Outcome.Value.IsDecision() || item.Decided().Any(),
        ["proposes"] = item.Clauses.Count == 0 || item.Decided().Count() < item.Clauses.Count,
    };

    private async Task<InstanceSnapshot> Instance(CaseId id, CancellationToken ct)
    {
        var instanceId = await db.WorkflowInstances.Where(i => i.SubjectId == id.Value).Select(i => i.Id).SingleAsync(ct);
        return await host.Load(instanceId, ct) ?? throw new NotFoundException("workflow");
    }

    internal static OutcomeEffect Effect(InstanceSnapshot instance, WorkflowState before, TransitionDraft draft, IReadOnlyList<ChangedAssignment> changed, AgendaItem item) => new(
        before.Format, before.Text, instance.Row.Version + 1, instance.Head.Sequence + draft.Facts.Count, changed.Count, item.Outcome == Outcome.SendBack ? item.Reason : null, changed);

    /// <summary>Whether the case waits for a meeting of the body.</summary>
    /// <remarks>A path without a way for what the council postpones waits for it as it did: it goes nowhere by that.</remarks>
    private async Task<bool> IsAwaited(Meeting meeting, CaseId id, CancellationToken ct) => meeting.Function == BodyFunction.Council
        ? await CouncilStep.Of(db, definitions, id, ct) is { } council && council.HasWay(Outcome.Postpone)
        : host.Awaited(await Instance(id, ct), MeetingOutcome.Kind, meeting.Function) is not null;

    internal static JsonObject Told(Body body, Meeting meeting, AgendaItem item)
    {
        var arguments = MeetingTold.Of(body, meeting, item);
        arguments["outcome"] = item.Outcome.ToString();
        if (item.Reason is { } reason) arguments["reason"] = reason;
        if (ByClause(item.Clauses) is { } clauses) arguments["clauses"] = clauses;
        if (item.Clauses.Where(clause => ClauseList.TakesEffect(clause, item.Outcome!.Value, item.Clauses)).TakingEffect().ToList() is { Count: > 0 } effective)
            arguments["effects"] = AnswerClauseEffects.Told(effective);
        return arguments;
    }

    // Said clause by clause where they differ, or one has a reason of its own.
    internal static JsonArray? ByClause(IReadOnlyList<Clause> clauses)
    {
        if (clauses.DistinctBy(clause => clause.Outcome).Count() < 2 && clauses.All(clause => clause.Reason is null)) return null;
        return [.. clauses.Select(clause =>
        {
            var told = new JsonObject { ["clause"] = clause.Number, ["outcome"] = clause.Outcome?.ToString() };
            if (clause.Reason is { } reason) told["reason"] = reason;
            return told;
        })];
    }
}
