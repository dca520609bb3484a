using Arende.Application.Access;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Freezes a unit's reports of a period as they stand: its manager does, or a director where it has none. No unit means the assignments that have none.</summary>
public sealed class FreezeUnit(ArendeDb db, Freezing freezing)
{
    /// <exception cref="BrokenRuleException">The unit's manager freezes it; or reports are missing, and no reason is given.</exception>
    public async Task Run(Viewer viewer, ReportingPeriodId periodId, UnitId? unitId, CancellationToken ct, string? reason = null)
    {
        viewer.MustHave(Right.FreezeUnit, Whose.Of(unitId));
        if (OnlyWithoutManager(viewer, unitId) && await ManagerOf(db, unitId, ct) is { } manager) throw new BrokenRuleException(Rule.UnitHasManager, manager);
        await freezing.Freeze(viewer, periodId, units => units.Where(u => u == unitId), reason, ct);
    }

    /// <summary>A director's right: it goes before no manager's. A controller's does.</summary>
    public static bool OnlyWithoutManager(Viewer viewer, UnitId? unit) =>
        !viewer.May(Right.FreezeRest) && !(unit is not null && unit == viewer.UnitId && viewer.Has(Right.FreezeUnit, Over.OwnUnit));

    /// <returns>The name of an active person who freezes for the unit; null where there is none.</returns>
    public static Task<string?> ManagerOf(ArendeDb db, UnitId? unit, CancellationToken ct) =>
        RoleHolders.With(db, Right.FreezeUnit, Over.OwnUnit).Where(p => p.UnitId == unit).Select(p => (string?)p.Name).FirstOrDefaultAsync(ct);
}
