using System.Linq.Expressions;
using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Workflows;

/// <summary>
/// Whose a work item is: its assignee's, or, where none is named, theirs who hold its role (in its unit, where it is held there). While
/// somebody is away, what is theirs is their deputy's as well.
/// </summary>
public static class WorkItemAccess
{
    public static Expression<Func<WorkItem, bool>> IsOf(Viewer viewer) =>
        viewer.StandsInFor.Count == 0 ? Own(viewer) : Parts(viewer).Aggregate(Either);

    /// <summary>The viewer's open ones: two questions, each of which has an index of its own, and two more for each whose deputy they are. Asked at once, every open item would be read.</summary>
    public static IQueryable<WorkItem> OpenOf(ArendeDb db, Viewer viewer)
    {
        var open = db.WorkItems.Where(item => item.State == WorkItemState.Open);
        return Parts(viewer).Select(open.Where).Aggregate((all, more) => all.Concat(more));
    }

    /// <summary>Who has a step among these in their own right.</summary>
    public static IQueryable<Person> HoldersOf(ArendeDb db, IQueryable<WorkItem> items) => db.People.Where(p => p.IsActive
        && (items.Any(item => item.AssigneeId == p.Id)
            || p.Roles.Any(held => items.Any(item => item.AssigneeId == null && item.Role == held.Role && (item.UnitId == null || item.UnitId == p.UnitId)))));

    /// <summary>Who has a step among these on this day: its holders, and the deputies of those who are away.</summary>
    public static IQueryable<Person> PeopleOf(ArendeDb db, IQueryable<WorkItem> items, DateOnly today) => WithDeputies(db, HoldersOf(db, items), today);

    /// <summary>Who has this step on this day. What the step says is known, so that the people are found by their own indexes.</summary>
    public static IQueryable<Person> PeopleOf(ArendeDb db, WorkItem item, DateOnly today)
    {
        var (assignee, role, unit) = (item.AssigneeId, item.Role, item.UnitId);
        var active = db.People.Where(p => p.IsActive);
        var holders = assignee is { } one ? active.Where(p => p.Id == one) : active.Where(p => p.Roles.Any(held => held.Role == role));
        return WithDeputies(db, assignee is null && unit is { } where ? holders.Where(p => p.UnitId == where) : holders, today);
    }

    public static bool MayDo(Viewer viewer, WorkItem item) =>
        viewer.May(Right.TakeStep, Whose.Of(IsTheirs(viewer, item.AssigneeId, item.Role, item.UnitId) || StoodInFor(viewer, item) is not null ? viewer.PersonId : item.AssigneeId));

    /// <summary>Who is away and has the step, where the viewer has it as their deputy only; null where it is the viewer's own, or neither's.</summary>
    public static AbsentPerson? StoodInFor(Viewer viewer, WorkItem item) => StoodInFor(viewer, item.AssigneeId, item.Role, item.UnitId);

    /// <inheritdoc cref="StoodInFor(Viewer, WorkItem)"/>
    public static AbsentPerson? StoodInFor(Viewer viewer, PersonId? assignee, string role, UnitId? unit) =>
        viewer.StandsInFor.Count == 0 || IsTheirs(viewer, assignee, role, unit) ? null
            : viewer.StandsInFor.FirstOrDefault(away => assignee is { } one ? one == away.Id : away.Roles.Contains(role) && (unit is null || unit == away.UnitId));

    // By a list of ids: as one condition or the other, everybody would be read, and each asked of everybody's absences.
    private static IQueryable<Person> WithDeputies(ArendeDb db, IQueryable<Person> holders, DateOnly today)
    {
        var deputies = db.Absences.Where(absence => absence.FirstDay <= today && absence.LastDay >= today && holders.Any(p => p.Id == absence.PersonId));
        var ids = holders.Select(p => p.Id).Union(deputies.Select(absence => absence.DeputyId));
        return db.People.Where(p => p.IsActive && ids.Contains(p.Id));
    }

    private static bool IsTheirs(Viewer viewer, PersonId? assignee, string role, UnitId? unit) =>
        assignee is { } one ? one == viewer.PersonId : viewer.Roles.Contains(role) && (unit is null || unit == viewer.UnitId);

    private static Expression<Func<WorkItem, bool>> Own(Viewer viewer)
    {
        var me = viewer.PersonId;
        var unit = viewer.UnitId;
        var roles = Written(viewer.Roles);
        return WrittenIn.Write<WorkItem>(item => item.AssigneeId == me
            || (item.AssigneeId == null && Enumerable.Contains(EF.Constant(roles), item.Role) && (item.UnitId == null || item.UnitId == unit)));
    }

    // No item is in two of them: what the viewer has by two ways is counted once.
    private static IEnumerable<Expression<Func<WorkItem, bool>>> Parts(Viewer viewer)
    {
        yield return Named(viewer.PersonId);
        yield return Held(viewer.UnitId, Written(viewer.Roles));
        var (everywhere, inUnits) = (viewer.Roles.ToHashSet(StringComparer.Ordinal), viewer.Roles.Select(role => (viewer.UnitId, role)).ToHashSet());
        foreach (var away in viewer.StandsInFor)
        {
            yield return Named(away.Id);
            if (Written(away.Roles.Where(role => inUnits.Add((away.UnitId, role)))) is { Length: > 0 } here) yield return InUnit(away.UnitId, here);
            if (Written(away.Roles.Where(everywhere.Add)) is { Length: > 0 } anywhere) yield return InNone(anywhere);
        }
    }

    private static Expression<Func<WorkItem, bool>> Named(PersonId person) => item => item.AssigneeId == person;

    private static Expression<Func<WorkItem, bool>> Held(UnitId unit, string[] roles) => WrittenIn.Write<WorkItem>(item =>
        item.AssigneeId == null && Enumerable.Contains(EF.Constant(roles), item.Role) && (item.UnitId == null || item.UnitId == unit));

    private static Expression<Func<WorkItem, bool>> InUnit(UnitId unit, string[] roles) => WrittenIn.Write<WorkItem>(item =>
        item.AssigneeId == null && Enumerable.Contains(EF.Constant(roles), item.Role) && item.UnitId == unit);

    private static Expression<Func<WorkItem, bool>> InNone(string[] roles) => WrittenIn.Write<WorkItem>(item =>
        item.AssigneeId == null && Enumerable.Contains(EF.Constant(roles), item.Role) && item.UnitId == null);

    private static Expression<Func<WorkItem, bool>> Either(Expression<Func<WorkItem, bool>> one, Expression<Func<WorkItem, bool>> other) =>
        Expression.Lambda<Func<WorkItem, bool>>(Expression.OrElse(one.Body, new SameItem(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    // Written into the statement: of each role PostgreSQL knows how many steps it has, and of a list that is a parameter nothing.
    private static string[] Written(IEnumerable<string> roles) => [.. roles.Order(StringComparer.Ordinal)];

    private sealed class SameItem(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
