using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Arende.Adapters.Word;

/// <summary>Lists of our own beside the template's: one of bullets, and a numbered one for each that begins with a number of its own.</summary>
internal sealed class WordLists(MainDocumentPart main)
{
    public const int Levels = 6;
    private static readonly string[] bullets = ["•", "–", "•", "–", "•", "–"];

    private int bulleted;
    private int numbered = -1;

    public int Bulleted()
    {
        if (bulleted == 0) bulleted = Instance(Abstract(level => (NumberFormatValues.Bullet, bullets[level])), start: null);
        return bulleted;
    }

    public int Numbered(int start)
    {
        if (numbered < 0) numbered = Abstract(level => (NumberFormatValues.Decimal, $"%{level + 1}."));
        return Instance(numbered, start);
    }

    private Numbering Numbering => (main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>("rIdNumberingOfOurs")).Numbering ??= new Numbering();

    private int Abstract(Func<int, (NumberFormatValues Format, string Text)> look)
    {
        var id = Numbering.Elements<AbstractNum>().Select(one => one.AbstractNumberId?.Value ?? 0).DefaultIfEmpty(0).Max() + 1;
        var made = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        for (var level = 0; level < Levels; level++)
        {
            var (format, text) = look(level);
            made.AppendChild(new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }, new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = (425 * (level + 1)).ToString(CultureInfo.InvariantCulture), Hanging = "425" })) { LevelIndex = level });
        }
        // All of these stand before the instances.
        if (Numbering.Elements<AbstractNum>().LastOrDefault() is { } last) last.InsertAfterSelf(made);
        else Numbering.PrependChild(made);
        return id;
    }

    private int Instance(int of, int? start)
    {
        var id = Numbering.Elements<NumberingInstance>().Select(one => one.NumberID?.Value ?? 0).DefaultIfEmpty(0).Max() + 1;
        var made = new NumberingInstance(new AbstractNumId { Val = of }) { NumberID = id };
        if (start is { } first) made.AppendChild(new LevelOverride(new StartOverrideNumberingValue { Val = first }) { LevelIndex = 0 });
        if (Numbering.Elements<NumberingInstance>().LastOrDefault() is { } last) last.InsertAfterSelf(made);
        else Numbering.AppendChild(made);
        return id;
    }
}
