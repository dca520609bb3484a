using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Storage;
using Arende.Domain.Meetings;
using Arende.Web.Accounts;
using Arende.Web.Hosting;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>The § in which delegated decisions were reported, as an extract of the minutes: as it was verified, or as it stands until it is.</summary>
[MakesFiles]
public sealed class ReportedModel(ComposeDocuments compose, ListedDecisions lists, IDocumentWords words, DocumentFiles files, ArendeDb db) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Item { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public ShownDocument Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnGetFileAsync(DocumentFace face, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        try
        {
            return await files.Make(Shown.Document, Shown.Kept, face, ct);
        }
        catch (PdfFailedException)
        {
            Shown = Shown with { Failed = true };
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!VisibleTo.ReadsCases(Viewer) || await Agenda.Head(db, Id, ct) is not { } meeting) return false;
        Meeting = meeting;
        if (meeting.Standing.FirstOrDefault(one => one.Id == Item && one.Kind == StandingItemKind.ReportedDecisions) is not { } standing) return false;
        var kept = await db.LatestOf(Item, ct);
        var document = kept?.Document ?? await compose.ReportExtract(await db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleAsync(m => m.Id == Id, ct), standing, ct);
        // It was kept while a case was open that isn't any more.
        if (kept is not null && (await lists.ClosedTo(Viewer, [standing], ct)).ToldIn(document).Count > 0) (document, kept) = (words.Withheld(document), null);
        Shown = new ShownDocument(document, kept, $"/meetings/{Id}/reported/{Item}", files.MakesPdf);
        return true;
    }
}
