using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Web.Features.Shared.Workflows;
using Arende.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

/// <summary>An assignment that is late or soon will be.</summary>
public sealed record PressingAssignment(AssignmentId Id, string Title, string? Owner, DateOnly DueOn);

/// <summary>A step that is late with somebody else in the viewer's unit.</summary>
public sealed record PressingStep(Guid Id, Text Title, StepCase? Case, DateTimeOffset DueAt);

/// <summary>What is late or soon late: one's own; a manager's, the unit's; the controller's, all.</summary>
public sealed record GoingWrong(IReadOnlyList<PressingAssignment> Assignments, int AssignmentCount, IReadOnlyList<PressingStep> Steps)
{
    private const int Shown = 8;
    private const int DaysBeforeAStepIsDue = 2;

    public bool IsEmpty => Assignments.Count == 0 && Steps.Count == 0;

    public static async Task<GoingWrong> Of(ArendeDb db, Viewer viewer, DateOnly today, CancellationToken ct)
    {
        var (me, unit, all, units) = (viewer.PersonId, viewer.UnitId, viewer.Is(Role.Controller), viewer.Is(Role.Manager));
        var last = today.AddDays(Urgencies.DaysThatAreSoon);
        var pressing = VisibleTo.Assignments(db, viewer).Open().Where(a => a.DueOn <= last)
            .Where(a => all || a.OwnerId == me || (units && a.UnitId == unit));
        var rows = await pressing.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(Shown)
            .Select(a => new PressingAssignment(
                a.Id, a.Title, db.People.Where(p => p.Id == a.OwnerId).Select(p => p.Name).FirstOrDefault(), a.DueOn!.Value)).ToListAsync(ct);
        return new GoingWrong(rows, await pressing.CountAsync(ct), units ? await StepsOf(db, viewer, today, ct) : []);
    }

    private static async Task<IReadOnlyList<PressingStep>> StepsOf(ArendeDb db, Viewer viewer, DateOnly today, CancellationToken ct)
    {
        var (me, unit) = (viewer.PersonId, viewer.UnitId);
        var before = StockholmTime.StartOfDay(today.AddDays(DaysBeforeAStepIsDue + 1));
        var items = await db.WorkItems.AsNoTracking()
            .Where(item => item.State == WorkItemState.Open && item.UnitId == unit && item.AssigneeId != null && item.AssigneeId != me && item.DueAt < before)
            .OrderBy(item => item.DueAt).Take(Shown)
            .Select(item => new { item.Id, item.Payload, item.TaskName, item.SubjectId, item.DueAt }).ToListAsync(ct);
        var cases = await Todo.CasesOf(db, viewer, items.Select(item => item.SubjectId), ct);
        return [.. items.Where(item => cases.ContainsKey(item.SubjectId)).Select(item =>
            new PressingStep(item.Id, TaskPayload.Title(item.Payload, item.TaskName), cases[item.SubjectId], item.DueAt!.Value))];
    }
}
