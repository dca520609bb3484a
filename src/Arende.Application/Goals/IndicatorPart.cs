using Arende.Domain.Goals;

namespace Arende.Application.Goals;

/// <summary>What can be counted of the indicators of a year's goals.</summary>
public enum IndicatorPart { All, Reached, NotReached, WithoutOutcome, Better, Worse }

public static class IndicatorParts
{
    /// <summary>How it stood at the end of a month.</summary>
    public static bool Holds(this IndicatorPart part, Indicator indicator, int year, int month) => part switch
    {
        IndicatorPart.All => true,
        IndicatorPart.Reached => indicator.IsReached(year, month) == true,
        IndicatorPart.NotReached => indicator.IsReached(year, month) == false,
        IndicatorPart.WithoutOutcome => indicator.Of(year, month)?.Outcome is null,
        IndicatorPart.Better => indicator.TrendOf(year, month) == Trend.Better,
        IndicatorPart.Worse => indicator.TrendOf(year, month) == Trend.Worse,
    };
}
