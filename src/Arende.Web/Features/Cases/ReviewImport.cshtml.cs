using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Arende.Application;
using Arende.Application.Cases;
using Arende.Application.Imports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Import;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Cases;

/// <summary>A file that was read, beside what it becomes. Parts are moved by buttons; each of them keeps what is written in the form.</summary>
[UnpacksFiles]
public sealed class ReviewImportModel(ArendeDb db, PendingImports imports, EarlierVersion earlier, AssignmentMatches matching, JoinReport joining, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage
{
    private const int PageSize = 80;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    // Emptied is something else than not sent: an emptied addressee is none.
    [BindProperty, DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Title { get; set; }

    [BindProperty, DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? To { get; set; }

    /// <summary>Another case, though there is one of the same title and number.</summary>
    [BindProperty]
    public bool Another { get; set; }

    /// <summary>The lines of rows that become new assignments though they are here.</summary>
    [BindProperty]
    public List<int> Doubled { get; set; } = [];

    /// <summary>The blocks that are ticked.</summary>
    [BindProperty]
    public List<int> Chosen { get; set; } = [];

    public PendingImport Pending { get; private set; } = null!;
    public StaffReportDocument Document { get; private set; } = null!;
    public Slice<ReportBlock> Blocks { get; private set; } = null!;

    /// <summary>The remarks that stand at a block of this page, by the block's number.</summary>
    public ILookup<int, ReportRemark> Beside { get; private set; } = null!;

    /// <summary>Those that stand at none of the whole document.</summary>
    public IReadOnlyList<ReportRemark> Elsewhere { get; private set; } = [];

    /// <summary>The uncertain blocks of the whole document.</summary>
    public IReadOnlyList<ReportBlock> Unsure { get; private set; } = [];
    public ReviewedJoin? Join { get; private set; }
    public IReadOnlyList<AssignmentMatch> Matches { get; private set; } = [];
    public DateOnly Today => StockholmTime.Today(clock);

    [TempData]
    public string? Done { get; set; }

    private IReadOnlyDictionary<int, int> pages = new Dictionary<int, int>();
    private IReadOnlyList<ReportBlock> all = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => OrTellUnreadable(async () =>
        !await Load(ct) ? NotFound() : Pending.MadeCase is { } made ? Redirect($"/cases/{made}") : Page());

    /// <param name="moveBlocks">The use case.</param>
    /// <param name="move">What the blocks are: "12:Clause", or "12:" for what was read; with those that are ticked.</param>
    /// <param name="go">Another page of the document.</param>
    /// <param name="ct">Cancels.</param>
    public Task<IActionResult> OnPostAsync([FromServices] MoveBlocks moveBlocks, string? move, int? go, CancellationToken ct) => OrTellUnreadable(async () =>
    {
        var (block, role) = Read(move);
        try
        {
            await moveBlocks.Run(Viewer, Id, block is { } one ? [.. Chosen, one] : [], role, Answers, ct);
        }
        catch (UnreadableStaffReportException unreadable)
        {
            // What was said is neither kept nor shown: the document is read as it was before.
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", T.Remarks.Of(unreadable.Reason));
            if (!await Load(ct)) return NotFound();
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        if (go is null) Done = (block is null ? T.Importing.Kept : T.Importing.Moved).ToString();
        return Redirect($"/cases/import/{Id}?p={go ?? PageNumber}{(block is null ? "" : string.Create(CultureInfo.InvariantCulture, $"#b{block}"))}");
    });

    public Task<IActionResult> OnPostCreateAsync([FromServices] FinishImport finish, CancellationToken ct) => OrTellUnreadable(async () =>
    {
        var result = await finish.Run(Viewer, Id, Answers, ct);
        if (result.Case is not { } made || (!result.IsNew && !result.IsJoined))
        {
            // Somebody was quicker with the same file, or its case is no draft any more.
            ModelState.AddModelError("", result.IsLaterVersion ? T.Importing.IsLocked : T.Drafting.ImportedBefore);
            if (!await Load(ct)) return NotFound();
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        var document = result.Document;
        var left = document.Remarks.Count(remark => RemarkWeights.Of(remark.Kind) == RemarkWeight.MustBeAnswered);
        TempData["Done"] = (result.IsJoined ? T.Importing.JoinedTo(made.Number.ToString(options.Value.CaseNumberFormat))
            : T.CasePage.Imported(document.Clauses.Count, document.Assignments.Count, document.Attachments.Count, left, document.Remarks.Count - left)).ToString();
        return Redirect($"/cases/{made.Id}");
    });

    public async Task<IActionResult> OnPostForgetAsync([FromServices] ForgetImport forget, CancellationToken ct)
    {
        await forget.Run(Viewer, Id, ct);
        TempData["Done"] = T.Importing.Forgotten.ToString();
        return Redirect("/cases/import");
    }

    /// <summary>The address of a block, wherever it stands.</summary>
    public string AddressOf(int block) => string.Create(CultureInfo.InvariantCulture, $"?p={pages.GetValueOrDefault(block, 1)}#b{block}");

    /// <summary>The block that a line of the file is in; 0 for none.</summary>
    public int BlockAt(int line) => all.FirstOrDefault(block => block.Line <= line && line <= block.LastLine)?.Number ?? 0;

    protected override string FieldOf(Rule rule) => rule is Rule.TitleIsMissing or Rule.TitleIsTooLong ? nameof(Title) : "";

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await imports.Find(Viewer, Id, ct) is not { } pending) return false;
        Pending = pending;
        if (pending.MadeCase is not null) return true;
        var read = await imports.Read(pending, ct);
        (Document, all) = (read.Document, read.Blocks);
        var index = all.Index().ToDictionary(pair => pair.Item.Number, pair => (pair.Index / PageSize) + 1);
        pages = index;
        Blocks = Slice.Of(all, PageNumber, PageSize);
        Unsure = [.. all.Where(block => block.Doubt is not null)];
        var placed = Document.Remarks.Select(remark => (Block: BlockAt(remark.Line), Remark: remark)).ToList();
        Beside = placed.ToLookup(pair => pair.Block, pair => pair.Remark);
        Elsewhere = [.. Beside[0]];
        if (Title is null) (Title, To, Another, Doubled) = (Document.Title, Document.Header.To, pending.IsAnother, [.. pending.Doubled]);
        var later = pending.IsAgain ? null : await earlier.CaseOf(Viewer, Document, byTitle: true, ct);
        if (later is not null) Join = await ReviewedJoin.Of(Viewer, later, Document, joining, options.Value.CaseNumberFormat, ct);
        Matches = pending.IsAgain ? [] : await matching.Of(Viewer, Document, Join is { MayJoin: true } && !Another ? Join.Id : null, [], ct);
        db.ChangeTracker.Clear();
        return true;
    }

    private ReviewAnswers Answers => new(Title, To, Another, Doubled);

    // The words that hold now make nothing of the file, what was said of it leaves nothing, or it is lost: it can be thrown away where it waits.
    private async Task<IActionResult> OrTellUnreadable(Func<Task<IActionResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (UnreadableStaffReportException unreadable)
        {
            return Tell(T.Remarks.Of(unreadable.Reason));
        }
        catch (BrokenRuleException lost) when (lost.Rule == Rule.FileIsLost)
        {
            return Tell(T.Rules.Of(lost));
        }

        RedirectResult Tell(Text why)
        {
            TempData["Unreadable"] = why.ToString();
            return Redirect("/cases/import");
        }
    }

    private static (int? Block, BlockRole? Role) Read(string? move)
    {
        if (move?.Split(':') is not [var number, var name] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var block)) return (null, null);
        return Enum.TryParse<BlockRole>(name, out var role) && Enum.IsDefined(role) ? (block, role) : (block, null);
    }
}
