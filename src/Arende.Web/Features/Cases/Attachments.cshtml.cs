using Arende.Application.Access;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>The documents that belong to the case, and the file that it was made from.</summary>
[MakesFiles]
public sealed class AttachmentsModel(CasePageServices services) : CasePage(services)
{
    public override string Part => "attachments";
    public override Text PartName => T.Documents.Attachments;
    public Slice<Attachment> Rows { get; private set; } = null!;

    /// <summary>The file that the case was made from, byte for byte.</summary>
    public async Task<IActionResult> OnGetFile(CancellationToken ct)
    {
        var file = await Db.ImportedFiles.AsNoTracking()
            .Where(f => f.CaseId == Id && VisibleTo.Cases(Db, Viewer).Any(c => c.Id == f.CaseId)).Select(f => new { f.Name, f.Content }).FirstOrDefaultAsync(ct);
        return file is null ? NotFound() : File(file.Content, "application/octet-stream", file.Name);
    }

    protected override Task LoadPart(CancellationToken ct)
    {
        Rows = Slice.Of(Case.Report.Attachments, PageNumber, CaseAssignment.PageSize);
        return Task.CompletedTask;
    }
}
