using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Files;
using Arende.Application.Meetings;
using Arende.Application.Minutes;
using Arende.Domain;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Documents;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Minutes;

/// <summary>A version, and who kept it.</summary>
public sealed record KeptVersion(int Number, VersionCause Cause, string By, DateTimeOffset At, string Digest);

/// <summary>The minutes of a meeting as one document: as they were verified, or as they read now; with their versions and signatures.</summary>
[MakesFiles, UnpacksFiles, RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class ShowModel(MinutesPageServices services) : MinutesPage(services)
{
    private bool failed;

    /// <summary>What the clerk was shown when they asked for signatures.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public List<IFormFile>? Files { get; set; }

    public ShownDocument Document => new(Shown(Whole, Minutes.Cases), ReadsAll ? Kept : null, $"/meetings/{Id}/minutes", Services.Files.MakesPdf, failed);
    public IReadOnlyList<KeptVersion> Versions { get; private set; } = [];

    /// <summary>The latest round: one signature for each who verifies.</summary>
    public IReadOnlyList<MinutesSignature> Signatures { get; private set; } = [];
    public IReadOnlyList<ScannedMinutes> Scans { get; private set; } = [];
    public IReadOnlyList<(Text Place, MinutesNote Note)> Notes { get; private set; } = [];

    /// <summary>What is signed, or asked for, is of an earlier text.</summary>
    public bool IsOutdated => !Meeting.IsVerified && Signatures.Any(one => one.Stands && one.Digest != Minutes.Digest);
    public bool IsAskedOfViewer => !Meeting.IsVerified && Signatures.Any(one => one.State == SignatureState.Asked && one.PersonId == Viewer.PersonId);
    public bool MayPublish => Viewer.May(Right.VerifyMinutes) && Meeting.IsVerified;
    public bool MayAttach => Viewer.May(Right.VerifyMinutes);
    public bool MayAsk => MayVerify && Meeting.Attendance is { Verifiers.Count: > 0, Chair: not null };
    public IReadOnlyList<(AgendaItem Item, Attendee Verifier)> Out => MayVerify ? [.. Meeting.VerifiersOut()] : [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnGetFileAsync(DocumentFace face, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        try
        {
            return await Services.Files.Make(Document.Document, Document.Kept, face, ct);
        }
        catch (PdfFailedException)
        {
            failed = true;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    /// <summary>The paper has every § on it: whoever may not read one of them doesn't get it.</summary>
    public async Task<IActionResult> OnGetScanAsync([FromServices] OpenFile open, Guid scan, CancellationToken ct)
    {
        if (!await Load(ct) || !ReadsAll || Scans.FirstOrDefault(one => one.Id == scan) is not { } file) return NotFound();
        var content = await open.Run(file.Name, file.Digest, ct);
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(content, file.MediaType, file.Name);
    }

    public async Task<IActionResult> OnPostKeepAsync([FromServices] KeepMinutesVersion keep, CancellationToken ct)
    {
        await keep.Run(Viewer, Id, ct);
        return Told("/Minutes/Show", T.MinutesPage.VersionKept);
    }

    public async Task<IActionResult> OnPostAskAsync([FromServices] AskVerifiers ask, CancellationToken ct)
    {
        await ask.Run(Viewer, Id, Seen ?? "", ct, FormKey);
        return Told("/Minutes/Show", T.MinutesPage.Asked);
    }

    public async Task<IActionResult> OnPostScanAsync([FromServices] AttachScan attach, CancellationToken ct)
    {
        await attach.Run(Viewer, Id, Uploads.Of(Files), ct);
        return Told("/Minutes/Show", T.MinutesPage.ScanDone);
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!await base.Load(ct)) return false;
        Versions = await (from version in Db.MinutesVersions.AsNoTracking()
                          where version.MeetingId == Id
                          join person in Db.People on version.By equals person.Id
                          orderby version.Number descending
                          select new KeptVersion(version.Number, version.Cause, person.Name, version.At, version.Digest)).ToListAsync(ct);
        var signatures = await Db.MinutesSignatures.AsNoTracking().Where(one => one.MeetingId == Id).OrderBy(one => one.Id).ToListAsync(ct);
        Signatures = [.. signatures.Where(one => one.AskedAt == signatures[^1].AskedAt)];
        Scans = await Db.ScannedMinutes.AsNoTracking().Where(one => one.MeetingId == Id).OrderBy(one => one.Id).ToListAsync(ct);
        var notes = new List<(Text, MinutesNote)>();
        foreach (var item in Meeting.InOrder.Where(item => Readable.Contains(item.CaseId) && Meeting.HasVerified(item)))
            foreach (var note in await Db.NotesOn(Meeting, item, ct)) notes.Add((T.Agenda.Place(item.Paragraph, item.Number), note));
        Notes = notes;
        return true;
    }

    protected override string FieldOf(Rule rule) => HttpContext.Request.Query["handler"] == "Scan" ? nameof(Files) : "";
}
