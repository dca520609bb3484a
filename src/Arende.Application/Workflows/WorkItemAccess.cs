using System.Linq.Expressions;
using Arende.Domain.People;

namespace Arende.Application.Workflows;

/// <summary>Whose a work item is: its assignee's, or, where none is named, theirs who hold its role (in its unit, where it is held there).</summary>
public static class WorkItemAccess
{
    public static Expression<Func<WorkItem, bool>> IsOf(Viewer viewer)
    {
        var me = viewer.PersonId;
        var unit = viewer.UnitId;
        var roles = viewer.Roles.ToList();
        return item => item.AssigneeId == me
            || (item.AssigneeId == null && roles.Contains(item.Role) && (item.UnitId == null || item.UnitId == unit));
    }

    public static bool MayDo(Viewer viewer, WorkItem item) =>
        item.AssigneeId is { } assignee
            ? assignee == viewer.PersonId
            : viewer.Is(item.Role) && (item.UnitId is null || item.UnitId == viewer.UnitId);
}
