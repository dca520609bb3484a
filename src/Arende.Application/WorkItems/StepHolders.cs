using Arende.Application.Storage;
using Arende.Application.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.WorkItems;

/// <summary>With whom a step is: the people by name where they are one or two; else its role says it.</summary>
public sealed record StepHolder(string Role, IReadOnlyList<string> Names);

/// <summary>With whom steps are, in one reading; the case's page, what is told before a step and after it say the same.</summary>
public static class StepHolders
{
    private const int MostNamed = 2;

    public static async Task<IReadOnlyDictionary<Guid, StepHolder>> Of(ArendeDb db, IReadOnlyCollection<WorkItem> items, CancellationToken ct)
    {
        if (items.Count == 0) return new Dictionary<Guid, StepHolder>();
        var assignees = items.Select(item => item.AssigneeId).OfType<Domain.People.PersonId>().ToList();
        var roles = items.Where(item => item.AssigneeId is null).Select(item => item.Role).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(p => assignees.Contains(p.Id) || (p.IsActive && p.Roles.Any(held => roles.Contains(held.Role))))
            .OrderBy(p => p.Name).Select(p => new { p.Id, p.Name, p.UnitId, p.IsActive, Roles = p.Roles.Select(held => held.Role).ToList() }).ToListAsync(ct);
        return items.ToDictionary(item => item.Id, item =>
        {
            List<string> names = item.AssigneeId is { } assignee
                ? [.. people.Where(p => p.Id == assignee).Select(p => p.Name)]
                : [.. people.Where(p => p.IsActive && p.Roles.Contains(item.Role) && (item.UnitId is null || p.UnitId == item.UnitId)).Select(p => p.Name)];
            return new StepHolder(item.Role, names.Count <= MostNamed ? names : []);
        });
    }
}
