using System.Linq.Expressions;
using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Workflows;

/// <summary>Whose a work item is: its assignee's, or, where none is named, theirs who hold its role (in its unit, where it is held there).</summary>
public static class WorkItemAccess
{
    public static Expression<Func<WorkItem, bool>> IsOf(Viewer viewer)
    {
        var me = viewer.PersonId;
        var unit = viewer.UnitId;
        var roles = RolesOf(viewer);
        return WrittenIn.Write<WorkItem>(item => item.AssigneeId == me
            || (item.AssigneeId == null && Enumerable.Contains(EF.Constant(roles), item.Role) && (item.UnitId == null || item.UnitId == unit)));
    }

    /// <summary>The viewer's open ones: two questions, each of which has an index of its own. Asked at once, every open item would be read.</summary>
    public static IQueryable<WorkItem> OpenOf(ArendeDb db, Viewer viewer)
    {
        var me = viewer.PersonId;
        var unit = viewer.UnitId;
        var roles = RolesOf(viewer);
        var open = db.WorkItems.Where(item => item.State == WorkItemState.Open);
        return open.Where(item => item.AssigneeId == me)
            .Concat(open.WhereWritten(item => item.AssigneeId == null && Enumerable.Contains(EF.Constant(roles), item.Role) && (item.UnitId == null || item.UnitId == unit)));
    }

    /// <summary>Who has a step among these.</summary>
    public static IQueryable<Person> PeopleOf(ArendeDb db, IQueryable<WorkItem> items) => db.People.Where(p => p.IsActive
        && (items.Any(item => item.AssigneeId == p.Id)
            || p.Roles.Any(held => items.Any(item => item.AssigneeId == null && item.Role == held.Role && (item.UnitId == null || item.UnitId == p.UnitId)))));

    public static bool MayDo(Viewer viewer, WorkItem item) =>
        viewer.May(Right.TakeStep, Whose.Of(item.AssigneeId ?? (IsHeldBy(viewer, item) ? viewer.PersonId : null)));

    private static bool IsHeldBy(Viewer viewer, WorkItem item) =>
        viewer.Roles.Contains(item.Role) && (item.UnitId is null || item.UnitId == viewer.UnitId);

    // Written into the statement: of each role PostgreSQL knows how many steps it has, and of a list that is a parameter nothing.
    private static string[] RolesOf(Viewer viewer) => [.. viewer.Roles.Order(StringComparer.Ordinal)];
}
