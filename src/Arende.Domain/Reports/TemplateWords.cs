using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Domain.Reports;

/// <summary>
/// What the words of a template stand for when a report is made. Alone in braces (<c>{{år}}</c>, <c>{{organ}}</c>) they are text; after the name of a figure, a table or a chart
/// (<c>{{uppdrag.klara förra-året}}</c>, <c>{{uppdrag.klara år enhet}}</c>) they are its period and its unit, and the rest stays as it was typed.
/// </summary>
/// <param name="Year">The report's.</param>
/// <param name="Month">Until the end of this month; null for all of the year.</param>
/// <param name="Period">"per oktober 2024", or "2024".</param>
/// <param name="Board">As it is written in a sentence.</param>
/// <param name="Unit">The unit in a sentence; null for all of the board.</param>
/// <param name="UnitToken">The unit as a figure names it ("enhet:mark-och-vatten"); null for all of the board.</param>
public sealed partial record TemplateWords(int Year, int? Month, string Period, string Board, string? Unit, string? UnitToken)
{
    public const string ThisYear = "år";
    public const string LastYear = "förra-året";
    public const string NextYear = "nästa-år";
    public const string UntilMonth = "månad";
    public const string OfPeriod = "period";
    public const string OfBoard = "organ";
    public const string OfUnit = "enhet";

    public string Fill(string text) => Braces().Replace(text, match =>
    {
        var words = match.Groups[1].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return match.Value;
        if (words.Length == 1) return Alone(words[0].Normalize()) ?? match.Value;
        return "{{" + string.Join(' ', words.Take(1).Concat(words.Skip(1).Select(word => Within(word.Normalize())).Where(word => word.Length > 0))) + "}}";
    });

    private string? Alone(string word) => Lower(word) switch
    {
        ThisYear => Number(Year),
        LastYear => Number(Year - 1),
        NextYear => Number(Year + 1),
        OfPeriod => Period,
        // "till och med oktober 2024": of a year there is no month to name.
        UntilMonth => Month is null ? Period : Period[(Period.IndexOf(' ', StringComparison.Ordinal) + 1)..],
        OfBoard => Like(word, Board),
        OfUnit => Like(word, Unit ?? Board),
        _ => null,
    };

    private string Within(string word) => word switch
    {
        ThisYear => Number(Year),
        LastYear => Number(Year - 1),
        NextYear => Number(Year + 1),
        UntilMonth => Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{Year}-{month:00}") : Number(Year),
        OfUnit => UnitToken ?? "",
        _ => word,
    };

    // "{{Organ}}" begins a sentence.
    private static string Like(string word, string name) => char.IsUpper(word[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;

    private static string Lower(string word) => word.ToLowerInvariant();

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\{([^{}\n]{1,200})\}\}")]
    private static partial Regex Braces();
}
