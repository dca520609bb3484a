using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Distribution;

/// <summary>A decision that was sent goes once more, or its mail came back.</summary>
[Needs(Right.SendDecisions)]
public sealed class SendAgainModel(SendAgain send, ArendeDb db, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public DistributionRowId Row { get; set; }

    /// <summary>The attempt that the form was shown for.</summary>
    [BindProperty]
    public int Attempt { get; set; }

    /// <summary>What the mail that came back says.</summary>
    [BindProperty]
    public string? Says { get; set; }

    [TempData]
    public string? Done { get; set; }

    public RowToSend Shown { get; private set; } = null!;

    public string Number => Shown.Number.ToString(options.Value.CaseNumberFormat);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        await send.Run(Viewer, Row, Attempt, ct, FormKey);
        Done = T.Distribution.Sending;
        return RedirectToPage("/Distribution/Index");
    }

    public async Task<IActionResult> OnPostCameBackAsync([FromServices] NoteBounce note, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        await note.Run(Viewer, Row, Attempt, Says, ct, FormKey);
        Done = T.Distribution.CameBackDone;
        return RedirectToPage("/Distribution/Index");
    }

    protected override string FieldOf(Rule rule) => rule == Rule.ReasonIsTooLong ? nameof(Says) : "";

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await RowToSend.Of(db, Viewer, Row, ct) is not { } row) return false;
        Shown = row;
        return true;
    }
}
