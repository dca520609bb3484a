using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

/// <summary>An assignment that is late or soon will be.</summary>
public sealed record PressingAssignment(AssignmentId Id, string Title, string? Owner, DateOnly DueOn);

/// <summary>A step that is late with somebody else in the viewer's unit.</summary>
public sealed record PressingStep(Guid Id, Text Title, StepCase? Case, DateTimeOffset DueAt);

/// <summary>What is late or soon late: one's own; a manager's, the unit's; the controller's, all. Counted to one more than <see cref="CountedAtMost"/>.</summary>
public sealed record GoingWrong(IReadOnlyList<PressingAssignment> Assignments, int AssignmentCount, IReadOnlyList<PressingStep> Steps)
{
    /// <summary>No further; that there are more is said.</summary>
    public const int CountedAtMost = 99;

    private const int Shown = 8;
    private const int DaysBeforeAStepIsDue = 2;

    public bool IsEmpty => Assignments.Count == 0 && Steps.Count == 0;

    public static async Task<GoingWrong> Of(ArendeDb db, Viewer viewer, DateOnly today, CancellationToken ct)
    {
        var (me, unit) = (viewer.PersonId, viewer.UnitId);
        var last = today.AddDays(Urgencies.DaysThatAreSoon);
        var pressing = VisibleTo.Assignments(db, viewer).Open().WhereWritten(a => a.DueOn <= EF.Constant(last));
        if (!viewer.May(Right.FollowAssignments)) pressing = viewer.Has(Right.FollowAssignments, Over.OwnUnit) ? pressing.Where(a => a.OwnerId == me || a.UnitId == unit) : pressing.Where(a => a.OwnerId == me);
        var rows = await pressing.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(Shown).Select(a => new
        {
            Assignment = new PressingAssignment(a.Id, a.Title, db.People.Where(p => p.Id == a.OwnerId).Select(p => p.Name).FirstOrDefault(), a.DueOn!.Value),
            Count = pressing.Take(CountedAtMost + 1).Count(),
        }).ToListAsync(ct);
        return new GoingWrong([.. rows.Select(row => row.Assignment)], rows.FirstOrDefault()?.Count ?? 0, viewer.Has(Right.FollowSteps, Over.OwnUnit) ? await StepsOf(db, viewer, today, ct) : []);
    }

    private static async Task<IReadOnlyList<PressingStep>> StepsOf(ArendeDb db, Viewer viewer, DateOnly today, CancellationToken ct)
    {
        var (me, unit) = (viewer.PersonId, viewer.UnitId);
        var before = StockholmTime.StartOfDay(today.AddDays(DaysBeforeAStepIsDue + 1));
        var items = await (
            from item in db.WorkItems.AsNoTracking()
            join c in VisibleTo.Cases(db, viewer) on item.SubjectId equals (Guid)(object)c.Id
            where item.State == WorkItemState.Open && item.UnitId == unit && item.AssigneeId != null && item.AssigneeId != me && item.DueAt < before
            orderby item.DueAt
            select new { item.Id, item.Payload, item.TaskName, item.DueAt, Case = new StepCase(c.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title) }).Take(Shown).ToListAsync(ct);
        return [.. items.Select(item => new PressingStep(item.Id, TaskPayload.Title(item.Payload, item.TaskName), item.Case, item.DueAt!.Value))];
    }
}
