using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Distribution;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Distribution;

/// <summary>A letter that was posted, or papers that were handed over, are ticked off.</summary>
[Needs(Right.SendDecisions)]
public sealed class HandOverModel(HandOver handOver, ArendeDb db, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public DistributionRowId Row { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The attempt that the form was shown for.</summary>
    [BindProperty]
    public int Attempt { get; set; }

    [TempData]
    public string? Done { get; set; }

    public RowToSend Shown { get; private set; } = null!;

    public string Number => Shown.Number.ToString(options.Value.CaseNumberFormat);

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        On = StockholmTime.Today(clock);
        return Show(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await handOver.Run(Viewer, Row, Attempt, On, ct, FormKey);
        Done = T.Distribution.HandedOver;
        return RedirectToPage("/Distribution/Index");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await RowToSend.Of(db, Viewer, Row, ct) is not { } row) return false;
        Shown = row;
        return true;
    }

    protected override string FieldOf(Rule rule) => rule is Rule.DateIsMissing or Rule.HandedOverInFuture or Rule.HandedOverTooEarly or Rule.HandedOverBeforeMade ? nameof(On) : "";
}
