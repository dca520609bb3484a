using Arende.Application.ComposedDocuments;
using Arende.Web.Features.Shared.Documents;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>A composed document on a page, as on paper: &lt;ui-document document="Model.Document" /&gt;. It is in Swedish, whatever its reader's language is.</summary>
[HtmlTargetElement("ui-document", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DocumentTag : Component
{
    public ComposedDocument? Document { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "article", "paper");
        output.Attributes.SetAttribute("lang", "sv");
        var document = Document!;
        output.Content.SetHtmlContent(Markup.Of(
            $"<div class=\"paper__head\"><p><b>{document.Municipality}</b><br>{document.Office}</p><p><b>{document.Name}</b><br>{document.Number}<br>{document.Date}</p></div><h2>{document.Title}</h2>{Markup.Each(document.Blocks, Of)}"));
    }

    private static Markup Of(DocumentBlock block) => block switch
    {
        HeadingBlock heading => Heading(heading),
        ParagraphBlock paragraph => Markup.Of($"<p>{Runs(paragraph.Runs)}</p>"),
        ListBlock { Ordered: true } list => Markup.Of($"<ol start=\"{list.Start}\">{Items(list)}</ol>"),
        ListBlock list => Markup.Of($"<ul>{Items(list)}</ul>"),
        QuoteBlock quote => Markup.Of($"<blockquote>{Markup.Each(quote.Blocks, Of)}</blockquote>"),
        TableBlock table => Table(table),
        ChartBlock chart => ChartMarkup.Of(chart),
        FactsBlock facts => Markup.Of($"<dl class=\"facts\">{Markup.Each(facts.Rows, fact => Markup.Of($"<div class=\"facts__fact\"><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"))}</dl>"),
        ClausesBlock clauses => Clauses(clauses),
        SignaturesBlock signatures => Markup.Of($"<ul class=\"paper__signatures\">{Markup.Each(signatures.Lines, line => Markup.Of($"<li>{line.Title}<br>{line.Unit}</li>"))}</ul>"),
        _ => Markup.Nothing,
    };

    // The page's own heading is the first; the document's title the second.
    private static Markup Heading(HeadingBlock heading) => Math.Min(6, heading.Level + 1) switch
    {
        3 => Markup.Of($"<h3>{heading.Text}</h3>"),
        4 => Markup.Of($"<h4>{heading.Text}</h4>"),
        5 => Markup.Of($"<h5>{heading.Text}</h5>"),
        _ => Markup.Of($"<h6>{heading.Text}</h6>"),
    };

    private static Markup Items(ListBlock list) => Markup.Each(list.Items, item => Markup.Of($"<li>{Markup.Each(item, Of)}</li>"));

    private static Markup Table(TableBlock table)
    {
        var head = Markup.Each(table.Header.Index(), cell => table.Numbers.Contains(cell.Index) ? Markup.Of($"<th scope=\"col\" class=\"numbers\">{Runs(cell.Item)}</th>") : Markup.Of($"<th scope=\"col\">{Runs(cell.Item)}</th>"));
        var rows = Markup.Each(table.Rows, row => Markup.Of($"<tr>{Markup.Each(row.Index(), cell => table.Numbers.Contains(cell.Index) ? Markup.Of($"<td class=\"numbers\">{Runs(cell.Item)}</td>") : Markup.Of($"<td>{Runs(cell.Item)}</td>"))}</tr>"));
        return Markup.Of($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{Texts.T.Documents.Table.Sv}\"><table class=\"list list--table\"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>");
    }

    private static Markup Clauses(ClausesBlock clauses) => clauses.Voices.Reverse().Aggregate(
        Markup.Of($"<ol>{Markup.Each(clauses.Items, Clause)}</ol>"), (inner, voice) => Markup.Of($"<div class=\"voice\"><p class=\"voice__who\">{voice}:</p>{inner}</div>"));

    private static Markup Clause(NumberedClause clause) => Markup.Of(
        $"<li value=\"{clause.Number}\"><p>{Runs(clause.Text)}</p>{Markup.When(clause.Reason is not null, () => Markup.Of($"<p><b>{Texts.T.Received.Reason.Sv}:</b> {Runs(clause.Reason!)}</p>"))}</li>");

    private static Markup Runs(IReadOnlyList<TextRun> runs) => Markup.Each(runs, Run);

    private static Markup Run(TextRun run)
    {
        if (run.Break) return Markup.Of($"<br>");
        var words = Markup.Of($"{run.Text}");
        if (run.Emphasis) words = Markup.Of($"<em>{words}</em>");
        if (run.Strong) words = Markup.Of($"<strong>{words}</strong>");
        return run.Link is { } link ? Markup.Of($"<a href=\"{link}\" rel=\"nofollow\">{words}</a>") : words;
    }
}
