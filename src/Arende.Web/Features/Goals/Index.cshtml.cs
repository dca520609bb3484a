using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Goals;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Goals;

/// <summary>A goal in the list.</summary>
public sealed record GoalLine(GoalId Id, int Area, int Place, string AreaTitle, string Title, GoalOutcome? Outcome)
{
    public GoalNumber Number => new(Area, Place);
}

/// <summary>A board's goals of a year by area, with how many were reached: each count opens just those.</summary>
[MakesFiles]
public sealed class IndexModel(ArendeDb db, TimeProvider clock) : ArendePage
{
    private const int MostImports = 20;

    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? AskedYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Shown { get; set; }

    /// <summary>Of this area alone; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "area")]
    public int? Area { get; set; }

    public GoalPart Part => AddressWord.Read<GoalPart>(Shown) ?? GoalPart.All;

    public bool MayEdit => Viewer.May(Right.PlaceAssignment);

    /// <summary>What there is, the latest year first.</summary>
    public IReadOnlyList<(Body Board, int Year)> Years { get; private set; } = [];

    /// <summary>Null while there are no goals at all.</summary>
    public (Body Board, int Year)? Of { get; private set; }

    public IReadOnlyList<GoalLine> All { get; private set; } = [];

    public IReadOnlyList<GoalLine> Lines => [.. All.Where(goal => Part.Holds(goal.Outcome) && (Area is null || goal.Area == Area))];

    public DateOnly Today => StockholmTime.Today(clock);

    /// <summary>The latest first.</summary>
    public IReadOnlyList<(string Who, DateTimeOffset At, int Rows)> Imports { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <summary>The goals that are asked for with their indicators, as a file.</summary>
    public async Task<IActionResult> OnGetExport(string? format, CancellationToken ct)
    {
        if (!await Load(ct) || Of is not var (board, year)) return NotFound();
        var goals = await db.Goals.AsNoTracking().Include(goal => goal.Indicators).ThenInclude(indicator => indicator.Values).AsSplitQuery()
            .Where(goal => goal.BoardId == board.Id && goal.Year == year).OrderBy(goal => goal.Area).ThenBy(goal => goal.Place).ToListAsync(ct);
        return await RowFiles.Send(Response, format, T.Goals.FileName(board, year), T.Goals.Of(board, year), file => GoalExport.Write(file, goals.FindAll(goal => Part.Holds(goal.Outcome)), ct));
    }

    public string Export(string format) => Address(Part).Replace("#list", "", StringComparison.Ordinal) + $"&handler=export&format={format}";

    public string Address(GoalPart part) => $"{Address(Of!.Value)}&show={part.ToString().ToLowerInvariant()}#list";

    public static string Address((Body Board, int Year) of) => string.Create(CultureInfo.InvariantCulture, $"/goals?code={of.Board.Code}&year={of.Year}");

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.ReadReports)) return false;
        var there = await db.Goals.Select(goal => new { goal.BoardId, goal.Year }).Distinct().ToListAsync(ct);
        Years = [.. there.Select(one => (Board: db.Bodies[one.BoardId], one.Year)).OrderByDescending(one => one.Year).ThenBy(one => one.Board.Place)];
        var asked = Years.Where(one => (Code is null || one.Board.Code.Equals(Code, StringComparison.OrdinalIgnoreCase)) && (AskedYear is null || one.Year == AskedYear)).ToList();
        if (asked.Count == 0) return Code is null && AskedYear is null;
        var (board, year) = asked[0];
        Of = (board, year);
        All = await db.Goals.AsNoTracking().Where(goal => goal.BoardId == board.Id && goal.Year == year).OrderBy(goal => goal.Area).ThenBy(goal => goal.Place)
            .Select(goal => new GoalLine(goal.Id, goal.Area, goal.Place, goal.AreaTitle, goal.Title, goal.Outcome)).ToListAsync(ct);
        Imports = [.. (await (from one in db.GoalImports
                              where one.BoardId == board.Id && one.Year == year
                              join person in db.People on one.By equals person.Id
                              orderby one.Id descending
                              select new { person.Name, one.At, one.Rows }).Take(MostImports).ToListAsync(ct)).Select(one => (one.Name, one.At, one.Rows))];
        return true;
    }
}
