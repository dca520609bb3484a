using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Web.Features.Shared.Workflows;
using Arende.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>Something that a case waits for. <c>WorkItemId</c> and <c>Outcomes</c> are there when it is the reader's to do.</summary>
public sealed record NowStep(
    string TaskName, Text What, string? Who, DateOnly? Due, bool IsMine, Guid? WorkItemId, IReadOnlyList<TaskOutcome> Outcomes, Text? Explanation)
{
    /// <summary>Where the clerk does it: what waits for a meeting is nobody's step.</summary>
    public (Text Words, string Href)? Link { get; init; }
}

/// <summary>Answers "what now": every open step, the reader's own first.</summary>
public static class CaseNow
{
    public static async Task<IReadOnlyList<NowStep>> Read(ArendeDb db, Viewer viewer, CaseFlow flow, IReadOnlyList<CaseDecision> decisions, CancellationToken ct)
    {
        var assignees = flow.Open.Where(item => item.AssigneeId is not null).Select(item => item.AssigneeId!.Value).ToList();
        var names = await db.People.Where(p => assignees.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var steps = new List<NowStep>();
        foreach (var item in flow.Open.OrderByDescending(item => WorkItemAccess.MayDo(viewer, item)).ThenBy(item => item.DueAt))
            steps.Add(Step(viewer, item, await Who(db, item, names, ct)));
        steps.AddRange(flow.Events.Select(wait => new NowStep(
            wait.EventName, T.WorkItems.WaitsFor(wait.EventName), null, DateOf(wait.EventName, decisions), false, null, [], Explain(wait.EventName, decisions))
        {
            Link = viewer.Is(Role.Clerk) ? LinkOf(wait.EventName, decisions) : null,
        }));
        // The timer rings on the day after the last day of the appeal period.
        steps.AddRange(flow.Timers.Select(timer => StockholmTime.DateAt(timer.DueAt)).Select(day => new NowStep(
            "", T.WorkItems.AppealPeriod, null, null, false, null, [], T.WorkItems.AppealPeriodEnds(day.AddDays(-1)))));
        return steps;
    }

    private static NowStep Step(Viewer viewer, WorkItem item, string who)
    {
        var mine = WorkItemAccess.MayDo(viewer, item);
        return new NowStep(
            item.TaskName, TaskPayload.Title(item.Payload, item.TaskName), who, item.DueAt is { } due ? StockholmTime.DateAt(due) : null,
            mine, mine ? item.Id : null, mine ? TaskPayload.Outcomes(item.Payload) : [], T.WorkItems.Explanation(item.TaskName));
    }

    // A name where one person does it; else the role, and the person too when only one holds it.
    private static async Task<string> Who(ArendeDb db, WorkItem item, Dictionary<PersonId, string> names, CancellationToken ct)
    {
        if (item.AssigneeId is { } assignee) return names.GetValueOrDefault(assignee) ?? T.Roles.Of(item.Role);
        var holders = await db.People.Where(p => p.IsActive && p.Roles.Any(held => held.Role == item.Role) && (item.UnitId == null || p.UnitId == item.UnitId))
            .Select(p => p.Name).Take(2).ToListAsync(ct);
        return holders.Count == 1 ? holders[0] : T.Roles.Of(item.Role).ToString().ToLowerInvariant();
    }

    private static CaseDecision? Agenda(string eventName, IReadOnlyList<CaseDecision> decisions) => eventName switch
    {
        CaseStates.CommitteeOutcome => decisions.LastOrDefault(d => d.Body == Body.Committee && d.Outcome is null),
        CaseStates.BoardOutcome => decisions.LastOrDefault(d => d.Body == Body.Board && d.Outcome is null),
        CaseStates.MinutesVerified => decisions.LastOrDefault(d => d.Body == Body.Board && d.VerifiedOn is null),
        _ => null,
    };

    private static DateOnly? DateOf(string eventName, IReadOnlyList<CaseDecision> decisions) =>
        eventName == CaseStates.MinutesVerified ? Agenda(eventName, decisions)?.Date.AddDays(14) : Agenda(eventName, decisions)?.Date;

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
