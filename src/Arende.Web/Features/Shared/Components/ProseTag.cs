using Arende.Web.Features.Shared.Documents;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ui-prose text="section.Text" /&gt;: Markdown as people write it, rendered safely, and once.</summary>
[HtmlTargetElement("ui-prose", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProseTag(KeptProse prose) : Component
{
    public string Text { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "prose");
        output.Content.SetHtmlContent((await prose.Of(Text, ViewContext.HttpContext.RequestAborted)).Show());
    }
}
