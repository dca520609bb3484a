using System.Text.RegularExpressions;
using Arende.Domain.Bodies;
using Arende.Domain.People;

namespace Arende.Domain.Goals;

/// <summary>A goal (inriktningsmål) of a board and a year, in its area (målområde): "2.1" is the first of area 2.</summary>
public sealed partial class Goal
{
    private readonly List<Indicator> indicators = [];
    private readonly List<GoalVerdict> verdicts = [];

    private Goal() { }

    /// <exception cref="BrokenRuleException">The title is missing or too long.</exception>
    public Goal(BodyId board, int year, GoalNumber number, string areaTitle, string title)
    {
        (BoardId, Year, Area, Place) = (board, year, number.Area, number.Place);
        Describe(areaTitle, title);
    }

    public GoalId Id { get; private init; } = GoalId.New();
    public BodyId BoardId { get; private init; }
    public int Year { get; private init; }

    /// <summary>The number of its area.</summary>
    public int Area { get; private init; }

    /// <summary>Its place in the area.</summary>
    public int Place { get; private init; }
    public GoalNumber Number => new(Area, Place);
    public string AreaTitle { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>As it is judged now; null where nobody has judged it.</summary>
    public GoalOutcome? Outcome { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<Indicator> Indicators => indicators;

    /// <summary>The earliest first; the last is in force.</summary>
    public IReadOnlyList<GoalVerdict> Verdicts => verdicts;

    /// <exception cref="BrokenRuleException">A title is missing or too long.</exception>
    public void Describe(string areaTitle, string title)
    {
        (AreaTitle, Title) = (OneLine.Of(areaTitle), OneLine.Of(title));
        BrokenRuleException.When(AreaTitle.Length == 0 || Title.Length == 0, Rule.TitleIsMissing);
        BrokenRuleException.When(AreaTitle.Length > TextLimits.Title || Title.Length > TextLimits.Title, Rule.TitleIsTooLong, $"{TextLimits.Title}");
        Version++;
    }

    /// <summary>Says what an indicator is and how it stands in a year; one that it hasn't is added.</summary>
    public void Measure(string name, string unitOfMeasure, BetterWay better, string source, int year, decimal? target, decimal? outcome, int month = IndicatorValue.WholeYear)
    {
        var called = OneLine.Of(name);
        BrokenRuleException.When(called.Length == 0, Rule.NameIsMissing);
        if (indicators.FirstOrDefault(one => one.Name.Equals(called, StringComparison.OrdinalIgnoreCase)) is not { } indicator)
            indicators.Add(indicator = new Indicator(Id, indicators.Select(one => one.Place).DefaultIfEmpty().Max() + 1, called));
        indicator.Describe(OneLine.Of(unitOfMeasure), better, OneLine.Of(source));
        indicator.Measure(year, month, target, outcome);
        Version++;
    }

    /// <summary>Calls an indicator something else.</summary>
    /// <exception cref="BrokenRuleException">No name, or another indicator's; or a verdict has it as evidence.</exception>
    public void Rename(Indicator indicator, string name)
    {
        var called = OneLine.Of(name);
        BrokenRuleException.When(called.Length == 0, Rule.NameIsMissing);
        if (called == indicator.Name) return;
        BrokenRuleException.When(indicators.Exists(one => one != indicator && one.Name.Equals(called, StringComparison.OrdinalIgnoreCase)), Rule.IndicatorIsThere);
        BrokenRuleException.When(IsEvidence(indicator), Rule.IndicatorIsEvidence);
        indicator.Call(called);
        Version++;
    }

    /// <summary>Takes away an indicator that was entered by mistake.</summary>
    /// <exception cref="BrokenRuleException">A verdict has it as evidence.</exception>
    public void Remove(Indicator indicator)
    {
        BrokenRuleException.When(IsEvidence(indicator), Rule.IndicatorIsEvidence);
        indicators.Remove(indicator);
        Version++;
    }

    /// <summary>Says whether an indicator goes on mattering.</summary>
    /// <exception cref="BrokenRuleException">No motivation was given.</exception>
    public void Review(Indicator indicator, IndicatorFuture future, string motivation, PersonId by, DateTimeOffset at)
    {
        var said = motivation.ReplaceLineEndings("\n").Trim();
        BrokenRuleException.When(said.Length == 0, Rule.ReasonIsMissing);
        BrokenRuleException.When(said.Length > TextLimits.Comment, Rule.TextIsTooLong, $"{TextLimits.Comment}");
        indicator.Judge(new IndicatorReview(future, said, by, at));
        Version++;
    }

    private bool IsEvidence(Indicator indicator) => verdicts.Exists(verdict => verdict.Evidence.Indicators.Any(one => one.Name.Equals(indicator.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Judges it, or judges it anew: what was said before stays as history.</summary>
    /// <exception cref="BrokenRuleException">No motivation was given.</exception>
    public void Judge(GoalOutcome outcome, string motivation, GoalEvidence evidence, PersonId by, DateTimeOffset at)
    {
        var said = motivation.ReplaceLineEndings("\n").Trim();
        BrokenRuleException.When(said.Length == 0, Rule.ReasonIsMissing);
        BrokenRuleException.When(said.Length > TextLimits.Comment, Rule.TextIsTooLong, $"{TextLimits.Comment}");
        verdicts.Add(new GoalVerdict(Id, verdicts.Count + 1, outcome, said, evidence, by, at));
        Outcome = outcome;
        Version++;
    }

    public IReadOnlyList<IndicatorEvidence> Measured() => [.. indicators.OrderBy(one => one.Place)
        .Select(one => new IndicatorEvidence(one.Name, one.UnitOfMeasure, one.TargetOf(Year), one.Of(Year)?.Outcome, one.IsReached(Year)))];

    /// <summary>Whether what is written as an assignment's goal names this one: by its number ("2.1 Trygga platser", "mål 2.1"), or by its title alone.</summary>
    public bool IsNamedIn(string text) => Numbers().Matches(text).Any(match => match.Value == Number.ToString()) || OneLine.Of(text).Equals(Title, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<![\d.,])\d{1,2}\.\d{1,2}(?![\d]|[.,]\d)")]
    private static partial Regex Numbers();
}
