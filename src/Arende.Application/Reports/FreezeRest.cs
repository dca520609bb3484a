using Arende.Application.Access;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Application.Reports;

/// <summary>Freezes every unit that isn't frozen yet, with what is missing: a unit that is late blocks nobody.</summary>
public sealed class FreezeRest(Freezing freezing)
{
    public Task Run(Viewer viewer, ReportingPeriodId periodId, CancellationToken ct, string? reason = null)
    {
        viewer.MustHave(Right.FreezeRest);
        return freezing.Freeze(viewer, periodId, units => units, reason, ct);
    }
}
