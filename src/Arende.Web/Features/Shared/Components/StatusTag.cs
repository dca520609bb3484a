using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ui-status tone="Danger" icon="clock"&gt;Försenad&lt;/ui-status&gt;: icon, word and colour.</summary>
[HtmlTargetElement("ui-status")]
public sealed class StatusTag : Component
{
    public Tone Tone { get; set; }

    public string? Icon { get; set => field = NullIfEmpty(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "span", "status");
        output.Attributes.SetAttribute("data-color", Tone.Color());
        output.PreContent.SetHtmlContent(Draw(Icon ?? Tone.Icon()));
    }
}
