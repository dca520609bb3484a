using Arende.Application.Access;
using Arende.Application;
using Arende.Application.Audit;
using Arende.Application.Plans;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Plans;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Plans;

/// <summary>One assignment of the form.</summary>
public sealed class YearEndFields
{
    public AssignmentId Id { get; set; }
    public long Version { get; set; }
    public YearEndAction? Action { get; set; }
    public string? Deadline { get; set; }
    public string? Reason { get; set; }
    public string? Into { get; set; }
    public string? Parts { get; set; }

    public YearEndChoice Choice => new(Action, Deadline, Reason, Into, Parts);

    public static YearEndFields Of(YearEndLine line) => new()
    {
        Id = line.Assignment.Id, Version = line.Assignment.Version, Action = line.Preset.Action, Deadline = line.Preset.Deadline, Reason = line.Preset.Reason, Into = line.Preset.Into, Parts = line.Preset.Parts,
    };
}

/// <summary>A plan's year-end: what becomes of each that is open, tried before it is bound to the annual case.</summary>
[RequestSizeLimit(BodyLimits.ManyTexts), RequestFormLimits(ValueCountLimit = ArendePages.MostFields)]
public sealed class YearEndModel(ArendeDb db, ProposeYearEnd propose, UndoYearEnd undo, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage, IListsSecrets
{
    private const int MostDrafts = 200;

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public CaseId? AnnualCase { get; set; }

    [BindProperty]
    public List<YearEndFields> Rows { get; set; } = [];

    public Body Board { get; private set; } = null!;

    /// <summary>In the order of <see cref="Rows"/>.</summary>
    public IReadOnlyList<YearEndLine> Lines { get; private set; } = [];

    /// <summary>What was tried, or was refused; null on the first showing.</summary>
    public YearEnd? Tried { get; private set; }

    /// <summary>Why the chosen case can't be bound; null where it can, or none is chosen.</summary>
    public Text? CaseFault { get; private set; }

    /// <summary>Where what the chosen case lacks is written; null where nothing is lacking.</summary>
    public string? DraftToMend { get; private set; }

    /// <summary>The case that proposes the year-end already.</summary>
    public Choice? Bound { get; private set; }

    public IReadOnlyList<Choice> Drafts { get; private set; } = [];

    public SecretsListed Listed => SecretsListed.OfAssignments(Lines.Where(line => line.Assignment.Access == AccessLevel.Secret).Select(line => line.Assignment.Id));

    public string Address => $"/plans/{Board.Code}/{Year}/year-end";

    public IReadOnlyList<Choice> Actions => [new Choice("", T.Plans.Choose), .. Enum.GetValues<YearEndAction>().Select(action => new Choice(action.ToString(), T.Plans.Action(action, Year + 1)))];

    public YearEndFault? FaultOf(AssignmentId id) => Tried?.Faults.FirstOrDefault(fault => fault.Id == id);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <summary>The dry run: nothing is written.</summary>
    public Task<IActionResult> OnPostTry(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostPropose(CancellationToken ct)
    {
        if (!FindBoard()) return NotFound();
        if (AnnualCase is not { } id)
        {
            ModelState.AddModelError(nameof(AnnualCase), T.Plans.CaseIsMissing);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Show(ct);
        }
        await propose.Run(Viewer, Board.Id, Year, id, [.. Rows.Select(row => new ChosenYearEnd(row.Id, row.Version, row.Choice))], ct, FormKey);
        return Redirect($"{Address}?proposed=true");
    }

    public async Task<IActionResult> OnPostUndo(CancellationToken ct)
    {
        if (!FindBoard()) return NotFound();
        await undo.Run(Viewer, Board.Id, Year, AnnualCase ?? throw new BrokenRuleException(Rule.NothingIsProposed), ct, FormKey);
        return Redirect($"{Address}?undone=true");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!FindBoard() || !Viewer.May(Right.PlaceAssignment)) return false;
        var lines = await YearEndLines.Of(db, Viewer, Board.Id, Year, StockholmTime.Today(clock), ct);
        if (lines.Count == 0 && !await db.PlanEntries.AnyAsync(entry => entry.BoardId == Board.Id && entry.Year == Year, ct)) return false;
        var typed = Rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        // What was typed stays, with the version that is shown now.
        (Lines, Rows) = (lines, [.. lines.Select(line => typed.TryGetValue(line.Assignment.Id, out var kept) ? kept : YearEndFields.Of(line))]);
        foreach (var (row, line) in Rows.Zip(Lines)) row.Version = line.Assignment.Version;
        if (typed.Count > 0) Tried = await YearEndLines.Check(db, Viewer, Year, [.. Lines.Zip(Rows, (line, row) => (line.Assignment, row.Choice))], ct);
        await LoadCases(ct);
        return true;
    }

    private bool FindBoard()
    {
        if (db.Bodies.Boards.FirstOrDefault(body => body.Code.Equals(Code, StringComparison.OrdinalIgnoreCase)) is not { } board || Year is < Assignment.FirstPlanYear or >= Assignment.LastPlanYear) return false;
        Board = board;
        return true;
    }

    private async Task LoadCases(CancellationToken ct)
    {
        var bound = await BoundYearEnd.CaseOf(db, Board.Id, Year, ct);
        AnnualCase ??= bound;
        var cases = VisibleTo.Cases(db, Viewer).AsNoTracking();
        var drafts = await cases.Where(c => c.State == CaseState.Draft && c.BoardId == Board.Id && c.Access != AccessLevel.Secret).OrderByDescending(c => c.Id).Take(MostDrafts)
            .Select(c => new { c.Id, Number = new CaseNumber(c.Register, c.Year, c.Serial), c.Title }).ToListAsync(ct);
        Drafts = [new Choice("", T.Plans.NoCase), .. drafts.Select(c => new Choice(c.Id.ToString(), $"{c.Number.ToString(options.Value.CaseNumberFormat)} {c.Title}"))];
        if (bound is { } id && await cases.Where(c => c.Id == id).Select(c => new { c.Id, Number = new CaseNumber(c.Register, c.Year, c.Serial), c.Title }).SingleOrDefaultAsync(ct) is { } known)
            Bound = new Choice(known.Id.ToString(), $"{known.Number.ToString(options.Value.CaseNumberFormat)} {known.Title}");
        if (Tried is null || AnnualCase is not { } chosen) return;
        try
        {
            await ProposeYearEnd.CaseFor(db, Viewer, Board.Id, Year, chosen, Rows.Exists(row => row.Action == YearEndAction.Carry), ct);
        }
        catch (BrokenRuleException refused)
        {
            CaseFault = T.Rules.Of(refused);
            DraftToMend = refused.Rule == Rule.CaseLacksTransfer ? $"/cases/{chosen}/edit" : null;
        }
    }

    protected override string FieldOf(Rule rule) => rule is Rule.CaseLacksTransfer or Rule.DraftIsLocked or Rule.ChosenCaseIsGone ? nameof(AnnualCase) : "";
}
