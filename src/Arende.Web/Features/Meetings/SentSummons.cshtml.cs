using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Storage;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Documents;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>A summons as it was sent, and whom it called. For those who write agendas: it says titles as they were, also of a case that was made secret since.</summary>
[Needs(Right.WriteAgenda), MakesFiles]
public sealed class SentSummonsModel(ArendeDb db, DocumentFiles files) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public Summons Summons { get; private set; } = null!;
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
        if (await Agenda.Head(db, Id, ct) is not { } head || await db.Summonses.AsNoTracking().SingleOrDefaultAsync(s => s.MeetingId == Id && s.Number == Number, ct) is not { } summons
            || await db.LatestOf(summons.Id, ct) is not { } kept) return false;
        (Meeting, Summons) = (head, summons);
        Shown = new ShownDocument(kept.Document, kept, $"/meetings/{Id}/summons/{Number}", files.MakesPdf);
        return true;
    }
}
