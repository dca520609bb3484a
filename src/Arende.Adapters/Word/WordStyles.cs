using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Arende.Adapters.Word;

/// <summary>The template's styles, found by the names that they have in every language ("heading 2"; a Swedish Word calls its id "Rubrik2").</summary>
internal sealed class WordStyles(MainDocumentPart main)
{
    public string Heading(int level)
    {
        var name = $"heading {level}";
        var styles = (main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("rIdStylesOfOurs")).Styles ??= new Styles();
        if (styles.Elements<Style>().FirstOrDefault(style => string.Equals(style.StyleName?.Val?.Value, name, StringComparison.OrdinalIgnoreCase)) is { StyleId.Value: { } known }) return known;
        styles.AppendChild(Made(level));
        return $"Heading{level}";
    }

    /// <summary>Word's outline counts from 0.</summary>
    internal static Style Made(int level) => new(
        new StyleName { Val = $"heading {level}" },
        new NextParagraphStyle { Val = "Normal" },
        new UIPriority { Val = 9 },
        new PrimaryStyle(),
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = level == 1 ? "0" : "320", After = level == 1 ? "280" : "100" }, new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new Bold(), new FontSize { Val = level switch { 1 => "36", 2 => "26", 3 => "23", _ => "21" } }))
    {
        Type = StyleValues.Paragraph, StyleId = $"Heading{level}",
    };
}
