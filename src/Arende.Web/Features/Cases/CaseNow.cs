using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Web.Features.Shared.Workflows;
using Arende.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>Something that a case waits for. <c>WorkItemId</c> and <c>Outcomes</c> are there when it is the reader's to do.</summary>
public sealed record NowStep(
    string TaskName, Text What, Text? Who, DateOnly? Due, bool IsMine, Guid? WorkItemId, IReadOnlyList<TaskOutcome> Outcomes, Text? Explanation)
{
    /// <summary>Where the clerk does it: what waits for a meeting is nobody's step.</summary>
    public (Text Words, string Href)? Link { get; init; }

    /// <summary>Why the reader can't take it yet: that stands in the place of the buttons.</summary>
    public IReadOnlyList<ObstacleWords> Obstacles { get; init; } = [];
}

/// <summary>Answers "what now": every open step, the reader's own first.</summary>
public static class CaseNow
{
    public static async Task<IReadOnlyList<NowStep>> Read(
        ArendeDb db, CompleteWorkItem complete, Viewer viewer, CaseFlow flow, IReadOnlyList<CaseDecision> decisions, CancellationToken ct)
    {
        var open = flow.Open.OrderByDescending(item => WorkItemAccess.MayDo(viewer, item)).ThenBy(item => item.DueAt).ToList();
        var holders = await StepHolders.Of(db, open, ct);
        var steps = new List<NowStep>();
        foreach (var item in open) steps.Add(await Step(complete, viewer, item, holders[item.Id], ct));
        steps.AddRange(flow.Events.Select(wait => new NowStep(
            wait.EventName, T.WorkItems.WaitsFor(wait.EventName), T.WorkItems.WaitsWith(wait.EventName), DateOf(wait.EventName, decisions), false, null, [], Explain(wait.EventName, decisions))
        {
            Link = viewer.Is(Role.Clerk) ? LinkOf(wait.EventName, decisions) : null,
        }));
        // The timer rings on the day after the last day of the appeal period.
        steps.AddRange(flow.Timers.Select(timer => StockholmTime.DateAt(timer.DueAt)).Select(day => new NowStep(
            "", T.WorkItems.AppealPeriod, null, null, false, null, [], T.WorkItems.AppealPeriodEnds(day.AddDays(-1)))));
        return steps;
    }

    private static async Task<NowStep> Step(CompleteWorkItem complete, Viewer viewer, WorkItem item, StepHolder holder, CancellationToken ct)
    {
        var mine = WorkItemAccess.MayDo(viewer, item);
        var obstacles = mine ? await complete.Obstacles(item, ct) : [];
        return new NowStep(
            item.TaskName, TaskPayload.Title(item.Payload, item.TaskName), T.WorkItems.With(holder), item.DueAt is { } due ? StockholmTime.DateAt(due) : null,
            mine, mine ? item.Id : null, mine ? TaskPayload.Outcomes(item.Payload) : [], mine ? T.WorkItems.Explanation(item.TaskName) : null)
        {
            Obstacles = [.. obstacles.Select(obstacle => ObstacleWords.Of(obstacle, new CaseId(item.SubjectId)))],
        };
    }

    private static CaseDecision? Agenda(string eventName, IReadOnlyList<CaseDecision> decisions) => eventName switch
    {
        CaseStates.CommitteeOutcome => decisions.LastOrDefault(d => d.Body == Body.Committee && d.Outcome is null),
        CaseStates.BoardOutcome => decisions.LastOrDefault(d => d.Body == Body.Board && d.Outcome is null),
        CaseStates.MinutesVerified => decisions.LastOrDefault(d => d.Body == Body.Board && d.VerifiedOn is null),
        _ => null,
    };

    private static DateOnly? DateOf(string eventName, IReadOnlyList<CaseDecision> decisions) =>
        eventName == CaseStates.MinutesVerified ? Agenda(eventName, decisions)?.Date is { } held
            ? Meeting.LastDayToVerify(held)
            : null
        : Agenda(eventName, decisions)?.Date;

    private static (Text, string)? LinkOf(string eventName, IReadOnlyList<CaseDecision> decisions) => (eventName, Agenda(eventName, decisions)) switch
    {
        (CaseStates.MinutesVerified, { } item) => (T.Agenda.Verify, $"/meetings/{item.MeetingId}/verify"),
        (_, { } item) => (T.WorkItems.ToAgenda, $"/meetings/{item.MeetingId}"),
        (CaseStates.CommitteeOutcome or CaseStates.BoardOutcome, null) => (T.WorkItems.ChooseMeeting, "/meetings"),
        _ => null,
    };

    private static Text? Explain(string eventName, IReadOnlyList<CaseDecision> decisions) => (eventName, Agenda(eventName, decisions)) switch
    {
        (CaseStates.MinutesVerified, _) => T.WorkItems.MinutesAreVerified,
        (_, { } item) => T.WorkItems.IsOnAgenda(item.Date, item.Paragraph),
        (CaseStates.CommitteeOutcome or CaseStates.BoardOutcome, null) => T.WorkItems.IsOnNoAgenda,
        _ => null,
    };
}
