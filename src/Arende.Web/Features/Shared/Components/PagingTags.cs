using Arende.Web.Texts;
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
            <p>{T.Ui.Showing(Shown, Total)}</p>{Markup.When(!string.IsNullOrEmpty(Href), () => Markup.Of($"<a class=\"ds-button\" data-variant=\"secondary\" href=\"{Href}\">{T.Ui.ShowMore}</a>"))}
            """));
    }
}

public sealed record Anchor(string Text, string Id, int? Count = null);

/// <summary>The parts of a long page, as links to them: one page with anchors, no tabs.</summary>
[HtmlTargetElement("ui-anchors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AnchorsTag : Component
{
    public IReadOnlyList<Anchor> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "nav", "anchors");
        output.Attributes.SetAttribute("aria-label", T.Ui.OnThisPage);
        output.Content.SetHtmlContent(Markup.Of($"<ul>{Markup.Each(Items, item => Markup.Of(
            $"<li><a href=\"#{item.Id}\">{item.Text}{Markup.When(item.Count is not null, () => Markup.Of($" <span class=\"count\">{item.Count}</span>"))}</a></li>"))}</ul>"));
    }
}
