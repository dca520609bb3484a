namespace Arende.Domain.Calendar;

/// <summary>Swedish days as points in time. "Today" is today in Stockholm.</summary>
public static class StockholmTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static DateOnly Today(TimeProvider clock) => DateAt(clock.GetUtcNow());

    /// <summary>The date in Stockholm at a point in time.</summary>
    public static DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>That hour of the day in Stockholm, in UTC. One that a change of clocks leaves out is the first after it.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly hour)
    {
        var time = date.ToDateTime(hour);
        while (Zone.IsInvalidTime(time)) time = time.AddMinutes(1);
        var offset = Zone.IsAmbiguousTime(time) ? Zone.GetAmbiguousTimeOffsets(time).Max() : Zone.GetUtcOffset(time);
        return new DateTimeOffset(time, offset).ToUniversalTime();
    }

    /// <summary>The first instant of the day in Stockholm, in UTC.</summary>
    public static DateTimeOffset StartOfDay(DateOnly date)
    {
        // The first midnight of all lies before what a moment can say. Clocks in Sweden are moved at night between one and three, but the table of zones is not ours to promise for.
        return date == DateOnly.MinValue ? DateTimeOffset.MinValue : At(date, TimeOnly.MinValue);
    }
}
