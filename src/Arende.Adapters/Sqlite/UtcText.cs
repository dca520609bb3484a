using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Arende.Adapters.Sqlite;

/// <summary>A time as SQLite stores it: UTC text of one width, so that its order is the order of time. Whole microseconds, as PostgreSQL keeps.</summary>
internal static class UtcText
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

internal sealed class UtcTextConverter() : ValueConverter<DateTimeOffset, string>(time => UtcText.Of(time), text => UtcText.Read(text));
