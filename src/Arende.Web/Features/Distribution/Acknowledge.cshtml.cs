using Arende.Application;
using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Distribution;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Documents;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Distribution;

/// <summary>The decision for its recipient, who acknowledges that it was received.</summary>
[MakesFiles]
public sealed class AcknowledgeModel(Acknowledge acknowledge, DocumentFiles files, ArendeDb db, DefinitionCatalogue definitions, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public DistributionRowId Row { get; set; }

    [TempData]
    public string? Done { get; set; }

    public ReceivedDecision Decision { get; private set; } = null!;
    public IReadOnlyList<ReceivedAssignment> Assignments { get; private set; } = [];

    public string Number => Decision.Number.ToString(options.Value.CaseNumberFormat);
    public DateOnly Today => StockholmTime.Today(clock);
    public bool IsForMyUnit => Viewer.May(Right.AcknowledgeDecision, Whose.Of(Decision.UnitId));
    /// <summary>A manager of the unit, or a controller, says who owns what has no owner.</summary>
    public bool NamesOwner => Viewer.May(Right.PlaceAssignment, Whose.Of(Viewer.UnitId));
    public bool MayAcknowledge => IsForMyUnit && Decision.State != DistributionState.Acknowledged;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <summary>The decision as it was verified; null for what was verified before such documents were kept.</summary>
    public ShownDocument? Extract { get; private set; }

    public async Task<IActionResult> OnGetFileAsync(DocumentFace face, CancellationToken ct)
    {
        if (!await Load(ct) || Extract is not { } extract) return NotFound();
        try
        {
            return await files.Make(extract.Document, extract.Kept, face, ct);
        }
        catch (PdfFailedException)
        {
            Extract = extract with { Failed = true };
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await acknowledge.Run(Viewer, Row, ct);
        Done = T.Received.Done;
        return RedirectToPage(new { Row });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await ReceivedDecision.Of(db, definitions, Viewer, Row, ct) is not { } decision) return false;
        Decision = decision;
        if (await db.LatestOf(decision.ItemId, ct) is { } kept) Extract = new ShownDocument(kept.Document, kept, $"/distribution/{Row}", files.MakesPdf);
        if (IsForMyUnit) Assignments = await ReceivedAssignment.Of(db, Viewer, decision.CaseId, decision.ItemId, ct);
        return true;
    }
}
