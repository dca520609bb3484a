using Arende.Application.Access;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Application.Reports;

/// <summary>Freezes a unit's reports of a period as they stand. No unit means the assignments that have none.</summary>
public sealed class FreezeUnit(Freezing freezing)
{
    public Task Run(Viewer viewer, ReportingPeriodId periodId, UnitId? unitId, CancellationToken ct)
    {
        viewer.MustHave(Right.FreezeUnit, Whose.Of(unitId));
        return freezing.Freeze(viewer, periodId, units => units.Where(u => u == unitId), ct);
    }
}
