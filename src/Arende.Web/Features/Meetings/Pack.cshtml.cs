using Arende.Application.ComposedDocuments;
using Arende.Application.Files;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Documents;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Meetings;

/// <summary>
/// What a member brings to the meeting: the agenda with each item's documents on one page, to be read from beginning to end, printed, or carried along as one PDF or one zip file.
/// </summary>
[MakesFiles]
public sealed class PackModel(ArendeDb db, ComposeDocuments compose, DocumentFiles files) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    public MeetingPack Pack { get; private set; } = null!;
    public bool MakesPdf => files.MakesPdf;

    /// <summary>A PDF was asked for, and couldn't be made.</summary>
    public bool Failed { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        try
        {
            return await files.Make(Pack.Whole(compose), null, DocumentFace.Pdf, ct);
        }
        catch (PdfFailedException)
        {
            return Fail();
        }
    }

    public async Task<IActionResult> OnGetZipAsync([FromServices] PackMeeting pack, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        // Made whole before the first byte is sent: a download that has begun can only break off.
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await pack.Run(Pack, file, ct);
            file.Position = 0;
            return File(file, "application/zip", $"{T.Composed.Of(ComposedKind.MeetingPack).Sv} {Pack.Body.Abbreviation} {Pack.Summons.Date:yyyy-MM-dd}.zip");
        }
        catch (PdfFailedException)
        {
            await file.DisposeAsync();
            return Fail();
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await MeetingPack.Of(db, compose, Viewer, Id, ct) is not { } pack) return false;
        Pack = pack;
        return true;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Fail()
    {
        Failed = true;
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
