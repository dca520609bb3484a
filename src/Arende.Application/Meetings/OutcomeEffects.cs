using System.Text.Json.Nodes;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.Notifications;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>What was written of an item before it was corrected.</summary>
public sealed record WrittenOutcome(Outcome Outcome, IReadOnlyList<Clause> Clauses);

/// <summary>
/// What an outcome does to its case: the workflow takes its step, a send-back demands what its reason says, and what a decision does to assignments
/// takes effect. In the caller's transaction.
/// </summary>
public sealed class OutcomeEffects(ArendeDb db, WorkflowHost host, AssignmentEffects assignments, TakeBackAssignments takeBack, PersonalInbox inbox, TimeProvider clock)
{
    /// <exception cref="BrokenRuleException">The case doesn't wait for the body.</exception>
    /// <exception cref="LostRaceException">Somebody moved the case.</exception>
    public async Task TakeEffect(Viewer viewer, Meeting meeting, AgendaItem item, CancellationToken ct)
    {
        var c = await db.Cases.Include(one => one.Conditions).SingleAsync(one => one.Id == item.CaseId, ct);
        var instance = await Instance(item.CaseId, ct);
        BrokenRuleException.When(host.Awaited(instance, MeetingOutcome.Kind, meeting.Function) is null, Rule.CaseDoesNotAwaitMeeting, c.Number.ToString());
        var draft = new TransitionDraft(c.AsSubject(), clock.GetUtcNow(), viewer.PersonId);
        draft.Tell(HistoryKind.MeetingOutcome, Told(db.Bodies[meeting.BodyId], meeting, item));
        var changed = await Act(draft, viewer, c, meeting, item, [], ct);
        var payload = Payload(item);
        if (await host.Raise(instance, MeetingOutcome.Kind, meeting.Function, payload, draft, ct) != StimulusAnswer.Accepted) throw new LostRaceException(Race.Instance);
        item.Did(Effect(instance, instance.Row.State, draft, changed, item));
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
        if (effect.Demand is { } demand) c.TakeBack(demand);
        var draft = new TransitionDraft(c.AsSubject(), clock.GetUtcNow(), viewer.PersonId);
        var told = Told(db.Bodies[meeting.BodyId], meeting, item);
        told["was"] = was.Outcome.ToString();
        if (ByClause(was.Clauses) is { } wrong) told["clausesWere"] = wrong;
        var takenBack = await takeBack.Run(viewer, item, was, effect, ct);
        if (takenBack.Gone > 0) told["gone"] = takenBack.Gone;
        draft.Tell(HistoryKind.OutcomeCorrected, told);
        var changed = await Act(draft, viewer, c, meeting, item, takenBack.Restored, ct);
        var before = new WorkflowState(effect.StateFormat, effect.StateText);
        var payload = Payload(item);
        if (await host.RaiseInstead(instance, before, MeetingOutcome.Kind, meeting.Function, payload, draft, ct) != StimulusAnswer.Accepted) throw new LostRaceException(Race.Instance);
        item.Did(Effect(instance, before, draft, changed, item));
    }

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

    private async Task<IReadOnlyList<ChangedAssignment>> Act(
        TransitionDraft draft, Viewer viewer, Case c, Meeting meeting, AgendaItem item, IReadOnlyList<Assignment> takenBack, CancellationToken ct)
    {
        var outcome = item.Outcome!.Value;
        if (outcome == Outcome.SendBack)
        {
            c.Demand([item.Reason!], viewer.PersonId, draft.Now);
            await inbox.Add(new Notification(c.CaseOfficerId, NotificationKind.CaseSentBack, $"sentback:{item.Id}", draft.Now, c.Id), ct);
        }
        // A committee acts only by what is its own to decide.
        if (meeting.Function == BodyFunction.Board ? !outcome.EndsTheMatter() : !item.Decided().Any()) return [];
        draft.Publish(new DecisionMade(c.Id.Value, item.Id));
        return await assignments.Apply(draft, meeting, item, takenBack, ct);
    }

    internal static OutcomeEffect Effect(InstanceSnapshot instance, WorkflowState before, TransitionDraft draft, IReadOnlyList<ChangedAssignment> changed, AgendaItem item) => new(
        before.Format, before.Text, instance.Row.Version + 1, instance.Head.Sequence + draft.Facts.Count, changed.Count, item.Outcome == Outcome.SendBack ? item.Reason : null, changed);

    /// <summary>Whether the case waits for a meeting of the body.</summary>
    public async Task<bool> IsAwaited(Meeting meeting, CaseId id, CancellationToken ct) =>
        host.Awaited(await Instance(id, ct), MeetingOutcome.Kind, meeting.Function) is not null;

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
