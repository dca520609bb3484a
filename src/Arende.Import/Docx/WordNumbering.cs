using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Arende.Import.Docx.WordPart;

namespace Arende.Import.Docx;

/// <summary>Counts as Word does: the numbers of a list stand nowhere in its text.</summary>
sealed partial class WordNumbering
{
    const int Levels = 9;

    readonly Dictionary<int, Dictionary<int, Level>> kinds = [];
    readonly Dictionary<int, (int Kind, Dictionary<int, int> Starts)> lists = [];
    readonly Dictionary<int, int[]> counts = [];
    readonly HashSet<(int List, int Level)> restarted = [];

    public WordNumbering(XElement? part)
    {
        foreach (var kind in part?.Elements(W + "abstractNum") ?? [])
            kinds.TryAdd(Attribute(kind, "abstractNumId") ?? -1, kind.Elements(W + "lvl").GroupBy(level => Attribute(level, "ilvl") ?? 0).ToDictionary(same => same.Key, same => new Level(same.First())));
        foreach (var list in part?.Elements(W + "num") ?? [])
        {
            var starts = list.Elements(W + "lvlOverride").Where(level => WordStyles.Value(level.Element(W + "startOverride")) is not null)
                .GroupBy(level => Attribute(level, "ilvl") ?? 0).ToDictionary(same => same.Key, same => WordStyles.Value(same.First().Element(W + "startOverride"))!.Value);
            lists.TryAdd(Attribute(list, "numId") ?? -1, (WordStyles.Value(list.Element(W + "abstractNumId")) ?? -1, starts));
        }
    }

    /// <summary>The mark of the next item, with its indent, as Markdown writes it; null where the paragraph is in no list.</summary>
    public string? Mark(XElement? numbering)
    {
        if (WordStyles.Value(numbering?.Element(W + "numId")) is not { } id || !lists.TryGetValue(id, out var list)) return null;
        var at = Math.Clamp(WordStyles.Value(numbering!.Element(W + "ilvl")) ?? 0, 0, Levels - 1);
        if (!kinds.TryGetValue(list.Kind, out var kind) || !kind.TryGetValue(at, out var level)) return null;
        if (!counts.TryGetValue(list.Kind, out var count)) counts[list.Kind] = count = [.. Enumerable.Range(0, Levels).Select(i => (kind.TryGetValue(i, out var l) ? l.Start : 1) - 1)];
        if (list.Starts.TryGetValue(at, out var start) && restarted.Add((id, at))) count[at] = start - 1;
        count[at]++;
        for (var deeper = at + 1; deeper < Levels; deeper++) count[deeper] = (kind.TryGetValue(deeper, out var below) ? below.Start : 1) - 1;
        return new string(' ', 3 * at) + level.Mark(count);
    }

    static int? Attribute(XElement element, string name) => int.TryParse((string?)element.Attribute(W + name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    sealed partial class Level
    {
        const int LongestMark = 100;

        readonly string format;
        readonly string text;

        public Level(XElement level)
        {
            format = (string?)level.Element(W + "numFmt")?.Attribute(W + "val") ?? "decimal";
            text = (string?)level.Element(W + "lvlText")?.Attribute(W + "val") is { Length: <= LongestMark } mark ? mark : "";
            Start = WordStyles.Value(level.Element(W + "start")) ?? 1;
        }

        public int Start { get; }

        public string Mark(int[] count)
        {
            if (format == "none") return "";
            if (format == "bullet") return text.Any(char.IsLetter) && text.Length > 1 ? $"{text.Trim()} " : "- ";
            var written = Place().Replace(text, place => Written(count[place.Groups["level"].Value[0] - '1']));
            // "att %1" and "§ %1" say something; a number without a stop is one all the same.
            return written.Trim() is not { Length: > 0 } mark ? "" : char.IsLetterOrDigit(mark[^1]) && char.IsDigit(mark[0]) ? $"{mark}. " : $"{mark} ";
        }

        string Written(int number) => format switch
        {
            "lowerLetter" => $"{(char)('a' + ((Math.Max(number, 1) - 1) % 26))}",
            "upperLetter" => $"{(char)('A' + ((Math.Max(number, 1) - 1) % 26))}",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

        [GeneratedRegex("%(?<level>[1-9])")]
        private static partial Regex Place();
    }
}
