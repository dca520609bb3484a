using Arende.Domain;
using Arende.Domain.Assignments;

namespace Arende.Application.Assignments;

/// <summary>A deadline in somebody's words.</summary>
internal static class DeadlineWords
{
    /// <summary>A day by which somebody expects something to be done: none that has been.</summary>
    /// <exception cref="BrokenRuleException">It is no deadline, or has passed.</exception>
    public static Deadline? ReadForecast(string? written, DateOnly today)
    {
        var forecast = Read(written);
        BrokenRuleException.When(forecast?.IsPast(today) == true, Rule.ForecastIsPast);
        return forecast;
    }

    /// <returns>Null where nothing is written.</returns>
    /// <exception cref="BrokenRuleException">It is no deadline.</exception>
    public static Deadline? Read(string? written) => string.IsNullOrWhiteSpace(written)
        ? null
        : Deadline.Read(written.Trim()) ?? throw new BrokenRuleException(Rule.DeadlineCannotBeRead, Excerpt.Of(written.Trim(), TextLimits.Name));
}
