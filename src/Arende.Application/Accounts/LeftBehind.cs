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
/// <param name="Steps">How many open steps go to the controllers.</param>
/// <param name="Controllers">By name.</param>
/// <param name="Assignments">Their open assignments that the administrator may read.</param>
/// <param name="OtherAssignments">How many more they are.</param>
/// <param name="AskedInstead">By name, who is asked and told of the assignments.</param>
public sealed record LeftBehind(IReadOnlyList<LeftCase> Cases, int Steps, IReadOnlyList<string> Controllers,
    IReadOnlyList<LeftAssignment> Assignments, int OtherAssignments, IReadOnlyList<string> AskedInstead)
{
    public static async Task<LeftBehind> Of(ArendeDb db, Viewer viewer, Person person, CancellationToken ct)
    {
        var id = person.Id;
        var readable = VisibleTo.Cases(db, viewer).Select(c => c.Id);
        var cases = await db.Cases.Where(c => c.CaseOfficerId == id && c.State != CaseState.Closed).OrderBy(c => c.Id)
            .Select(c => new { c.Id, Number = new CaseNumber(c.Register, c.Year, c.Serial), Title = readable.Contains(c.Id) ? c.Title : null }).ToListAsync(ct);
        var open = await db.Assignments.Where(a => a.OwnerId == id && (a.Status == AssignmentStatus.OnPlan || a.Status == AssignmentStatus.Delayed))
            .Select(a => a.Id).ToListAsync(ct);
        var named = await VisibleTo.Assignments(db, viewer).Where(a => open.Contains(a.Id)).OrderBy(a => a.Id).Select(a => new LeftAssignment(a.Id, a.Title)).ToListAsync(ct);
        var asked = (await FallbackOwners.Of(db, open, ct)).Values.SelectMany(people => people).Where(other => other != id).Distinct().ToList();
        return new LeftBehind(
            [.. cases.Select(c => new LeftCase(c.Id, c.Number, c.Title))],
            await db.WorkItems.CountAsync(await StepsOf(db, person, ct), ct),
            await RoleHolders.Of(db, Role.Controller).Where(p => p.Id != id).Select(p => p.Name).ToListAsync(ct),
            named, open.Count - named.Count,
            await db.People.Where(p => asked.Contains(p.Id)).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(ct));
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
