using System.Text;
using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Files;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Import;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Cases;

/// <summary>A case that the same file had made before.</summary>
public sealed record EarlierImport(CaseId Id, string Number, string Title);

/// <summary>Makes a case of a document that somebody has, as a file or as text.</summary>
[UnpacksFiles, RequestSizeLimit(LongestRequest), RequestFormLimits(MultipartBodyLengthLimit = LongestRequest, ValueLengthLimit = (int)LongestRequest)]
public sealed class ImportModel(ArendeDb db, CaseTypes types, ImportStaffReport importStaffReport, IFileStore store, IOptions<ArendeOptions> options) : ArendePage
{
    // More than a document may be, so that one that is too large is refused in words and the pasted text is still there.
    public const long LongestRequest = 40 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    /// <summary>The case whose file is to be imported once more.</summary>
    [BindProperty]
    public CaseId? Again { get; set; }

    /// <summary>The code of its case type; the first that they may start where none is said.</summary>
    [BindProperty]
    public string? Type { get; set; }

    /// <summary>Those that the viewer may start.</summary>
    public IReadOnlyList<CaseType> Types { get; private set; } = [];

    public EarlierImport? Earlier { get; private set; }

    public bool EarlierIsHidden { get; private set; }

    /// <summary>The earlier case has the same title and number, and another file.</summary>
    public bool IsLaterVersion { get; private set; }

    /// <summary>Another case is to be made, though there is one with the same title and number.</summary>
    [BindProperty]
    public bool Another { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (await Given(ct) is not var (name, file))
        {
            ModelState.AddModelError(nameof(Upload), T.Drafting.NothingToImport);
            return Refused();
        }
        try
        {
            var result = await importStaffReport.RunAs(Viewer, name, file, Type!, again: Again is not null || Another, ct);
            return result.IsNew ? Made(result) : TellEarlier(result);
        }
        catch (UnreadableStaffReportException unreadable)
        {
            ModelState.AddModelError(string.IsNullOrWhiteSpace(Pasted) ? nameof(Upload) : nameof(Pasted), T.Remarks.Of(unreadable.Reason));
            return Refused();
        }
    }

    protected override Task<bool> Load(CancellationToken ct)
    {
        Types = types.For(Viewer);
        Type ??= Types.Count > 0 ? Types[0].Code : null;
        return Task.FromResult(Types.Count > 0);
    }

    private async Task<(string Name, byte[] File)?> Given(CancellationToken ct)
    {
        if (Again is { } again) return await Stored(again, ct);
        if (Upload is { Length: > 0 } upload)
        {
            await using var stream = upload.OpenReadStream();
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory, ct);
            return (upload.FileName, memory.ToArray());
        }
        return string.IsNullOrWhiteSpace(Pasted) ? null : (T.Drafting.PastedName, Encoding.UTF8.GetBytes(Pasted));
    }

    private async Task<(string Name, byte[] File)?> Stored(CaseId id, CancellationToken ct)
    {
        var file = await db.ImportedFiles.AsNoTracking().Where(f => f.CaseId == id && VisibleTo.Cases(db, Viewer).Any(c => c.Id == f.CaseId))
            .Select(f => new { f.Name, f.Digest }).FirstOrDefaultAsync(ct);
        if (file is null) return null;
        await using var kept = await store.Read(file.Digest, ct);
        using var memory = new MemoryStream();
        await kept.CopyToAsync(memory, ct);
        return (file.Name, memory.ToArray());
    }

    private RedirectResult Made(ImportResult result)
    {
        var document = result.Document;
        TempData["Done"] = T.CasePage.Imported(document.Clauses.Count, document.Assignments.Count, document.Attachments.Count, document.Remarks.Count).ToString();
        return Redirect($"/cases/{result.Case!.Id}");
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult TellEarlier(ImportResult result)
    {
        (EarlierIsHidden, IsLaterVersion) = (result.Case is null, result.IsLaterVersion);
        if (result.Case is { } earlier) Earlier = new EarlierImport(earlier.Id, earlier.Number.ToString(options.Value.CaseNumberFormat), earlier.Title);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
