using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Notifications;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// Records what a meeting did with a case: the committee's proposal or the board's decision. The case's workflow takes its step, and what the
/// decision does to assignments takes effect, in the same transaction.
/// </summary>
public sealed class RecordOutcome(ArendeDb db, WorkflowHost host, AssignmentEffects assignments, PersonalInbox inbox, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="caseId">A case on its agenda.</param>
    /// <param name="outcome">One of the body's outcomes.</param>
    /// <param name="reason">Needed for a send-back and a rejection.</param>
    /// <param name="changed">The clauses as the meeting changed them; used only when the outcome says that it did.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="LostRaceException">The case has another outcome, or another's: what was given here is not recorded.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, CaseId caseId, Outcome outcome, string? reason, IReadOnlyList<string> changed, CancellationToken ct) =>
        RunWithAnswers(viewer, meetingId, caseId, outcome, reason, changed, [], seen: null, ct);

    /// <summary>With what the clerk says of clauses whose effect nobody has confirmed: changed at the meeting, or past the draft before anybody was asked.</summary>
    /// <remarks><c>seen</c> is the last line of the case's history when the clerk was shown it; without it that is when the answer came.</remarks>
    /// <exception cref="BrokenRuleException">The board approves a clause that seems to do something, and nobody has said whether it does.</exception>
    public Task RunWithAnswers(
        Viewer viewer, MeetingId meetingId, CaseId caseId, Outcome outcome, string? reason, IReadOnlyList<string> changed, IReadOnlyList<ClauseAnswer> answers,
        long? seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<RecordOutcome>(viewer, key, new JsonObject
        {
            ["meeting"] = meetingId.ToString(), ["case"] = caseId.ToString(), ["outcome"] = outcome.ToString(), ["reason"] = AgendaItem.Trimmed(reason),
            ["clauses"] = new JsonArray([.. (outcome.ChangesClauses() ? changed.Where(text => !string.IsNullOrWhiteSpace(text)) : []).Select(text => JsonValue.Create(text.Trim()))]),
            ["answers"] = new JsonArray([.. answers.Select(answer => JsonValue.Create($"{answer.Mark} {answer.Effect} {answer.PlanYear}"))]),
        });
        return operations.Once(asked, () => Record(viewer, meetingId, caseId, outcome, reason, changed, answers, seen, asked, ct), ct);
    }

    private Task Record(
        Viewer viewer, MeetingId meetingId, CaseId caseId, Outcome outcome, string? reason, IReadOnlyList<string> changed, IReadOnlyList<ClauseAnswer> answers,
        long? seen, Operation? asked, CancellationToken ct)
    {
        return Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.RecordOutcome);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            var c = await db.Find(viewer, caseId, ct);
            if (meeting.Agenda.All(i => i.CaseId != caseId)) throw new NotFoundException("agenda item");
            if (meeting.Item(caseId).Outcome is not null) throw new LostRaceException(Race.Instance);
            var instanceId = await db.WorkflowInstances.Where(i => i.SubjectId == caseId.Value)
                .Select(i => i.Id).SingleAsync(ct);
            var instance = await host.Load(instanceId, ct) ?? throw new NotFoundException("workflow");
            if (seen < instance.Head.Sequence && await HistoryFacts.ChangedContents(db, caseId.Value, seen.Value, ct)) throw new LostRaceException(Race.Instance);
            seen ??= instance.Head.Sequence;
            var clauses = (await Clauses(c, meeting.Function, outcome, changed, ct)).Answered(answers, again: false);
            if (meeting.Function == BodyFunction.Board && outcome.TakesEffect()) clauses.MustBeAnswered();
            meeting.Record(caseId, outcome, reason, clauses, StockholmTime.Today(clock));
            var item = meeting.Item(caseId);
            if (outcome == Outcome.SendBack)
            {
                c.Demand([reason!], viewer.PersonId, clock.GetUtcNow());
                await inbox.Add(new Notification(c.CaseOfficerId, NotificationKind.CaseSentBack, $"sentback:{item.Id}", clock.GetUtcNow(), caseId), ct);
            }

            var draft = new TransitionDraft(c.AsSubject(), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.MeetingOutcome, Arguments(db.Bodies[meeting.BodyId], meeting, item));
            draft.Completes(asked);
            if (meeting.Function == BodyFunction.Board && outcome.EndsTheMatter())
            {
                draft.Publish(new DecisionMade(caseId.Value, item.Id));
                await assignments.Apply(draft, caseId, outcome, clauses, ct);
            }

            if (await host.Raise(instance, MeetingOutcome.Kind, meeting.Function, new JsonObject { ["outcome"] = outcome.Id() }, draft, ct) != StimulusAnswer.Accepted) throw new LostRaceException(Race.Instance);
        }, async () => seen is not null && await StillHolds(meetingId, caseId, seen.Value, ct));
    }

    // The item has no outcome, and nobody has changed what it is about: a timer, a consumer or another branch was first.
    private async Task<bool> StillHolds(MeetingId meetingId, CaseId caseId, long seen, CancellationToken ct) =>
        await db.AgendaItems.AnyAsync(i => i.MeetingId == meetingId && i.CaseId == caseId && i.Outcome == null, ct)
        && !await HistoryFacts.ChangedContents(db, caseId.Value, seen, ct);

    // The board starts from the committee's proposal; whoever changes writes the clauses out, and what was said of those left as they were holds.
    private async Task<IReadOnlyList<Clause>> Clauses(Case c, BodyFunction function, Outcome outcome, IReadOnlyList<string> changed, CancellationToken ct)
    {
        if (outcome is Outcome.SendBack or Outcome.Postpone) return [];
        var proposed = (await Proposal.Of(db, function, [c.Id], ct))[c.Id].Clauses;
        if (!outcome.ChangesClauses()) return proposed;
        var written = ClauseList.Changed(changed, proposed);
        BrokenRuleException.When(written.Count == 0, Rule.DraftHasNoClauses);
        return written;
    }

    private static JsonObject Arguments(Body body, Meeting meeting, AgendaItem item)
    {
        var arguments = MeetingTold.Of(body, meeting, item);
        arguments["outcome"] = item.Outcome.ToString();
        if (item.Reason is { } reason) arguments["reason"] = reason;
        if (meeting.Function == BodyFunction.Board && item.Outcome!.Value.TakesEffect() && item.Clauses.TakingEffect().ToList() is { Count: > 0 } effective)
            arguments["effects"] = AnswerClauseEffects.Told(effective);
        return arguments;
    }
}
