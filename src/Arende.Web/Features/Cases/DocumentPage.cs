using Arende.Application.ComposedDocuments;
using Arende.Texts;
using Arende.Web.Features.Shared.Documents;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Cases;

/// <summary>A page of a case that is a document: shown, printed by the browser, and fetched as a file.</summary>
[MakesFiles]
public abstract class DocumentPage(CasePageServices services, DocumentFiles files) : CasePage(services)
{
    private bool failed;

    /// <summary>As it was kept, or as it stands now; null where there is no such document.</summary>
    protected (ComposedDocument Document, KeptDocument? Kept)? Composed { get; set; }

    public ShownDocument Shown => new(Composed!.Value.Document, Composed.Value.Kept, $"/cases/{Id}/{Address}", files.MakesPdf, failed);
    public override Text PartName => Shown.What;
    protected override bool IsThere => Composed is not null;

    /// <summary>After the case's.</summary>
    protected abstract string Address { get; }

    public async Task<IActionResult> OnGetFile(DocumentFace face, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        try
        {
            return await files.Make(Composed!.Value.Document, Composed.Value.Kept, face, ct);
        }
        catch (PdfFailedException)
        {
            failed = true;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }
}
