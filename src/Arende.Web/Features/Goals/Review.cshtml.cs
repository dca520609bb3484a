using Arende.Application.Access;
using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Stored = Arende.Domain.Goals.Indicator;

namespace Arende.Web.Features.Goals;

/// <summary>What is said of an indicator.</summary>
public sealed class ReviewLine
{
    public Guid Indicator { get; set; }
    public IndicatorFuture? Future { get; set; }
    public string? Motivation { get; set; }

    /// <summary>When what was shown of it was said, in ticks; null where nothing was.</summary>
    public long? Seen { get; set; }
}

/// <summary>The year's review: which indicators still tell how their goal goes.</summary>
public sealed class ReviewModel(ArendeDb db, ReviewIndicators review, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? AskedYear { get; set; }

    /// <summary>The asked one, or the latest until today that has goals.</summary>
    public int Year { get; private set; }

    [BindProperty]
    public List<ReviewLine> Said { get; set; } = [];

    public Body Board { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, (Goal Goal, Stored Indicator)> Indicators { get; private set; } = new Dictionary<Guid, (Goal, Stored)>();

    public bool MayReview => Viewer.May(Right.PlaceAssignment);

    public DateOnly Today => StockholmTime.Today(clock);

    public IReadOnlyList<Choice> Futures { get; } = [.. Enum.GetValues<IndicatorFuture>().Select(future => new Choice(future.ToString(), T.Goals.FutureOf(future)))];

    private Dictionary<PersonId, string> names = [];

    public string NameOf(PersonId id) => names.GetValueOrDefault(id, "");

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        await review.Run(Viewer, Board.Id, Year, [.. Said.Where(one => one.Future is not null).Select(one => new ReviewedIndicator(one.Indicator, one.Future!.Value, one.Motivation ?? "", one.Seen is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null))], ct);
        TempData["Done"] = T.Goals.Reviewed.ToString();
        return Redirect(IndexModel.Address((Board, Year)));
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.ReadReports) || (Code is null ? db.Bodies.Boards[0] : db.Bodies.Boards.FirstOrDefault(body => body.Code.Equals(Code, StringComparison.OrdinalIgnoreCase))) is not { } board) return false;
        Board = board;
        Year = AskedYear ?? await db.Goals.Where(goal => goal.BoardId == board.Id && goal.Year <= Today.Year).MaxAsync(goal => (int?)goal.Year, ct) ?? Today.Year;
        var goals = await db.Goals.AsNoTracking().Include(goal => goal.Indicators).ThenInclude(indicator => indicator.Values).AsSplitQuery()
            .Where(goal => goal.BoardId == board.Id && goal.Year == Year).OrderBy(goal => goal.Area).ThenBy(goal => goal.Place).ToListAsync(ct);
        // What was asked for isn't there; who asked for nothing is told that there are none.
        if (goals.Count == 0) return AskedYear is null;
        Indicators = goals.SelectMany(goal => goal.Indicators.OrderBy(one => one.Place).Select(one => (goal, one))).ToDictionary(pair => pair.one.Id, pair => (pair.goal, pair.one));
        if (Said.Count == 0) Said = [.. Indicators.Values.Select(one => new ReviewLine { Indicator = one.Indicator.Id, Future = one.Indicator.LastReview?.Future, Motivation = one.Indicator.LastReview?.Motivation, Seen = one.Indicator.LastReview?.At.UtcTicks })];
        var people = Indicators.Values.Select(one => one.Indicator.LastReview?.By).OfType<PersonId>().Distinct().ToList();
        names = await db.People.Where(person => people.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule is Rule.ReasonIsMissing or Rule.TextIsTooLong && Said.FindIndex(one => one.Future is not null && (string.IsNullOrWhiteSpace(one.Motivation) || one.Motivation.Length > TextLimits.Comment)) is >= 0 and var at
        ? $"Said[{at}].Motivation" : "";
}
