using System.Globalization;
using Arende.Application.ComposedDocuments;
using Arende.Application.Documents;
using Arende.Domain.Figures;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Shared.Documents;

/// <summary>A chart on a page: a table of its numbers with a bar in each row, so that chart and table are one, and say the same to who sees and who listens.</summary>
internal static class ChartMarkup
{
    public static Markup Of(FigureChartText chart) => Of(ChartBlock.Of(chart), [.. chart.Bars.Select(bar => bar.Link is { } link && ProseLinks.Allows(link) ? link : null)]);

    /// <param name="chart">What is shown.</param>
    /// <param name="links">For each bar where its rows are listed, while it follows the register.</param>
    public static Markup Of(ChartBlock chart, IReadOnlyList<string?>? links = null) => Markup.Of(
        $"<figure class=\"chart\"><figcaption>{chart.Title}</figcaption><table class=\"list list--table\"><caption class=\"ds-sr-only\">{chart.Title}</caption><tbody>{Markup.Each(chart.Bars.Index(), bar => Row(bar.Item, links?[bar.Index]))}</tbody></table></figure>");

    private static Markup Row(DocumentBar bar, string? link) => Markup.Of(
        $"<tr><th scope=\"row\">{(link is null ? Markup.Of($"{bar.Label}") : Markup.Of($"<a href=\"{link}\">{bar.Label}</a>"))}</th><td class=\"chart__bar\">{Bar(bar, link)}</td><td class=\"numbers\">{bar.Text}</td></tr>");

    // Where the bar is a link, the one beside it says the same.
    private static Markup Bar(DocumentBar bar, string? link) => link is null
        ? Markup.Of($"<svg class=\"bar\" role=\"img\" aria-label=\"{bar.Label}: {bar.Text}\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" focusable=\"false\"><title>{bar.Label}: {bar.Text}</title>{Rectangle(bar)}</svg>")
        : Markup.Of($"<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><a href=\"{link}\" tabindex=\"-1\">{Rectangle(bar)}</a></svg>");

    private static Markup Rectangle(DocumentBar bar) =>
        Markup.Of($"<rect class=\"bar__is\" x=\"{bar.From.ToString(CultureInfo.InvariantCulture)}\" y=\"0\" height=\"10\" width=\"{bar.Length.ToString(CultureInfo.InvariantCulture)}\"></rect>");
}
