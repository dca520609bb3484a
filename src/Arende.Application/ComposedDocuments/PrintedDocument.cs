namespace Arende.Application.ComposedDocuments;

/// <summary>A document as it is set in lines: what no line may part is kept together, and what names a table says so. It is never kept.</summary>
public static class PrintedDocument
{
    public static ComposedDocument Of(ComposedDocument document) => document with
    {
        Title = Unbroken.Of(document.Title), Number = Unbroken.Of(document.Number), Office = Unbroken.Of(document.Office), Date = Unbroken.Of(document.Date), Figures = null,
        Blocks = [.. document.Blocks.Select((block, at) => block is ParagraphBlock line && line.Names(document.Blocks.ElementAtOrDefault(at + 1)) ? new ParagraphBlock(Of(line.Runs)) { NamesNext = true } : Of(block))],
    };

    private static DocumentBlock Of(DocumentBlock block) => block switch
    {
        HeadingBlock heading => heading with { Text = Unbroken.Of(heading.Text) },
        ParagraphBlock paragraph => new ParagraphBlock(Of(paragraph.Runs)),
        ListBlock list => list with { Items = [.. list.Items.Select(item => (IReadOnlyList<DocumentBlock>)[.. item.Select(Of)])] },
        QuoteBlock quote => new QuoteBlock([.. quote.Blocks.Select(Of)]),
        TableBlock table => table with { Header = [.. table.Header.Select(Of)], Rows = [.. table.Rows.Select(row => (IReadOnlyList<IReadOnlyList<TextRun>>)[.. row.Select(Of)])] },
        ChartBlock chart => new ChartBlock(Unbroken.Of(chart.Title), [.. chart.Bars.Select(bar => bar with { Label = Unbroken.Of(bar.Label), Text = Unbroken.Of(bar.Text) })]),
        FactsBlock facts => new FactsBlock([.. facts.Rows.Select(fact => new DocumentFact(fact.Name, Unbroken.Of(fact.Value)))]),
        ClausesBlock clauses => new ClausesBlock([.. clauses.Voices.Select(Unbroken.Of)], [.. clauses.Items.Select(item => item with { Text = Of(item.Text), Reason = item.Reason is { } reason ? Of(reason) : null })]),
        _ => block,
    };

    private static IReadOnlyList<TextRun> Of(IReadOnlyList<TextRun> runs) => [.. runs.Select(run => run with { Text = Unbroken.Of(run.Text) })];
}
