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
        await MustMay(db, viewer, unitId, ct);
        await freezing.Freeze(viewer, periodId, units => units.Where(u => u == unitId), reason, ct);
    }

    /// <summary>Who may freeze a unit, and correct what is frozen in it.</summary>
    /// <exception cref="BrokenRuleException">The viewer may not, or the unit has a manager who does.</exception>
    internal static async Task MustMay(ArendeDb db, Viewer viewer, UnitId? unit, CancellationToken ct)
    {
        viewer.MustHave(Right.FreezeUnit, Whose.Of(unit));
        if (await ManagerOf(db, unit, ct) is { } manager && !May(viewer, unit, manager)) throw new BrokenRuleException(Rule.UnitHasManager, manager);
    }

    /// <inheritdoc cref="MustMay"/>
    /// <param name="viewer">Who.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="manager">What <see cref="ManagerOf"/> says of it.</param>
    public static bool May(Viewer viewer, UnitId? unit, string? manager) =>
        viewer.May(Right.FreezeUnit, Whose.Of(unit)) && (manager is null || !OnlyWithoutManager(viewer, unit));

    // A director's right: it goes before no manager's. A controller's does.
    private static bool OnlyWithoutManager(Viewer viewer, UnitId? unit) =>
        !viewer.May(Right.FreezeRest) && !(unit is not null && unit == viewer.UnitId && viewer.Has(Right.FreezeUnit, Over.OwnUnit));

    /// <returns>The name of an active person who freezes for the unit; null where there is none.</returns>
    public static Task<string?> ManagerOf(ArendeDb db, UnitId? unit, CancellationToken ct) =>
        RoleHolders.With(db, Right.FreezeUnit, Over.OwnUnit).Where(p => p.UnitId == unit).Select(p => (string?)p.Name).FirstOrDefaultAsync(ct);
}
