using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>All that has happened to an assignment, newest first, and how it was on a day that is asked for.</summary>
public sealed class HistoryModel(ArendeDb db, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public AssignmentId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public string Title { get; private set; } = "";
    public Slice<HistoryLine> Rows { get; private set; } = null!;

    /// <summary>How it was on the day; null when no day, or none that has been, is asked for.</summary>
    public AssignmentAsOf? Then { get; private set; }

    public string? Owner { get; private set; }
    public string? Unit { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var its = VisibleTo.Assignments(db, Viewer).Where(a => a.Id == Id);
        if (await its.Select(a => a.Title).SingleOrDefaultAsync(ct) is not { } title) return false;
        Title = title;
        Rows = await AssignmentLines.Of(db, Id, PageNumber, AssignmentLines.PageSize, ct);
        if (On is not { } day) return true;
        if (day > StockholmTime.Today(clock))
        {
            ModelState.AddModelError(nameof(On), T.AssignmentHistory.DayHasNotCome);
            return true;
        }
        Then = (await AssignmentAsOf.Of(db, its, day, ct)).GetValueOrDefault(Id) ?? new AssignmentAsOf(Knowledge.Unknown, null);
        if (Then.State is { } state)
        {
            Owner = await db.People.Where(p => p.Id == state.Owner).Select(p => p.Name).SingleOrDefaultAsync(ct);
            Unit = await db.Units.Where(u => u.Id == state.Unit).Select(u => u.Name).SingleOrDefaultAsync(ct);
        }
        return true;
    }
}
