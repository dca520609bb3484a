using Arende.Application.Access;
using Arende.Application.Documents;
using Arende.Application.Files;
using Arende.Domain;
using Arende.Domain.Documents;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>A document of the case: what the register says, and its versions.</summary>
[UnpacksFiles, RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class ShowDocumentModel(CasePageServices services) : CasePage(services)
{
    private const string Correcting = "correct";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public IReadOnlyList<IFormFile>? Files { get; set; }

    [BindProperty]
    public DocumentForm Input { get; set; } = new();

    /// <summary>The document's version as it was shown.</summary>
    [BindProperty]
    public long Seen { get; set; }

    /// <summary>Null when the viewer may not open it: the page isn't there.</summary>
    public Document? Document { get; private set; }
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public string FullNumber => T.CaseDocuments.NumberOf(Head.Number, Number);
    public override string Part => "documents";
    public override Text PartName => new(FullNumber, FullNumber);
    public override bool ShowsSecret => Document is null || Document.IsSecret || base.ShowsSecret;

    /// <summary>The version's file, as it was uploaded. Never shown by the browser: it is saved, under its own name.</summary>
    public async Task<IActionResult> OnGetDownload([FromServices] OpenFile open, int version, CancellationToken ct)
    {
        if (await Show(ct) is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult) return NotFound();
        if (Document!.Versions.SingleOrDefault(one => one.Number == version) is not { } file) return NotFound();
        var content = await open.Run(file.FileName, file.Digest, ct);
        Response.ContentLength = file.Size;
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(content, file.MediaType, file.FileName);
    }

    public async Task<IActionResult> OnPostVersion([FromServices] AddDocumentVersion add, CancellationToken ct)
    {
        await add.Run(Viewer, Id, Number, Uploads.Of(Files) is [var file, ..] ? file : null, ct, FormKey);
        return Back(T.CaseDocuments.VersionAdded, $"/documents/{Number}");
    }

    public async Task<IActionResult> OnPostMark([FromServices] MarkDocument mark, CancellationToken ct)
    {
        await mark.Run(Viewer, Id, Number, Input.Provision ?? "", Seen, ct);
        return Back(T.CaseDocuments.Marked, $"/documents/{Number}");
    }

    public async Task<IActionResult> OnPostUnmark([FromServices] MarkDocument mark, CancellationToken ct)
    {
        await mark.Run(Viewer, Id, Number, null, Seen, ct);
        return Back(T.CaseDocuments.Unmarked, $"/documents/{Number}");
    }

    public async Task<IActionResult> OnPostCorrect([FromServices] CorrectDocument correct, CancellationToken ct)
    {
        await correct.Run(Viewer, Id, Number, Input.Entry, Seen, ct);
        return Back(T.CaseDocuments.Corrected, $"/documents/{Number}");
    }

    protected override async Task LoadPart(CancellationToken ct)
    {
        Document = await VisibleTo.Documents(Db, Viewer).AsNoTracking().Include(d => d.Versions).SingleOrDefaultAsync(d => d.CaseId == Id && d.Number == Number, ct);
        if (Document is null) return;
        var people = Document.Versions.Select(version => version.AddedBy).Append(Document.RegisteredBy).Concat(Document.Earlier.Select(before => new PersonId(before.CorrectedBy))).Distinct().ToList();
        Names = await Db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id.Value, p => p.Name, ct);
        // What was typed stays; the other forms of the page say nothing of these fields.
        if (Request.Query["handler"] == Correcting) return;
        var provision = Input.Provision;
        (Input, Seen) = (DocumentForm.Of(Document), Document.Version);
        Input.Provision = provision;
    }

    protected override bool IsThere => Document is not null;

    protected override string FieldOf(Rule rule) => DocumentForm.FieldOf(rule) ?? "";
}
