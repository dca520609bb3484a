using System.Globalization;
using Arende.Application.ComposedDocuments;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Arende.Adapters.Word;

/// <summary>The blocks of a document as Word's paragraphs and tables, in the template's own styles where it has them.</summary>
internal sealed class WordBlocks(MainDocumentPart main)
{
    private const int IndentOfLevel = 425;

    private readonly WordStyles styles = new(main);
    private readonly WordLists lists = new(main);

    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<DocumentBlock> blocks) =>
        blocks.SelectMany((block, at) => block is ParagraphBlock line && line.Names(blocks.ElementAtOrDefault(at + 1)) ? [Paragraph(line.Runs, new KeepNext())] : Of(block, depth: 0));

    private IEnumerable<OpenXmlElement> Of(DocumentBlock block, int depth) => block switch
    {
        HeadingBlock heading => [Paragraph([new TextRun(heading.Text)], new ParagraphStyleId { Val = styles.Heading(heading.Level) })],
        ParagraphBlock paragraph => [Paragraph(paragraph.Runs, IndentedBy(depth))],
        ListBlock list => List(list, depth),
        QuoteBlock quote => quote.Blocks.SelectMany(inner => Of(inner, depth + 1)),
        TableBlock table => [TableOf(table), new Paragraph()],
        // Its numbers: Word draws no bars here.
        ChartBlock chart => [Paragraph([new TextRun(chart.Title) { Strong = true }], new KeepNext()), TableOf(TableBlock.Of(["", "Antal eller belopp"], chart.Bars.Select(bar => (IReadOnlyList<string>)[bar.Label, bar.Text]))), new Paragraph()],
        FactsBlock facts => facts.Rows.Select(fact => Paragraph([new TextRun(fact.Name + ": ") { Strong = true }, new TextRun(fact.Value)], new SpacingBetweenLines { After = "40" })),
        ClausesBlock clauses => Clauses(clauses),
        SignaturesBlock signatures => signatures.Lines.Select(Signature),
        _ => [],
    };

    private IEnumerable<OpenXmlElement> List(ListBlock list, int depth)
    {
        var number = list.Ordered ? lists.Numbered(list.Start) : lists.Bulleted();
        foreach (var item in list.Items)
        {
            var isFirst = true;
            foreach (var inner in item)
            {
                if (isFirst && inner is ParagraphBlock words) yield return Paragraph(words.Runs, In(number, depth));
                else foreach (var element in Of(inner, depth + 1)) yield return element;
                isFirst = false;
            }
        }
    }

    private IEnumerable<OpenXmlElement> Clauses(ClausesBlock clauses)
    {
        foreach (var voice in clauses.Voices) yield return Paragraph([new TextRun(voice + ":") { Strong = true }], new KeepNext());
        var (number, next) = (0, 0);
        foreach (var clause in clauses.Items)
        {
            // Numbers are as written, also where one is left out.
            if (number == 0 || clause.Number != next) number = lists.Numbered(clause.Number);
            next = clause.Number + 1;
            yield return Paragraph(clause.Text, In(number, 0));
            if (clause.Reason is { } reason) yield return Paragraph([new TextRun("Motivering: ") { Strong = true }, .. reason], IndentedBy(1));
        }
    }

    private static Paragraph Signature(SignatureLine line) => Paragraph(
        [new TextRun(line.Title), TextRun.NewLine, new TextRun(line.Unit)],
        new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 4, Space = 4 }), new SpacingBetweenLines { Before = "900" }, new Indentation { Right = "4500" });

    private static Table TableOf(TableBlock table)
    {
        var made = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "B8C0C8" }),
                new TableLook { Val = "0020", FirstRow = true }),
            new TableGrid(table.Header.Select(_ => new GridColumn())));
        made.AppendChild(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. table.Header.Select((cell, column) => Cell(Strong(cell), table, column))]));
        foreach (var row in table.Rows) made.AppendChild(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((cell, column) => Cell(cell, table, column))]));
        return made;
    }

    private static TableCell Cell(IReadOnlyList<TextRun> runs, TableBlock table, int column) => new(
        new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Auto, Width = "0" }),
        Paragraph(runs, table.Numbers.Contains(column)
            ? [new SpacingBetweenLines { Before = "40", After = "40" }, new Justification { Val = JustificationValues.Right }]
            : [new SpacingBetweenLines { Before = "40", After = "40" }]));

    private static IReadOnlyList<TextRun> Strong(IReadOnlyList<TextRun> runs) => [.. runs.Select(run => run with { Strong = true })];

    private static NumberingProperties In(int list, int depth) =>
        new(new NumberingLevelReference { Val = Math.Min(depth, WordLists.Levels - 1) }, new NumberingId { Val = list });

    private static OpenXmlElement[] IndentedBy(int depth) => depth == 0 ? [] : [new Indentation { Left = (depth * IndentOfLevel).ToString(CultureInfo.InvariantCulture) }];

    private static Paragraph Paragraph(IReadOnlyList<TextRun> runs, params OpenXmlElement[] properties)
    {
        var paragraph = new Paragraph();
        if (properties.Length > 0) paragraph.AppendChild(new ParagraphProperties(properties));
        foreach (var run in runs) paragraph.AppendChild(RunOf(run));
        return paragraph;
    }

    // A link is its words and its address: what is printed leads somewhere too.
    private static Run RunOf(TextRun run)
    {
        if (run.Break) return new Run(new Break());
        var words = run.Link is { } link && !run.Text.Contains(link, StringComparison.OrdinalIgnoreCase) ? $"{run.Text} ({link})" : run.Text;
        var made = new Run();
        if (run.Strong || run.Emphasis)
            made.AppendChild(new RunProperties([.. run.Strong ? [new Bold()] : Array.Empty<OpenXmlElement>(), .. run.Emphasis ? [new Italic()] : Array.Empty<OpenXmlElement>()]));
        made.AppendChild(new Text(Unbroken.Of(words)) { Space = SpaceProcessingModeValues.Preserve });
        return made;
    }
}
