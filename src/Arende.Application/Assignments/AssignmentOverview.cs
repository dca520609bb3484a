using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>By what the open assignments are counted.</summary>
public enum OverviewBy { Unit, Owner, Board }

/// <summary>How the open assignments of a unit, an owner or a board stand. On plan, delayed and without a deadline are all of them; overdue ones are delayed too.</summary>
/// <param name="Key">What the list's address calls it; "none" for those without.</param>
/// <param name="Name">Null for those without.</param>
/// <param name="Open">All.</param>
/// <param name="Delayed">Against their first deadline.</param>
/// <param name="WithoutDeadline">Neither: nobody has said by when.</param>
/// <param name="Late">Past their current one.</param>
/// <param name="Soon">Due within two weeks.</param>
/// <param name="Stale">Nobody has said for long how they go.</param>
public sealed record OverviewRow(string Key, string? Name, int Open, int Delayed, int WithoutDeadline, int Late, int Soon, int Stale)
{
    public const string None = "none";

    public int OnPlan => Open - Delayed - WithoutDeadline;
}

/// <summary>The open assignments, counted by whose they are: the most delayed first.</summary>
public static class AssignmentOverview
{
    public static async Task<IReadOnlyList<OverviewRow>> Of(ArendeDb db, IQueryable<Assignment> some, OverviewBy by, DateOnly today, CancellationToken ct)
    {
        var open = some.Open();
        var rows = by switch
        {
            OverviewBy.Unit => await Units(db, await Counted(open.GroupBy(a => a.UnitId), today, ct), ct),
            OverviewBy.Owner => await Owners(db, await Counted(open.GroupBy(a => a.OwnerId), today, ct), ct),
            OverviewBy.Board => (await Counted(open.GroupBy(a => a.Series), today, ct)).ConvertAll(one => one.Row(one.Key, one.Key)),
        };
        return [.. rows.OrderByDescending(row => row.Late).ThenByDescending(row => row.Delayed).ThenByDescending(row => row.Open).ThenBy(row => row.Name, SwedishOrder.Comparer)];
    }

    private static async Task<List<OverviewRow>> Units(ArendeDb db, List<Count<UnitId?>> counts, CancellationToken ct)
    {
        var ids = counts.ConvertAll(one => one.Key);
        var names = await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return counts.ConvertAll(one => one.Row(one.Key?.ToString(), one.Key is { } id ? names[id] : null));
    }

    private static async Task<List<OverviewRow>> Owners(ArendeDb db, List<Count<PersonId?>> counts, CancellationToken ct)
    {
        var ids = counts.ConvertAll(one => one.Key);
        var names = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return counts.ConvertAll(one => one.Row(one.Key?.ToString(), one.Key is { } id ? names[id] : null));
    }

    private static Task<List<Count<TKey>>> Counted<TKey>(IQueryable<IGrouping<TKey, Assignment>> groups, DateOnly today, CancellationToken ct)
    {
        var (isDelayed, isWithout, isLate) = (AssignmentsInTime.IsDelayed(today), AssignmentsInTime.IsWithoutDeadline(today), AssignmentsInTime.IsLate(today));
        var (isSoon, isStale) = (AssignmentsInTime.IsSoon(today), AssignmentsInTime.IsStale(today));
        return groups.Select(of => new Count<TKey>(
            of.Key, of.Count(), of.AsQueryable().Count(isDelayed), of.AsQueryable().Count(isWithout), of.AsQueryable().Count(isLate), of.AsQueryable().Count(isSoon), of.AsQueryable().Count(isStale))).ToListAsync(ct);
    }

    private sealed record Count<TKey>(TKey Key, int Open, int Delayed, int WithoutDeadline, int Late, int Soon, int Stale)
    {
        public OverviewRow Row(string? key, string? name) => new(key ?? OverviewRow.None, name, Open, Delayed, WithoutDeadline, Late, Soon, Stale);
    }
}
