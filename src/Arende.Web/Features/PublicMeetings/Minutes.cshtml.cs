using Arende.Application;
using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Files;
using Arende.Application.Minutes;
using Arende.Application.Storage;
using Arende.Domain.Meetings;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.PublicMeetings;

/// <summary>The published minutes of a meeting, for anybody: the masked document, and its PDF once it is made.</summary>
public sealed class MinutesModel(ArendeDb db, ListedDecisions lists, IOptions<ArendeOptions> options, TimeProvider clock) : PublicPage(options, clock)
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    public KeptDocument Kept { get; private set; } = null!;
    public ComposedDocument Document => Kept.Document;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await PublicMinutes.Find(db, lists, Id, Options.PublicMeetings, Today, ct) is not { } kept) return NotFound();
        Kept = kept;
        return Unless($"{kept.Digest}:{kept.PdfDigest}", Page);
    }

    /// <summary>Only what was made already: nobody outside makes the server set a PDF.</summary>
    public async Task<IActionResult> OnGetPdfAsync([FromServices] OpenFile open, CancellationToken ct)
    {
        if (await PublicMinutes.Find(db, lists, Id, Options.PublicMeetings, Today, ct) is not { PdfDigest: { } digest } kept) return NotFound();
        Response.Headers.CacheControl = "no-cache";
        return File(await open.Run($"{kept.Id}.pdf", digest, ct), "application/pdf");
    }
}
