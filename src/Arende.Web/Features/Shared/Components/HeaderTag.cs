using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

public sealed record Crumb(string Text, string Href);

/// <summary>The top of a page: where am I (breadcrumb), the h1, what it is about (slots "over" and "under"), the primary
/// action (content). Sets the document's title too.</summary>
[HtmlTargetElement("ui-header")]
public sealed class HeaderTag : Component
{
    public string Title { get; set; } = "";

    public IReadOnlyList<Crumb> Crumbs { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = Slots.Open(context);
        var actions = await output.GetChildContentAsync();
        ViewContext.ViewData["Title"] ??= Title;
        Become(output, "div", "page-header");
        output.Content.SetHtmlContent(Markup.Of($"""
            {Breadcrumb()}
            <div class="page-header__row">
              <div class="page-header__words">
                {slots.In("over", "p", "page-header__over")}
                <h1>{Title.Breakable()}</h1>
                {slots.In("under", "p", "page-header__under")}
              </div>
              {Markup.When(!actions.IsEmptyOrWhiteSpace, () => Markup.Of($"<div class=\"actions\">{actions}</div>"))}
            </div>
            """));
    }

    private Markup Breadcrumb() => Markup.When(Crumbs.Count > 0, () => Markup.Of($"""
        <nav class="crumbs" aria-label="{T.Ui.Breadcrumb}"><ol>
        {Markup.Each(Crumbs, crumb => Markup.Of($"<li><a class=\"ds-link\" href=\"{crumb.Href}\">{crumb.Text.Breakable()}</a>{Draw("chevron-right")}</li>"))}
        </ol></nav>
        """));
}
