using Arende.Domain.Calendar;

namespace Arende.Domain.Assignments;

/// <summary>Whether anybody has said lately how an assignment goes.</summary>
public static class Freshness
{
    /// <summary>Periods that are reported on lie four months apart at most: what hasn't been heard of for so many days was missed in one.</summary>
    public const int Days = 120;

    /// <summary>What was last heard of before this is stale.</summary>
    public static DateTimeOffset StaleBefore(DateOnly today) => StockholmTime.StartOfDay(today.AddDays(-Days));
}
