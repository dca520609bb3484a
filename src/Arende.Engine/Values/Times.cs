using System.Globalization;
using System.Text.Json.Nodes;

namespace Arende.Engine.Values;

/// <summary>Instants and spans as definitions, scripts and states write them. A time without an offset is UTC.</summary>
static class Times
{
    static readonly TimeSpan Edge = TimeSpan.FromDays(2);
    const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static bool TryInstant(JsonNode? value, out DateTimeOffset instant)
    {
        instant = default;
        return Conversion.Text(value) is { Length: >= 10 } text && char.IsAsciiDigit(text[0])
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out instant);
    }

    /// <summary><c>d.hh:mm:ss</c>, the days and fractions optional.</summary>
    public static bool TrySpan(JsonNode? value, out TimeSpan span)
    {
        span = default;
        return TimeSpan.TryParseExact(Conversion.Text(value), "c", CultureInfo.InvariantCulture, out span);
    }

    /// <summary>False when the sum is before the year 1 or after the year 9999.</summary>
    public static bool TryAdd(DateTimeOffset instant, TimeSpan span, out DateTimeOffset sum)
    {
        sum = default;
        var ticks = (Int128)instant.UtcTicks + span.Ticks;
        if (ticks < DateTimeOffset.MinValue.UtcTicks || ticks > DateTimeOffset.MaxValue.UtcTicks) return false;
        sum = new DateTimeOffset((long)ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>The span's days are days of the zone, what is left of it is elapsed time.</summary>
    public static bool TryAdd(DateTimeOffset instant, TimeSpan span, TimeZoneInfo zone, out DateTimeOffset sum)
    {
        if (!TryAdd(instant, span, out sum)) return false;
        // At the very ends of the calendar a zone's offset leads out of it.
        if (sum - DateTimeOffset.MinValue < Edge || DateTimeOffset.MaxValue - sum < Edge) return true;
        sum = CalendarDays.Add(instant, span.Days, span - TimeSpan.FromDays(span.Days), zone);
        return true;
    }

    /// <summary>ISO 8601 in UTC with as many decimals as are needed, so that ticks survive the round trip.</summary>
    public static string Write(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
