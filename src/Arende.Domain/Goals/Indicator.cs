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
    public string Name { get; private init; } = "";
    public string UnitOfMeasure { get; private set; } = "";
    public BetterWay Better { get; private set; }

    /// <summary>Where the numbers come from; empty where nobody has said.</summary>
    public string Source { get; private set; } = "";

    public IReadOnlyList<IndicatorValue> Values => values;

    public IndicatorValue? Of(int year) => values.FirstOrDefault(value => value.Year == year);

    /// <summary>Null where the target or the outcome isn't known.</summary>
    public bool? IsReached(int year) => Of(year) is { Target: { } target, Outcome: { } outcome } ? Better == BetterWay.Up ? outcome >= target : outcome <= target : null;

    /// <summary>Against the year before; null where an outcome isn't known.</summary>
    public Trend? TrendOf(int year)
    {
        if (Of(year)?.Outcome is not { } now || Of(year - 1)?.Outcome is not { } before) return null;
        return now == before ? Trend.Same : now > before == (Better == BetterWay.Up) ? Trend.Better : Trend.Worse;
    }

    internal void Describe(string unitOfMeasure, BetterWay better, string source) => (UnitOfMeasure, Better, Source) = (unitOfMeasure, better, source);

    internal void Measure(int year, decimal? target, decimal? outcome)
    {
        if (Of(year) is not { } value) values.Add(value = new IndicatorValue(Id, year));
        value.Change(target, outcome);
    }
}

/// <summary>An indicator in a year.</summary>
public sealed class IndicatorValue
{
    private IndicatorValue() { }

    internal IndicatorValue(Guid indicator, int year) => (IndicatorId, Year) = (indicator, year);

    public Guid IndicatorId { get; private init; }
    public int Year { get; private init; }

    /// <summary>Null where none was set.</summary>
    public decimal? Target { get; private set; }

    /// <summary>Null where it isn't known yet.</summary>
    public decimal? Outcome { get; private set; }

    internal void Change(decimal? target, decimal? outcome) => (Target, Outcome) = (target, outcome);
}
