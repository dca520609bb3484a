using Arende.Application.Access;
using Arende.Application.People;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>Somebody who has not reported, with how many are missing.</summary>
public sealed record Missing(string Name, int Count);

/// <summary>A unit in a period. No unit means the assignments that have none.</summary>
public sealed record PeriodUnit(UnitId? Id, string? Name, int Asked, int Reported, DateTimeOffset? FrozenAt, string? FrozenBy, IReadOnlyList<Missing> Missing)
{
    public bool IsFrozen => FrozenAt is not null;

    public int Missed => Asked - Reported;

    /// <summary>By the compilation, and not by its manager.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>Why it was frozen though reports were missing.</summary>
    public string? Reason { get; init; }

    /// <summary>Who freezes it; null for a unit that has no manager.</summary>
    public string? Manager { get; init; }
}

/// <summary>The units of a period: what is reported, what is frozen, and who misses.</summary>
public static class PeriodUnits
{
    public static async Task<IReadOnlyList<PeriodUnit>> Of(ArendeDb db, Viewer viewer, ReportingPeriodId period, CancellationToken ct)
    {
        var counts = await (
            from report in MissingReports.Expected(db, db.StatusReports)
            join assignment in VisibleTo.Assignments(db, viewer) on report.AssignmentId equals assignment.Id
            where report.PeriodId == period
            group report by new { report.UnitId, report.AskedId } into asked
            select new { asked.Key.UnitId, asked.Key.AskedId, Asked = asked.Count(), Reported = asked.Count(r => r.ReportedAt != null) }).ToListAsync(ct);
        // One whose assignments have all been ended is frozen with the others.
        var ids = await db.StatusReports.Where(report => report.PeriodId == period && VisibleTo.Assignments(db, viewer).Any(a => a.Id == report.AssignmentId)).Select(report => report.UnitId).Distinct().ToListAsync(ct);
        var byUnit = counts.ToLookup(c => c.UnitId);
        var freezes = await db.Set<UnitFreeze>().AsNoTracking().Where(f => f.PeriodId == period).ToListAsync(ct);
        var people = counts.Select(c => c.AskedId).Concat(freezes.Select(f => f.FrozenBy)).Distinct().ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var managers = (await RoleHolders.With(db, Right.FreezeUnit, Over.OwnUnit).Select(p => new { p.UnitId, p.Name }).ToListAsync(ct)).ToLookup(p => (UnitId?)p.UnitId, p => p.Name);
        var units = await db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return [.. ids.Select(unitId => (Key: unitId, Of: byUnit[unitId])).Select(unit =>
        {
            var freeze = freezes.SingleOrDefault(f => f.UnitId == unit.Key);
            return new PeriodUnit(
                unit.Key, unit.Key is { } id ? units[id] : null, unit.Of.Sum(c => c.Asked), unit.Of.Sum(c => c.Reported),
                freeze?.FrozenAt, freeze is null ? null : names.GetValueOrDefault(freeze.FrozenBy),
                [.. unit.Of.Where(c => c.Asked > c.Reported).Select(c => new Missing(names[c.AskedId], c.Asked - c.Reported)).OrderBy(m => m.Name, SwedishOrder.Comparer)])
            {
                IsImplicit = freeze is { IsImplicit: true }, Reason = freeze?.Reason, Manager = managers[unit.Key].FirstOrDefault(),
            };
        }).OrderBy(u => u.IsFrozen).ThenBy(u => u.Name is null).ThenBy(u => u.Name, SwedishOrder.Comparer)];
    }
}
