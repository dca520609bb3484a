namespace Arende.Engine;

/// <summary>Adds days as the calendar of a place counts them: the same time of day, whatever the clocks did meanwhile. Hours are hours.</summary>
public static class CalendarDays
{
    /// <param name="from">When it begins.</param>
    /// <param name="days">Whole days of the place.</param>
    /// <param name="rest">Added after the days, as elapsed time.</param>
    /// <param name="zone">The place.</param>
    /// <returns>In UTC. A time of day that the clocks skip is as far after the change as it would have been; of one that comes twice, the first.</returns>
    public static DateTimeOffset Add(DateTimeOffset from, int days, TimeSpan rest, TimeZoneInfo zone)
    {
        if (days == 0) return (from + rest).ToUniversalTime();
        var start = TimeZoneInfo.ConvertTime(from, zone);
        var local = start.DateTime.AddDays(days);
        var offset = zone.IsInvalidTime(local) ? start.Offset
            : zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return (new DateTimeOffset(local, offset) + rest).ToUniversalTime();
    }
}
