using Arende.Web.Features.Shared.Documents;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ui-prose text="section.Text" /&gt;: Markdown as people write it, rendered safely.</summary>
[HtmlTargetElement("ui-prose", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProseTag : Component
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "prose");
        output.Content.SetHtmlContent(Prose.Html(Text));
    }
}
