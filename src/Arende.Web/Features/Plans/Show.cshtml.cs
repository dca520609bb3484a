using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Plans;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Assignments;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Arende.Web.Features.Plans;

/// <summary>One year's plan: its counts, each a link to exactly so many assignments, and those that are asked for.</summary>
[MakesFiles]
public sealed class ShowModel(ArendeDb db, TimeProvider clock) : ArendePage, IListsSecrets
{
    public const int PageSize = 200;

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Shown { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? OfKind { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public bool MayEndYear => Viewer.May(Right.PlaceAssignment) && Counts.Groups.Any(group => group.Outcome is null);

    public Body Board { get; private set; } = null!;

    public PlanCounts Counts { get; private set; } = null!;

    public PlanPart Part => AddressWord.Read<PlanPart>(Shown) ?? PlanPart.Entered;

    public AssignmentKind? Kind => AddressWord.Read<AssignmentKind>(OfKind);

    /// <summary>The kinds that the plan holds: a column each.</summary>
    public IReadOnlyList<AssignmentKind> Kinds { get; private set; } = [];

    public IReadOnlyList<PlanLine> Lines { get; private set; } = [];

    public int Count { get; private set; }

    public string? Next { get; private set; }

    public SecretsListed Listed => Secrets(Lines);

    // Those that are asked for, on all pages.
    private List<PlanLine> asked = [];

    /// <summary>The cases of the decisions, as far as the viewer may see them.</summary>
    private IReadOnlyDictionary<CaseId, DecisionRef> decisions = new Dictionary<CaseId, DecisionRef>();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <summary>The assignments that are asked for, all of them, as a file.</summary>
    public async Task<IActionResult> OnGetExport(string? format, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        await AuditFilter.TellListed(HttpContext, Secrets(asked));
        // All of them are told; the page itself shows none.
        Lines = [];
        return await RowFiles.Send(Response, format, T.Plans.FileName(Board, Year), T.Plans.Of(Board, Year), file => PlanExport.Write(file, asked, db.Bodies, ct));
    }

    public string Export(string format) => QueryHelpers.AddQueryString(Address(Part, Kind).Replace("#list", "", StringComparison.Ordinal), new Dictionary<string, string?> { ["handler"] = "export", ["format"] = format });

    public string Address(PlanPart part, AssignmentKind? kind) => string.Create(CultureInfo.InvariantCulture, $"/plans/{Board.Code}/{Year}?show={part.ToString().ToLowerInvariant()}{(kind is { } of ? $"&kind={of.ToString().ToLowerInvariant()}" : "")}#list");

    public string Plan(int year) => string.Create(CultureInfo.InvariantCulture, $"/plans/{Board.Code}/{year}");

    private static SecretsListed Secrets(IEnumerable<PlanLine> lines) => SecretsListed.OfAssignments(lines.Where(line => line.IsSecret).Select(line => line.Entry.AssignmentId));

    public string? Point(DecisionPoint? point) => point is null ? null : T.Assignments.Point(point, db.Bodies[point.Body]).ToString();

    public string? CaseOf(CaseId? id) => id is { } known && decisions.ContainsKey(known) ? $"/cases/{known}" : null;

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (db.Bodies.Boards.FirstOrDefault(body => body.Code.Equals(Code, StringComparison.OrdinalIgnoreCase)) is not { } board) return false;
        Board = board;
        var all = await PlanLines.Of(db, Viewer, board.Id, Year, StockholmTime.Today(clock), ct);
        // A year without a plan, and one of which the viewer may see nothing, are the same.
        if (all.Count == 0) return false;
        Counts = new PlanCounts([.. all.Select(line => new PlanGroup(board.Id, Year, line.Kind, line.Entry.Outcome, line.Standing, 1))]);
        Kinds = [.. new[] { AssignmentKind.Assignment, AssignmentKind.Initiative, AssignmentKind.Unknown }.Where(kind => Counts.Of(PlanPart.Entered, kind) > 0)];
        asked = all.Where(line => line.IsIn(Part, Kind)).ToList();
        var from = int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0;
        (Lines, Count) = ([.. asked.Skip(from).Take(PageSize)], asked.Count);
        if (from + Lines.Count < Count) Next = Address(Part, Kind).Replace("#list", $"&after={from + Lines.Count}", StringComparison.Ordinal);
        decisions = await Decisions.Of(db, Viewer, Lines.Select(line => line.Entry.OutcomeIn), ct);
        return true;
    }
}
