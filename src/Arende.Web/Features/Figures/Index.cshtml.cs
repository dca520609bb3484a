using Arende.Application.Figures;
using Arende.Application.Plans;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Figures;
using Arende.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Figures;

/// <summary>The catalogue, for those who write: each figure with what it counts, how it is written and what it says of a year today.</summary>
public sealed class IndexModel(ArendeDb db, ReadFigures read, FigureBlocks blocks, TimeProvider clock) : FiguresPage
{
    // Older plans are found by their address.
    private const int MostYears = 5;

    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? AskedYear { get; set; }

    public Body Board { get; private set; } = null!;

    /// <summary>Null while there is neither a plan nor a goal.</summary>
    public int? Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<FigureValue> Figures { get; private set; } = [];

    public IEnumerable<(Body Board, int Year)> Plans => Years.Take(MostYears).SelectMany(year => db.Bodies.Boards.Select(board => (board, year)));

    /// <summary>The tables and charts, as they are written in a text about the year.</summary>
    public IEnumerable<(Text Name, string Token)> Blocks =>
    [
        .. blocks.Charts.Select(chart => (T.Figures.Called(FigureBlockKind.Chart, T.Figures.Of(chart)), FigureToken.Write(FigureBlockKind.Chart, chart.Id, Year!.Value))),
        .. blocks.Tables.Select(table => (T.Figures.Called(FigureBlockKind.Table, T.Figures.Of(table)), FigureToken.Write(FigureBlockKind.Table, table.Id, Year!.Value))),
    ];

    public string Address(Body board, int year) => $"/figures?code={board.Code}&year={year}";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var board = Code is null ? db.Bodies.Boards[0] : db.Bodies.Boards.FirstOrDefault(body => body.Code.Equals(Code, StringComparison.OrdinalIgnoreCase));
        if (board is null || AskedYear is < Assignment.FirstPlanYear or > Assignment.LastPlanYear) return false;
        Board = board;
        Years = [.. (await PlanLines.Years(db, ct)).Union(await db.Goals.Select(goal => goal.Year).Distinct().ToListAsync(ct)).OrderDescending()];
        // A plan may have been begun for a year to come.
        var today = StockholmTime.Today(clock).Year;
        Year = AskedYear ?? Years.Where(one => one <= today).Concat(Years).Select(one => (int?)one).FirstOrDefault();
        if (Year is not { } year) return true;
        var figures = new List<FigureValue>();
        foreach (var definition in FigureCatalogue.All) figures.Add(await read.Of(definition, board, year, ct));
        Figures = figures;
        return true;
    }
}
