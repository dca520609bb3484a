using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Assignments;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

/// <summary>The arguments of a history row. What a row lacks is left out of its sentence: old rows must read as well as new ones.</summary>
public sealed class HistoryArguments(JsonObject told)
{
    public string Word(string name) => told[name] is JsonValue value ? value.ToString() : "";

    public bool Flag(string name) => told[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public int? Number(string name) => told[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    public DateOnly? Date(string name) =>
        DateOnly.TryParseExact(Word(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public TEnum? Name<TEnum>(string name) where TEnum : struct, Enum => Enum.TryParse<TEnum>(Word(name), out var value) ? value : null;

    /// <summary>What an argument holds of its own; null when it holds nothing.</summary>
    public HistoryArguments? Part(string name) => told[name] is JsonObject part ? new(part) : null;

    /// <summary>A deadline and the decision behind it; null when there is none.</summary>
    public DecidedDeadline? Deadline(string name) => AssignmentState.DeadlineOf(told[name]);

    /// <summary>Where something was decided: "KS § 53, 7 april 2025". Its body has its name already.</summary>
    public Text Point()
    {
        var place = (Word("body"), Number("paragraph")) switch { (var body, { } paragraph) => $"{body} {Format.Section(paragraph)}, ", (var body, null) => $"{body} " };
        return Date("on") is { } on ? new(place + Format.Sv.Date(on), place + Format.En.Date(on)) : new(place, place);
    }

    /// <summary>A list of such arguments; empty when the row has none.</summary>
    public IReadOnlyList<HistoryArguments> Each(string name) => told[name] is JsonArray list ? [.. list.OfType<JsonObject>().Select(one => new HistoryArguments(one))] : [];

    /// <summary>A list of words; empty when the row has none.</summary>
    public IReadOnlyList<string> Words(string name) => told[name] is JsonArray list ? [.. list.OfType<JsonValue>().Select(one => one.ToString())] : [];

    /// <summary>"AU 19 mars 2025, § 12", "AU 19 mars 2025, punkt 3": the meeting that a row names.</summary>
    public Text Meeting()
    {
        // Before the minutes have a §, the agenda's number.
        var place = Number("paragraph") is null && Number("item") is { } item ? T.Agenda.Item(item) : new Text("", "");
        return new(Meeting(Format.Sv) + Comma(place.Sv), Meeting(Format.En) + Comma(place.En));
    }

    private static string Comma(string place) => place.Length == 0 ? "" : ", " + place;

    private string Meeting(Format format)
    {
        // Rows from when there was one board say only the function.
        var body = Word("abbreviation") is { Length: > 0 } said ? said : Name<BodyFunction>("body") is { } which ? UsualBodies.Of(which).Abbreviation : "";
        var date = Date("date") is { } day ? " " + format.Date(day) : "";
        return body + date + (Number("paragraph") is { } number ? ", " + Format.Section(number) : "");
    }
}
