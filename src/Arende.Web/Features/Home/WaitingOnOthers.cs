using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

/// <summary>One's own case, what it waits for, and with whom.</summary>
/// <param name="More">How many other steps it waits for besides.</param>
public sealed record WaitingCase(CaseId Id, CaseNumber Number, string Title, Text For, string? Who, DateTimeOffset? DueAt, int More = 0);

/// <summary>The viewer's own cases that others have, one line a case: what is due first, then what has waited longest.</summary>
public static class WaitingOnOthers
{
    private const int Most = 20;
    private const int ReadAtMost = 200;

    public static async Task<IReadOnlyList<WaitingCase>> Of(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, CancellationToken ct)
    {
        var me = viewer.PersonId;
        // What a case waits for at a meeting comes with it, a line each.
        var lines = await (
            from c in VisibleTo.Cases(db, viewer).Where(c => c.CaseOfficerId == me && c.State != CaseState.Draft && c.ClosedAt == null)
                .OrderBy(c => c.Year).ThenBy(c => c.Serial).Take(ReadAtMost)
            join i in db.WorkflowInstances on (Guid)(object)c.Id equals i.SubjectId into instances
            from instance in instances.DefaultIfEmpty()
            join w in db.EventWaits on instance.Id equals w.InstanceId into waits
            from wait in waits.DefaultIfEmpty()
            orderby c.Year, c.Serial
            select new { c.Id, Number = new CaseNumber(c.Register, c.Year, c.Serial), c.Title, Event = wait.EventName }).ToListAsync(ct);
        var mine = lines.GroupBy(line => line.Id).Select(of => new { Id = of.Key, of.First().Number, of.First().Title, Events = of.Select(line => line.Event).OfType<string>().ToList() }).ToList();
        if (mine.Count == 0) return [];
        var ids = mine.Select(c => c.Id.Value).ToList();
        var items = await db.WorkItems.AsNoTracking()
            .Where(item => item.State == WorkItemState.Open && item.SubjectKind == SubjectKind.Case && ids.Contains(item.SubjectId))
            .OrderBy(item => item.DueAt == null).ThenBy(item => item.DueAt).ToListAsync(ct);
        var people = await PeopleFor(db, items, ct);
        return [.. mine.Select(c => items
            .Where(item => item.SubjectId == c.Id.Value && !WorkItemAccess.MayDo(viewer, item))
            .Select(item => new WaitingCase(c.Id, c.Number, c.Title, TaskPayload.Title(item.Payload, item.TaskName), people(item), item.DueAt))
            .Concat(c.Events.Select(name => new WaitingCase(c.Id, c.Number, c.Title, T.Steps.Title(definitions.Step(name), name), null, null))).ToList())
            .Where(steps => steps.Count > 0).Select(steps => steps[0] with { More = steps.Count - 1 })
            .OrderBy(waiting => waiting.DueAt ?? DateTimeOffset.MaxValue).Take(Most)];
    }

    // The one person who holds the role there by name; of several, the role.
    private static async Task<Func<WorkItem, string>> PeopleFor(ArendeDb db, List<WorkItem> items, CancellationToken ct)
    {
        var roles = items.Select(item => item.Role).Distinct().ToList();
        if (roles.Count == 0) return _ => "";
        var holders = await (
            from person in db.People
            from held in person.Roles
            where person.IsActive && roles.Contains(held.Role)
            select new { held.Role, person.UnitId, person.Id, person.Name }).ToListAsync(ct);
        return item =>
        {
            var names = holders
                .Where(h => item.AssigneeId is { } assignee ? h.Id == assignee : h.Role == item.Role && (item.UnitId is null || h.UnitId == item.UnitId))
                .Select(h => h.Name).Distinct().ToList();
            return names is [var one] ? one : T.Roles.Of(item.Role);
        };
    }
}
