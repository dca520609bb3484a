using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Reports;

/// <summary>The reporting periods; what the viewer has left to report stands first.</summary>
public sealed class IndexModel(ArendeDb db, TimeProvider clock) : ArendePage
{
    public IReadOnlyList<PeriodRow> Periods { get; private set; } = [];

    public IEnumerable<PeriodRow> ToReport => Periods.Where(p => p.CompiledAt is null && p.Left > 0).OrderBy(p => p.DueOn);

    public bool MayKeepCalendar => Viewer.May(Right.KeepCalendar);

    public bool MayMake => Viewer.May(Right.FreezeRest);

    public DateOnly Today => StockholmTime.Today(clock);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.ReadReports)) return false;
        Periods = await PeriodList.Read(db, Viewer, ct);
        return true;
    }
}
