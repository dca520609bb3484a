using Arende.Application.Access;
using Arende.Application.Figures;
using Arende.Application.Plans;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Figures;

/// <summary>One figure of a board and a year: its value and just the rows that it counted.</summary>
public sealed class ShowModel(ArendeDb db, ReadFigures read) : FiguresPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "figure")]
    public string? Named { get; set; }

    /// <summary>The code of a line of the money; none for all of it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Line { get; set; }

    /// <summary>One of the board's units, by its name as one word; none for all of the board.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>From 1 to 12, to whose end the year is meant; none for all of it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Month { get; set; }

    public FigureValue Figure { get; private set; } = null!;

    /// <summary>Where what it is counted in, and its rows, lead: nobody is shown a way that ends in 404.</summary>
    public bool MayOpenRows => !Figure.Definition.RowsAreOfReports || Viewer.May(Right.ReadReports);

    /// <summary>Of a plan: those that the viewer may read.</summary>
    public IReadOnlyList<PlanLine> Lines { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var board = db.Bodies.Boards.FirstOrDefault(body => body.Code.Equals(Code, StringComparison.OrdinalIgnoreCase));
        if (board is null || Year is < Assignment.FirstPlanYear or > Assignment.LastPlanYear || FigureCatalogue.Find(Named) is not { } definition) return false;
        var scope = new FigureScope(board, Year) { Line = definition.Unit == FigureUnit.Money ? Line : null };
        if (Month is { } month)
        {
            if (!definition.HasMonths || month is < 1 or > 12) return false;
            scope = scope with { Month = month };
        }
        if (Unit is { } word)
        {
            if (!definition.HasUnits || await read.Office(board, word, ct) is not { } office) return false;
            scope = scope with { Office = office };
        }
        Figure = await read.Of(definition, scope, ct);
        List<PlanLine> lines = [.. (Figure.Rows ?? []).OfType<PlanRow>().Select(row => row.Line)];
        if (lines.Count == 0) return true;
        var ids = lines.Select(line => line.Entry.AssignmentId).ToList();
        var readable = (await VisibleTo.Assignments(db, Viewer).Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct)).ToHashSet();
        Lines = [.. lines.Where(line => readable.Contains(line.Entry.AssignmentId))];
        return true;
    }
}
