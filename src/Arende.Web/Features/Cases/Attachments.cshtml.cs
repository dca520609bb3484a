using Arende.Application.Access;
using Arende.Application.Documents;
using Arende.Application.Files;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>The attachments of the staff report with the files that they are, and the file that the case was made from.</summary>
[MakesFiles]
public sealed class AttachmentsModel(CasePageServices services) : CasePage(services)
{
    public override string Part => "attachments";
    public override Text PartName => T.Documents.Attachments;
    public Slice<Attachment> Rows { get; private set; } = null!;

    /// <summary>Of the case's documents that the viewer may open those that are shown: by their numbers.</summary>
    public IReadOnlyDictionary<int, CaseDocument> Documents { get; private set; } = new Dictionary<int, CaseDocument>();

    /// <summary>Those to choose from; null where there are more than a list is good for, and a number is written instead.</summary>
    public IReadOnlyList<CaseDocument>? Choices { get; private set; }

    /// <summary>The place of the first attachment that is shown, from 0.</summary>
    public int First => (Rows.Page - 1) * CaseAssignment.PageSize;

    /// <summary>The file that the case was made from, byte for byte.</summary>
    public async Task<IActionResult> OnGetFile([FromServices] OpenFile open, CancellationToken ct)
    {
        var file = await Db.ImportedFiles.AsNoTracking()
            .Where(f => f.CaseId == Id && VisibleTo.Cases(Db, Viewer).Any(c => c.Id == f.CaseId)).OrderByDescending(f => f.ImportedAt).Select(f => new { f.Name, f.Digest }).FirstOrDefaultAsync(ct);
        return file is null ? NotFound() : File(await open.Run(file.Name, file.Digest, ct), "application/octet-stream", file.Name);
    }

    /// <summary>Says which document an attachment is; none where none is chosen.</summary>
    public async Task<IActionResult> OnPostBind([FromServices] BindAttachment bind, int place, int number, string? title, int? document, CancellationToken ct)
    {
        await bind.Run(Viewer, Id, place, new Attachment(number, title ?? ""), document, ct);
        return Back(T.CaseDocuments.BindSaved, $"/attachments?p={(place / CaseAssignment.PageSize) + 1}");
    }

    protected override async Task LoadPart(CancellationToken ct)
    {
        Rows = Slice.Of(Case.Report.Attachments, PageNumber, CaseAssignment.PageSize);
        var bound = Rows.Rows.Select(attachment => attachment.File?.Document).OfType<int>().Distinct().ToList();
        var (documents, isAll) = await CaseDocument.ToBind(Db, Viewer, Id, bound, ct);
        Documents = documents.ToDictionary(d => d.Number);
        Choices = isAll ? documents : null;
    }
}
