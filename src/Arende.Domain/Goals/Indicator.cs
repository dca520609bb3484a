using Arende.Domain.People;

namespace Arende.Domain.Goals;

/// <summary>Which way an indicator gets better. The names are stored.</summary>
public enum BetterWay { Up, Down }

/// <summary>How an indicator stands against last year.</summary>
public enum Trend { Better, Same, Worse }

/// <summary>What is measured of a goal (indikator).</summary>
public sealed class Indicator
{
    private readonly List<IndicatorValue> values = [];

    private Indicator() { }

    internal Indicator(GoalId goal, int place, string name) => (GoalId, Place, Name) = (goal, place, name);

    public Guid Id { get; private init; } = OrderedGuid.New();
    public GoalId GoalId { get; private init; }

    /// <summary>Its place among the goal's indicators, from 1.</summary>
    public int Place { get; private init; }
    public string Name { get; private set; } = "";
    public string UnitOfMeasure { get; private set; } = "";
    public BetterWay Better { get; private set; }

    /// <summary>Where the numbers come from; empty where nobody has said.</summary>
    public string Source { get; private set; } = "";

    public IReadOnlyList<IndicatorValue> Values => values;

    /// <summary>What somebody said of it in the year's review; null until then.</summary>
    public IndicatorReview? LastReview { get; private set; }

    /// <summary>How it stands until the end of a month: as it was measured last within the year.</summary>
    public IndicatorValue? Of(int year, int month = IndicatorValue.WholeYear) => values.Where(value => value.Year == year && value.Month <= month).MaxBy(value => value.Month);

    /// <summary>Null where the target or the outcome isn't known. A month without a target of its own has the year's.</summary>
    public bool? IsReached(int year, int month = IndicatorValue.WholeYear) => TargetOf(year, month) is { } target && Of(year, month)?.Outcome is { } outcome ? Better == BetterWay.Up ? outcome >= target : outcome <= target : null;

    public decimal? TargetOf(int year, int month = IndicatorValue.WholeYear) => Of(year, month)?.Target ?? Of(year)?.Target;

    /// <summary>Against the same time of the year before; null where an outcome isn't known.</summary>
    public Trend? TrendOf(int year, int month = IndicatorValue.WholeYear)
    {
        if (Of(year, month)?.Outcome is not { } now || Of(year - 1, month)?.Outcome is not { } before) return null;
        return now == before ? Trend.Same : now > before == (Better == BetterWay.Up) ? Trend.Better : Trend.Worse;
    }

    internal void Describe(string unitOfMeasure, BetterWay better, string source) => (UnitOfMeasure, Better, Source) = (unitOfMeasure, better, source);

    internal void Call(string name) => Name = name;

    internal void Measure(int year, int month, decimal? target, decimal? outcome)
    {
        BrokenRuleException.When(month is < 1 or > IndicatorValue.WholeYear, Rule.MonthIsUnreasonable);
        if (values.FirstOrDefault(one => one.Year == year && one.Month == month) is not { } value) values.Add(value = new IndicatorValue(Id, year, month));
        value.Change(target, outcome);
    }

    internal void Judge(IndicatorReview review) => LastReview = review;
}

/// <summary>Whether an indicator goes on mattering. The names are stored.</summary>
public enum IndicatorFuture
{
    Keep,

    /// <summary>It is to be measured in another way.</summary>
    Change,

    /// <summary>It isn't imported for a later year.</summary>
    End,
}

/// <summary>What somebody said of an indicator when the year was over: does it still tell how the goal goes?</summary>
public sealed record IndicatorReview(IndicatorFuture Future, string Motivation, PersonId By, DateTimeOffset At);

/// <summary>An indicator in a year, as it stood at the end of a month.</summary>
public sealed class IndicatorValue
{
    private IndicatorValue() { }

    internal IndicatorValue(Guid indicator, int year, int month) => (IndicatorId, Year, Month) = (indicator, year, month);

    /// <summary>The month at whose end the year is over.</summary>
    public const int WholeYear = 12;

    public Guid IndicatorId { get; private init; }
    public int Year { get; private init; }

    /// <summary>From 1 to 12: at its end it was measured.</summary>
    public int Month { get; private init; } = WholeYear;

    /// <summary>Null where none was set.</summary>
    public decimal? Target { get; private set; }

    /// <summary>Null where it isn't known yet.</summary>
    public decimal? Outcome { get; private set; }

    internal void Change(decimal? target, decimal? outcome) => (Target, Outcome) = (target, outcome);
}
