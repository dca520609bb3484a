namespace Arende.Domain.Calendar;

/// <summary>Swedish days as points in time. "Today" is today in Stockholm.</summary>
public static class StockholmTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static DateOnly Today(TimeProvider clock) => DateAt(clock.GetUtcNow());

    /// <summary>The date in Stockholm at a point in time.</summary>
    public static DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The first instant of the day in Stockholm, in UTC.</summary>
    public static DateTimeOffset StartOfDay(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        // The first midnight of all lies before what a moment can say.
        if (date == DateOnly.MinValue) return DateTimeOffset.MinValue;
        // Clocks in Sweden are moved at night between one and three, but the table of zones is not ours to promise for.
        while (Zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(1);
        var offset = Zone.IsAmbiguousTime(midnight) ? Zone.GetAmbiguousTimeOffsets(midnight).Max() : Zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
