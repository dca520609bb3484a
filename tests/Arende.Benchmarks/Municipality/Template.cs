using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Arende.Benchmarks.Municipality;

/// <summary>What differs from one case to the next of a path.</summary>
internal sealed class Variation
{
    public required Guid[] Ids { get; init; }
    public required TimeSpan Later { get; init; }
    public required string Number { get; init; }
    public required int[] Paragraphs { get; init; }
    public required IReadOnlyDictionary<string, string> Texts { get; init; }
    public int Days => (int)Math.Floor(Later.TotalDays);
}

/// <summary>A stored text with places for what differs: ids, days, the case's number, § and the words that people wrote.</summary>
internal sealed partial class Template
{
    /// <summary>The played cases are numbered from here, so that their numbers are known in any text.</summary>
    public const int FirstNumber = 900_000;

    private readonly List<Func<Variation, string>> parts = [];

    private Template() { }

    /// <returns>Null when nothing in it differs.</returns>
    public static Template? Of(string text, Func<Guid, int> idOf)
    {
        var template = new Template();
        var from = 0;
        foreach (Match match in Place().Matches(text))
        {
            if (Part(match, idOf) is not { } part) continue;
            var before = text[from..match.Index];
            template.parts.Add(_ => before);
            template.parts.Add(part);
            from = match.Index + match.Length;
        }
        if (from == 0) return null;
        var rest = text[from..];
        template.parts.Add(_ => rest);
        return template;
    }

    public string For(Variation variation)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(part(variation));
        return text.ToString();
    }

    private static Func<Variation, string>? Part(Match match, Func<Guid, int> idOf)
    {
        if (match.Groups["id"].Success)
        {
            var place = idOf(Guid.Parse(match.Value));
            return place < 0 ? null : v => v.Ids[place].ToString();
        }
        if (match.Groups["day"].Success)
        {
            return DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", out var day)
                ? v => day.AddDays(v.Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null;
        }
        if (match.Groups["number"].Success) return v => v.Number;
        if (match.Groups["paragraph"].Success)
        {
            // The committee's are even, the board's odd: see the story.
            var body = int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) >= FirstNumber + FirstNumber / 10 ? 1 : 0;
            return v => v.Paragraphs[body].ToString(CultureInfo.InvariantCulture);
        }
        var name = match.Value;
        return v => v.Texts[name];
    }

    [GeneratedRegex(@"(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|(?<number>KS \d{4}-900\d{3})|(?<day>(?<!\d)\d{4}-\d{2}-\d{2}(?!\d))|(?<paragraph>(?<!\d)9[09]0\d{3}(?!\d))|(?<text>Q[a-z]+\d+Q)")]
    private static partial Regex Place();
}
