using System.Text;
using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Files;
using Arende.Application.Imports;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
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
public sealed record EarlierImport(CaseId Id, string Number, string Title, string Digest);

/// <summary>Takes in a document that somebody has, as a file or as text. It is looked through before a case is made of it.</summary>
[UnpacksFiles, RequestSizeLimit(LongestRequest), RequestFormLimits(MultipartBodyLengthLimit = LongestRequest, ValueLengthLimit = (int)LongestRequest)]
public sealed class ImportModel(ArendeDb db, CaseTypes types, BeginImport begin, PendingImports imports, OpenFile open, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage
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

    /// <summary>Which of that case's files.</summary>
    [BindProperty]
    public string? Digest { get; set; }

    /// <summary>The code of its case type; the first that they may start where none is said.</summary>
    [BindProperty]
    public string? Type { get; set; }

    /// <summary>Those that the viewer may start.</summary>
    public IReadOnlyList<CaseType> Types { get; private set; } = [];

    public EarlierImport? Earlier { get; private set; }

    public bool EarlierIsHidden { get; private set; }

    /// <summary>Files that were handed in and wait to be looked through.</summary>
    public IReadOnlyList<PendingImport> Waiting { get; private set; } = [];

    public DateOnly Today => StockholmTime.Today(clock);

    [TempData]
    public string? Done { get; set; }

    /// <summary>Why a file that waited can't be looked through any more.</summary>
    [TempData]
    public string? Unreadable { get; set; }

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
            var begun = await begin.Run(Viewer, name, file, Type!, again: Again is not null, ct);
            return begun.Pending is { } pending ? Redirect($"/cases/import/{pending}") : TellEarlier(begun);
        }
        catch (UnreadableStaffReportException unreadable)
        {
            ModelState.AddModelError(string.IsNullOrWhiteSpace(Pasted) ? nameof(Upload) : nameof(Pasted), T.Remarks.Of(unreadable.Reason));
            return Refused();
        }
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        Types = types.For(Viewer);
        Type ??= Types.Count > 0 ? Types[0].Code : null;
        Waiting = await imports.Waiting(Viewer, ct);
        return Types.Count > 0;
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
        var file = await db.ImportedFiles.AsNoTracking().Where(f => f.CaseId == id && f.Digest == Digest && VisibleTo.Cases(db, Viewer).Any(c => c.Id == f.CaseId))
            .Select(f => new { f.Name, f.Digest }).FirstOrDefaultAsync(ct);
        return file is null ? null : (file.Name, await open.Whole(file.Name, file.Digest, ct));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult TellEarlier(BegunImport begun)
    {
        EarlierIsHidden = begun.Before is null;
        if (begun.Before is { } before) Earlier = new EarlierImport(before.Id, before.Number.ToString(options.Value.CaseNumberFormat), before.Title, begun.Digest);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
