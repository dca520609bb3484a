using Arende.Application.Access;
using Arende.Application.Appeals;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Notices;
using Arende.Web.Features.Shared.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>Something that a case waits for. <c>WorkItemId</c> and <c>Outcomes</c> are there when it is the reader's to do.</summary>
public sealed record NowStep(
    StepKind? Kind, Text What, Text? Who, DateOnly? Due, bool IsMine, Guid? WorkItemId, IReadOnlyList<TaskOutcome> Outcomes, Text? Explanation)
{
    /// <summary>Where the clerk does it: what waits for a meeting is nobody's step.</summary>
    public (Text Words, string Href)? Link { get; init; }

    /// <summary>The decision has no legal force yet: who executes it is warned (KL 13:14).</summary>
    public bool AwaitsForce { get; init; }

    /// <summary>Why the reader can't take it yet: that stands in the place of the buttons.</summary>
    public IReadOnlyList<ObstacleWords> Obstacles { get; init; } = [];
}

/// <summary>Answers "what now": every open step, the reader's own first.</summary>
public static class CaseNow
{
    public static async Task<IReadOnlyList<NowStep>> Read(
        ArendeDb db, CompleteWorkItem complete, Viewer viewer, CaseId id, BodyId board, CaseFlow flow, IReadOnlyList<CaseDecision> decisions, CancellationToken ct)
    {
        var open = flow.Open.OrderByDescending(item => WorkItemAccess.MayDo(viewer, item)).ThenBy(item => item.DueAt).ToList();
        var holders = await StepHolders.Of(db, open, ct);
        var steps = new List<NowStep>();
        foreach (var item in open) steps.Add(await Step(complete, viewer, item, flow, holders[item.Id], ct));
        // A delegated decision that isn't reported has no meeting: its notice is its own.
        var own = decisions.Count == 0 && flow.Events.Count > 0 && viewer.May(Right.VerifyMinutes) && await db.Notices.AnyAsync(n => n.CaseId == id, ct) ? NoticeAddress.OfOwn(id) : null;
        foreach (var wait in flow.Events)
        {
            var step = flow.Path.Step(wait.ActivityId);
            steps.Add(Event(viewer, step, wait.EventName, step?.Function is { } function ? db.Bodies.Of(function, board) : null, decisions) is var now && own is not null && (step?.Kind == NoticeUp.Kind || step?.Kind == NoticeOver.Kind) ? now with { Link = (T.WorkItems.ToNotice, own) } : now);
        }
        steps.AddRange(flow.Timers.Select(timer => Timer(flow.Path.Step(timer.ActivityId), StockholmTime.DateAt(timer.DueAt))));
        return steps;
    }

    private static async Task<NowStep> Step(CompleteWorkItem complete, Viewer viewer, WorkItem item, CaseFlow flow, StepHolder holder, CancellationToken ct)
    {
        var step = flow.Path.Step(item.ActivityId);
        var mine = WorkItemAccess.MayDo(viewer, item);
        var obstacles = mine ? await complete.Obstacles(item, ct) : [];
        return new NowStep(
            step?.Kind, TaskPayload.Title(item.Payload, item.TaskName), T.WorkItems.With(holder), item.DueAt is { } due ? StockholmTime.DateAt(due) : null,
            mine, mine ? item.Id : null, mine ? TaskPayload.Outcomes(item.Payload) : [], mine && obstacles.All(obstacle => obstacle.Rule != Rule.CouncilMeetsHere) ? T.Steps.Help(step) : null)
        {
            AwaitsForce = step is { } at && at.Kind == FollowUp.Kind && AwaitedForce.Is(flow.Path, flow.Here, at.Function ?? BodyFunction.Board),
            Obstacles = [.. obstacles.Select(obstacle => ObstacleWords.Of(obstacle, new CaseId(item.SubjectId)))],
        };
    }

    private static NowStep Event(Viewer viewer, ProcessStep? step, string name, Body? body, IReadOnlyList<CaseDecision> decisions)
    {
        var item = Agenda(step, decisions);
        if (step?.Kind == NoticeUp.Kind || step?.Kind == NoticeOver.Kind)
        {
            var announced = OfNotice(viewer, step, name, decisions.LastOrDefault(d => d.Body.Function == step.Function && d.Notice is not null));
            // No step of a path waits for the council's minutes to be verified, as one does for a board's: the clerk verifies them, or notes that others have, and then there is a notice to put up.
            var unverified = step.Function == BodyFunction.Council ? decisions.LastOrDefault(d => d.Body.Function == BodyFunction.Council && d.EndedTheMatter && d.VerifiedOn is null) : null;
            return unverified is not null && viewer.May(Right.VerifyMinutes) ? announced with { Link = (T.Agenda.Verify, $"/meetings/{unverified.MeetingId}/verify") } : announced;
        }
        var isVerified = step?.Kind == MinutesVerified.Kind;
        var due = isVerified && item?.Date is { } held ? Meeting.LastDayToVerify(held) : item?.Date;
        return new NowStep(step?.Kind, T.Steps.Title(step, name), T.Steps.With(step, body), due, false, null, [], Explain(step, item))
        {
            Link = viewer.May(isVerified ? Right.VerifyMinutes : Right.RecordOutcome) ? LinkOf(step, item) : null,
        };
    }

    private static NowStep OfNotice(Viewer viewer, ProcessStep step, string name, CaseDecision? item)
    {
        var (isOver, notice) = (step.Kind == NoticeOver.Kind, item?.Notice);
        Text? explanation = notice is null ? null
            : notice.IsInterrupted ? T.Notices.InterruptedHelp
            : isOver && notice.LastDay is { } last ? T.WorkItems.AppealPeriodEnds(item!.Body, item.Date, item.Paragraph, last)
            : null;
        return new NowStep(step.Kind, T.Steps.Title(step, name), isOver ? null : T.Steps.With(step, null), isOver ? null : notice?.DueOn, false, null, [], explanation)
        {
            Link = item is not null && viewer.May(Right.VerifyMinutes) ? (T.WorkItems.ToNotice, NoticeAddress.Of(item.MeetingId, item.NoticeId)) : null,
        };
    }

    // The timer rings on the day after the last.
    private static NowStep Timer(ProcessStep? step, DateOnly rings) => new(
        step?.Kind, T.Steps.Title(step, ""), null, null, false, null, [],
        step?.Kind == AppealPeriod.Kind ? T.WorkItems.AppealPeriodEnds(rings.AddDays(-1)) : T.WorkItems.WaitsUntil(rings));

    private static CaseDecision? Agenda(ProcessStep? step, IReadOnlyList<CaseDecision> decisions) =>
        step?.Kind == MeetingOutcome.Kind ? decisions.LastOrDefault(d => d.Body.Function == step.Function && d.Outcome is null)
        : step?.Kind == MinutesVerified.Kind ? decisions.LastOrDefault(d => d.Body.Function == step.Function && d.VerifiedOn is null)
        : null;

    private static (Text, string)? LinkOf(ProcessStep? step, CaseDecision? item) => item is null
        ? step?.Kind == MeetingOutcome.Kind ? (T.WorkItems.ChooseMeeting, "/meetings") : null
        : step?.Kind == MinutesVerified.Kind ? (T.Agenda.Verify, $"/meetings/{item.MeetingId}/verify") : (T.WorkItems.ToAgenda, $"/meetings/{item.MeetingId}");

    private static Text? Explain(ProcessStep? step, CaseDecision? item) =>
        step?.Kind == MinutesVerified.Kind ? T.WorkItems.MinutesAreVerified
        : item is not null ? T.WorkItems.IsOnAgenda(item.Date, item.Paragraph, item.Number)
        : step?.Kind == MeetingOutcome.Kind ? T.WorkItems.IsOnNoAgenda
        : null;
}
