using System.Linq.Expressions;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>A case whose officer leaves. The title is null where the administrator may not read it: the number is never secret (OSL 5:2).</summary>
public sealed record LeftCase(CaseId Id, CaseNumber Number, string? Title);

public sealed record LeftAssignment(AssignmentId Id, string Title);

/// <summary>What somebody would leave if they were deactivated now, and who has it next.</summary>
/// <param name="Cases">Their open cases. They stay theirs until somebody changes the officer.</param>
/// <param name="Steps">How many open steps go to somebody else.</param>
/// <param name="StepHolders">By name, who can take one of them then.</param>
/// <param name="Assignments">Their open assignments that the administrator may read.</param>
/// <param name="OtherAssignments">How many more they are.</param>
/// <param name="AskedInstead">By name, who is asked and told of the assignments.</param>
public sealed record LeftBehind(IReadOnlyList<LeftCase> Cases, int Steps, IReadOnlyList<string> StepHolders,
    IReadOnlyList<LeftAssignment> Assignments, int OtherAssignments, IReadOnlyList<string> AskedInstead)
{
    public static async Task<LeftBehind> Of(ArendeDb db, Viewer viewer, Person person, CancellationToken ct)
    {
        var id = person.Id;
        var readable = VisibleTo.Cases(db, viewer).Select(c => c.Id);
        var cases = await db.Cases.Where(c => c.CaseOfficerId == id && c.ClosedAt == null).OrderBy(c => c.Id)
            .Select(c => new { c.Id, Number = new CaseNumber(c.Register, c.Year, c.Serial), Title = readable.Contains(c.Id) ? c.Title : null }).ToListAsync(ct);
        var open = await db.Assignments.Where(a => a.OwnerId == id && (a.Status == AssignmentStatus.OnPlan || a.Status == AssignmentStatus.Delayed))
            .Select(a => a.Id).ToListAsync(ct);
        var named = await VisibleTo.Assignments(db, viewer).Where(a => open.Contains(a.Id)).OrderBy(a => a.Id).Select(a => new LeftAssignment(a.Id, a.Title)).ToListAsync(ct);
        var asked = (await FallbackOwners.Of(db, open, ct)).Values.SelectMany(people => people).Where(other => other != id).Distinct().ToList();
        var steps = await StepsOf(db, person, ct);
        return new LeftBehind(
            [.. cases.Select(c => new LeftCase(c.Id, c.Number, c.Title))],
            await db.WorkItems.CountAsync(steps, ct),
            await Holders(db, [.. (await Moves(db, steps, person, ct)).Select(move => move.After)], id, ct),
            named, open.Count - named.Count,
            await db.People.Where(p => asked.Contains(p.Id)).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(ct));
    }

    /// <summary>Whose the steps are, and whose they are when this person is gone: each pair once.</summary>
    internal static async Task<IReadOnlyList<(Holder Before, Holder After)>> Moves(ArendeDb db, Expression<Func<WorkItem, bool>> steps, Person person, CancellationToken ct)
    {
        var map = await RoleMap.Of(db, ct, without: person.Id);
        var held = await db.WorkItems.Where(steps).Select(item => new { item.Role, item.UnitId, item.AssigneeId }).Distinct().ToListAsync(ct);
        return [.. held.Select(item => (new Holder(item.Role, item.UnitId, item.AssigneeId), map.Route(item.Role, item.UnitId, item.AssigneeId)))];
    }

    private static async Task<IReadOnlyList<string>> Holders(ArendeDb db, IReadOnlyList<Holder> holders, PersonId without, CancellationToken ct)
    {
        var roles = holders.Select(holder => holder.Role).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(p => p.IsActive && p.Id != without && p.Roles.Any(held => roles.Contains(held.Role)))
            .OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(ct);
        return [.. people.Where(p => holders.Any(holder => p.Roles.Any(held => held.Role == holder.Role) && (holder.Unit is null || holder.Unit == p.UnitId))).Select(p => p.Name)];
    }

    /// <summary>The open steps that nobody could take without this person: those given to them, and those of a role that only they hold there.</summary>
    internal static async Task<Expression<Func<WorkItem, bool>>> StepsOf(ArendeDb db, Person person, CancellationToken ct)
    {
        var (id, unit) = (person.Id, person.UnitId);
        var roles = person.Roles.Select(held => held.Role).ToList();
        var others = await db.People.Where(p => p.IsActive && p.Id != id && p.Roles.Any(held => roles.Contains(held.Role)))
            .Select(p => new { p.UnitId, Roles = p.Roles.Select(held => held.Role).ToList() }).ToListAsync(ct);
        var alone = roles.Where(role => !others.Any(p => p.Roles.Contains(role) && (Role.Central.Contains(role) || p.UnitId == unit))).ToList();
        return item => item.State == WorkItemState.Open
            && (item.AssigneeId == id || (item.AssigneeId == null && alone.Contains(item.Role) && (item.UnitId == null || item.UnitId == unit)));
    }
}
