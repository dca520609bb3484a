using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Reports;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>Each board's reporting calendar: which periods come back, when they open and when reports are due.</summary>
[Needs(Right.KeepCalendar)]
public sealed class CalendarModel(ArendeDb db) : ArendePage
{
    public IEnumerable<Crumb> UpToReports => ReportCrumbs.Of(Viewer);

    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<(Body Board, IReadOnlyList<RecurringPeriod> Periods)> Boards { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var periods = await db.RecurringPeriods.AsNoTracking().ToListAsync(ct);
        Boards = [.. db.Bodies.Boards.Select(board => (board, (IReadOnlyList<RecurringPeriod>)[.. periods.Where(period => period.BoardId == board.Id).OrderByDescending(period => period.IsUsed).ThenBy(period => period.PeriodEnd, StringComparer.Ordinal)]))];
        return true;
    }
}
