using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>Keyset paging: &lt;ui-more shown="50" total="1 000+" href="?after=…" /&gt;; no href on the last page.</summary>
[HtmlTargetElement("ui-more", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoreTag : Component
{
    public int Shown { get; set; }

    public string Total { get; set; } = "";

    // Razor hands over a null as an empty string.
    public string? Href { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "more");
        output.Content.SetHtmlContent(Markup.Of($"""
            <p>{T.Ui.Showing(Shown, Total)}</p>{Markup.When(Href is not null, () => Markup.Of($"<a class=\"ds-button\" data-variant=\"secondary\" href=\"{Href}\">{T.Ui.ShowMore}</a>"))}
            """));
    }
}

/// <param name="Text">The part's name.</param>
/// <param name="Href">Its address.</param>
/// <param name="Count">How much there is in it; null where that says nothing.</param>
/// <param name="IsHere">True for the part that is shown.</param>
public sealed record Part(string Text, string Href, int? Count = null, bool IsHere = false);

/// <summary>Sub navigation: the parts of one thing, each at an address of its own.</summary>
[HtmlTargetElement("ui-parts", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PartsTag : Component
{
    public IReadOnlyList<Part> Items { get; set; } = [];

    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "nav", "parts");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Markup.Of($"<ul>{Markup.Each(Items, item => Markup.Of(
            $"<li><a href=\"{item.Href}\"{Markup.When(item.IsHere, () => Markup.Of($" aria-current=\"page\""))}>{item.Text}{Markup.When(item.Count is > 0, () => Markup.Of($" <span class=\"count\">{Format.Current.Count(item.Count ?? 0)}</span>"))}</a></li>"))}</ul>"));
    }
}

/// <summary>Pages by number, for a part of which the end is known: &lt;ui-pages at="2" of="24" href="?p=" /&gt;. Nothing where there is one.</summary>
[HtmlTargetElement("ui-pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagesTag : Component
{
    public int At { get; set; }

    public int Of { get; set; }

    /// <summary>The address up to the page's number.</summary>
    public string Href { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of < 2)
        {
            output.SuppressOutput();
            return;
        }
        Become(output, "nav", "pages");
        output.Attributes.SetAttribute("aria-label", T.Ui.Pages);
        output.Content.SetHtmlContent(Markup.Of($"""
            {Link(At - 1, T.Ui.PreviousPage, "prev")}<span>{Format.Current.PageOf(At, Of)}</span>{Link(At + 1, T.Ui.NextPage, "next")}
            """));
    }

    private Markup Link(int page, Text words, string rel) => Markup.When(page >= 1 && page <= Of, () => Markup.Of(
        $"<a class=\"ds-button\" data-variant=\"secondary\" data-size=\"sm\" rel=\"{rel}\" href=\"{Href}{page}\">{words}</a>"));
}
