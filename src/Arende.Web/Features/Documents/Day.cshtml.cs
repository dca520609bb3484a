using Arende.Application.Access;
using Arende.Application.Documents;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Documents;

/// <summary>What was registered on a day, to be printed for whoever asks: it has nothing of what is secret.</summary>
[Needs(Right.PrintRegister)]
public sealed class DayModel(ArendeDb db, TimeProvider clock) : ArendePage
{
    private static readonly DateOnly earliest = new(1900, 1, 1);

    /// <summary>Today where none is said, or one that can't be.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Date { get; set; }

    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];
    public IReadOnlyList<RegisterCaseLine> Cases { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var today = StockholmTime.Today(clock);
        if (Date is not { } day || day < earliest || day > today) Date = day = today;
        Lines = await PublicRegister.OfDay(db, Viewer, day, ct);
        Cases = await PublicRegister.CasesOfDay(db, Viewer, day, ct);
        return true;
    }
}
