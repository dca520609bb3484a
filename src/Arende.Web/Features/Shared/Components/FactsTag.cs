using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>Names and values: &lt;ui-facts&gt;&lt;ui-fact name="Handläggare"&gt;Hanna Handläggare&lt;/ui-fact&gt;&lt;/ui-facts&gt;</summary>
[HtmlTargetElement("ui-facts")]
public sealed class FactsTag : Component
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Become(output, "dl", "facts");
}

[HtmlTargetElement("ui-fact", ParentTag = "ui-facts")]
public sealed class FactTag : Component
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "facts__fact");
        output.PreContent.SetHtmlContent(Markup.Of($"<dt>{Name.Breakable()}</dt><dd>"));
        output.PostContent.SetHtmlContent("</dd>");
    }
}

/// <summary>A figure with what it counts and where it comes from.</summary>
[HtmlTargetElement("ui-figure")]
public sealed class FigureTag : Component
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "";

    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "figure");
        output.Attributes.SetAttribute("data-color", Tone.Color());
        output.PreContent.SetHtmlContent(Markup.Of($"<p class=\"figure__value\">{Value}</p><p class=\"figure__label\">{Label}</p><div class=\"figure__source\">"));
        output.PostContent.SetHtmlContent("</div>");
    }
}
