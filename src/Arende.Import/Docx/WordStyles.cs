using System.Globalization;
using System.Xml.Linq;
using static Arende.Import.Docx.WordPart;

namespace Arende.Import.Docx;

/// <summary>What a file's styles make of a paragraph: a heading of some level, an item of a list, bold. A style has what the one that it is based on has.</summary>
sealed class WordStyles
{
    const int DeepestChain = 20;

    readonly Dictionary<string, XElement> styles = [];

    public WordStyles(XElement? part)
    {
        foreach (var style in part?.Elements(W + "style") ?? [])
            if ((string?)style.Attribute(W + "styleId") is { } id) styles.TryAdd(id, style);
    }

    /// <summary>1 for a title and the highest heading; 0 for what is none. Word names its own styles in English, in files of any language.</summary>
    public int HeadingLevel(XElement? properties)
    {
        if (Value(properties?.Element(W + "outlineLvl")) is { } own) return own < 9 ? own + 1 : 0;
        foreach (var style in Chain(properties))
        {
            if (Value(style.Element(W + "pPr")?.Element(W + "outlineLvl")) is { } level) return level < 9 ? level + 1 : 0;
            if (LevelByName((string?)style.Element(W + "name")?.Attribute(W + "val")) is > 0 and var named) return named;
        }
        // Some programs leave the styles out and only name them.
        return styles.Count == 0 ? LevelByName((string?)properties?.Element(W + "pStyle")?.Attribute(W + "val")) : 0;
    }

    public XElement? Numbering(XElement? properties) =>
        properties?.Element(W + "numPr") ?? Chain(properties).Select(style => style.Element(W + "pPr")?.Element(W + "numPr")).FirstOrDefault(numbering => numbering is not null);

    public bool IsBold(XElement? properties) => Chain(properties).Select(style => style.Element(W + "rPr")?.Element(W + "b")).FirstOrDefault(bold => bold is not null) is { } bold && IsOn(bold);

    public static bool IsOn(XElement toggle) => (string?)toggle.Attribute(W + "val") is null or "1" or "true" or "on";

    public static int? Value(XElement? element) => int.TryParse((string?)element?.Attribute(W + "val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    IEnumerable<XElement> Chain(XElement? properties)
    {
        var id = (string?)properties?.Element(W + "pStyle")?.Attribute(W + "val");
        for (var i = 0; i < DeepestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = (string?)style.Element(W + "basedOn")?.Attribute(W + "val");
        }
    }

    static int LevelByName(string? name)
    {
        var plain = name?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (plain is "title" or "rubrik") return 1;
        if (plain is null) return 0;
        foreach (var start in new[] { "heading", "rubrik" })
            if (plain.StartsWith(start, StringComparison.Ordinal) && plain.Length == start.Length + 1 && plain[^1] is >= '1' and <= '9') return plain[^1] - '0';
        return 0;
    }
}
