using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Arende.Engine.Values;

/// <summary>What became of a conversion. <c>Problem</c> is null when it went well.</summary>
readonly record struct Converted(JsonNode? Value, string? Problem = null, bool WouldRound = false);

/// <summary>
/// Puts a value into a variable's type. Null stays null and the empty text stays empty; what can't be converted without
/// guessing is a problem, never a default (Elsa makes 0 of "tolv").
/// </summary>
static class Conversion
{
    const NumberStyles Whole = NumberStyles.AllowLeadingSign;

    public static Converted To(VariableType type, JsonNode? value)
    {
        if (value is null) return default;
        return type switch
        {
            VariableType.Object => new(value),
            VariableType.String => ToText(value),
            VariableType.Boolean => ToBoolean(value),
            VariableType.Int32 => ToWhole(value, int.MinValue, int.MaxValue, "Int32"),
            VariableType.Int64 => ToWhole(value, long.MinValue, long.MaxValue, "Int64"),
            VariableType.Double or VariableType.Decimal => ToNumber(value),
            VariableType.DateTime or VariableType.DateTimeOffset => Times.TryInstant(value, out var at)
                ? new(JsonValue.Create(Times.Write(at)))
                : Fails(value, "a date and time such as 2026-01-31T12:00:00Z"),
            VariableType.TimeSpan => Times.TrySpan(value, out var span)
                ? new(JsonValue.Create(span.ToString("c", CultureInfo.InvariantCulture)))
                : Fails(value, "a time span such as 14.00:00:00"),
            VariableType.Guid => Text(value) is { } text && Guid.TryParse(text, out var id)
                ? new(JsonValue.Create(id.ToString()))
                : Fails(value, "a GUID"),
            VariableType.ObjectDictionary => ToDictionary(value),
        };
    }

    /// <summary>The text in a JSON string, or null when the value is something else.</summary>
    public static string? Text(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var result) ? result : null;

    /// <summary>A value as a name or a message is read: numbers and truth values are written out.</summary>
    public static Converted ToText(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => new(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => new(JsonValue.Create(value.ToJsonString())),
        _ => Fails(value, "a text; write the part that is wanted, or JSON.stringify"),
    };

    public static Converted ToBoolean(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => new(value),
        JsonValueKind.String when bool.TryParse(Text(value), out var flag) => new(JsonValue.Create(flag)),
        _ => Fails(value, "true or false"),
    };

    static Converted ToWhole(JsonNode value, long least, long most, string type)
    {
        if (Text(value) is { } text)
        {
            return long.TryParse(text, Whole, CultureInfo.InvariantCulture, out var parsed) && parsed >= least && parsed <= most
                ? new(JsonText.Number(parsed))
                : Fails(value, $"a whole number ({type})");
        }
        if (value.GetValueKind() != JsonValueKind.Number) return Fails(value, $"a whole number ({type})");
        if (!decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return Fails(value, $"a whole number ({type})");
        if (number != decimal.Truncate(number))
            return Fails(value, $"a whole number ({type}); round it where it is computed") with { WouldRound = true };
        return number >= least && number <= most ? new(JsonText.Number((long)number)) : Fails(value, $"a whole number that fits in {type}");
    }

    static Converted ToNumber(JsonNode value) => value.GetValueKind() == JsonValueKind.Number
        ? new(value)
        : double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new(JsonValue.Create(number))
            : Fails(value, "a number");

    static Converted ToDictionary(JsonNode value)
    {
        if (value is JsonObject) return new(value);
        return Text(value) is { } text && JsonText.TryParse(text, out var parsed) && parsed is JsonObject
            ? new(parsed)
            : Fails(value, "an object (JSON text such as {\"a\": 1})");
    }

    static Converted Fails(JsonNode value, string wanted) => new(null, $"{JsonText.Short(value)} is not {wanted}.");
}
