using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Engine;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Workflows;
using Arende.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.WorkItems;

/// <summary>What must be put right first, and where.</summary>
public sealed record Obstacle(Text Words, string Href);

/// <summary>"Det här händer": puts what a step leads to into words, and tells beforehand what would stop it.</summary>
public sealed class Consequences(ArendeDb db, Rehearsal rehearsal)
{
    /// <summary>The task that starts the appeal clock: it asks for the day on which the notice went up.</summary>
    public const string PostNotice = "PostNotice";

    public async Task<IReadOnlyList<Consequence>> Of(WorkItem item, InstanceSnapshot instance, string outcome, DateOnly? date, DateTimeOffset now, CancellationToken ct)
    {
        var played = await rehearsal.Play(item, instance, outcome, date, now, ct);
        if (played is null) return [];
        var told = new List<Consequence>();
        if (item.TaskName == CaseStates.WriteDraft) told.Add(new(ConsequenceKind.Document, T.Consequences.Locks));
        if (date is { } posted && item.TaskName == PostNotice) told.Add(new(ConsequenceKind.Clock, await Clock(item, posted, ct)));
        foreach (var next in played.Opened) told.Add(await Opens(next, ct));
        told.AddRange(played.After.Waiting.OfType<Engine.EventWait>()
            .Where(wait => instance.Open.All(open => (open.ActivityId, open.Visit) != (wait.ActivityId, wait.Visit)))
            .Select(wait => new Consequence(ConsequenceKind.Step, T.Consequences.Awaits(wait.EventName))));
        if (played.Opened.Any(next => next.TaskName == CaseStates.WriteDraft)) told.Add(new(ConsequenceKind.Document, T.Consequences.Unlocks));
        if (Cancels(item, instance, played.After)) told.Add(new(ConsequenceKind.Step, T.Consequences.CancelsOthers));
        if (played.After.Status == WorkflowStatus.Finished) told.Add(new(ConsequenceKind.Document, item.CaseId is null ? T.Consequences.ClosesPeriod : T.Consequences.Closes));
        else if (told.Count == 0 && played.After.Waiting.Count > 0) told.Add(new(ConsequenceKind.Step, T.Consequences.WaitsForOthers));
        return told;
    }

    private async Task<Text> Clock(WorkItem item, DateOnly posted, CancellationToken ct) =>
        item.CaseId is { } id && !await Application.WorkItems.PostNotice.StartsAppealClock(db, id, ct)
            ? T.Consequences.NoAppealClock
            : T.Consequences.AppealClock(posted, SwedishCalendar.LastAppealDay(posted));

    /// <summary>What must be put right before the step can be taken; empty when nothing stands in the way.</summary>
    public async Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct)
    {
        if (item.CaseId is not { } id) return [];
        if (item.TaskName == "SettleDistribution")
        {
            var open = await db.DistributionRows.CountAsync(
                row => row.CaseId == id && row.State != DistributionState.Sent && row.State != DistributionState.Acknowledged, ct);
            return open == 0 ? [] : [new(T.Consequences.OpenRows(open), "/distribution")];
        }
        if (item.TaskName == "CloseCase") return await Application.WorkItems.CloseCase.IsAppealed(db, id, ct) ? [new(T.Rules.Of(Domain.Rule.CaseIsAppealed, ""), $"/cases/{id}")] : [];
        if (item.TaskName != CaseStates.WriteDraft) return [];
        // It fell to the controller, who can't write in the case.
        if (item.AssigneeId is null) return [new(T.Consequences.NeedsOfficer, $"/cases/{id}/officer")];
        var c = await db.Cases.AsNoTracking().Include(x => x.Remarks).Include(x => x.Conditions).AsSplitQuery().SingleAsync(x => x.Id == id, ct);
        return [.. Obstacles(c)];
    }

    private static IEnumerable<Obstacle> Obstacles(Case c)
    {
        if (c.Report.Clauses.Count == 0) yield return new(T.Rules.Of(Domain.Rule.DraftHasNoClauses, ""), $"/cases/{c.Id}/edit");
        if (c.Report.IsEmpty) yield return new(T.Rules.Of(Domain.Rule.DraftIsEmpty, ""), $"/cases/{c.Id}/edit");
        if (c.Remarks.Count(remark => !remark.IsAnswered) is > 0 and var remarks) yield return new(T.CasePage.RemarksLeft(remarks, c.Remarks.Count), $"/cases/{c.Id}/remarks");
        if (c.Report.Clauses.Unanswered().Count() is > 0 and var effects) yield return new(T.Effects.Left(effects), $"/cases/{c.Id}/effects");
        if (c.Conditions.Count(condition => !condition.IsMet) is > 0 and var conditions) yield return new(T.Consequences.ConditionsLeft(conditions), $"/cases/{c.Id}#conditions");
    }

    private static bool Cancels(WorkItem item, InstanceSnapshot instance, Transition after) => instance.Open.Any(open =>
        open.WorkItemId != item.Id && after.Waiting.All(wait => (wait.ActivityId, wait.Visit) != (open.ActivityId, open.Visit)));

    private async Task<Consequence> Opens(WorkItem next, CancellationToken ct)
    {
        var names = await db.People.Where(p => p.IsActive && (next.AssigneeId != null
                ? p.Id == next.AssigneeId
                : p.Roles.Any(held => held.Role == next.Role) && (next.UnitId == null || p.UnitId == next.UnitId)))
            .OrderBy(p => p.Name).Select(p => p.Name).Take(3).ToListAsync(ct);
        var who = names.Count is > 0 and < 3 ? new Text(Format.Sv.List(names), Format.En.List(names)) : T.Roles.Of(next.Role);
        var due = next.DueAt is { } at ? StockholmTime.DateAt(at) : (DateOnly?)null;
        return new Consequence(ConsequenceKind.Step, T.Consequences.Gets(who, TaskPayload.Title(next.Payload, next.TaskName), due));
    }
}
