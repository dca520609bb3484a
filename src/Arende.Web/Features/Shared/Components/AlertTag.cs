using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ui-alert tone="Success" heading="…" live&gt;…&lt;/ui-alert&gt;. <c>live</c> when it tells the result of what was just done.</summary>
[HtmlTargetElement("ui-alert")]
public sealed class AlertTag : Component
{
    public Tone Tone { get; set; } = Tone.Info;

    public string? Heading { get; set => field = NullIfEmpty(value); }

    public bool Live { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "notice");
        output.Attributes.SetAttribute("data-color", Tone.Color());
        if (Live)
            output.Attributes.SetAttribute("role", Tone == Tone.Danger ? "alert" : "status");
        output.PreContent.SetHtmlContent(Markup.Of(
            $"{Draw(Tone.Icon())}<div>{Markup.When(Heading is not null, () => Markup.Of($"<p class=\"notice__heading\">{Heading}</p>"))}"));
        output.PostContent.SetHtmlContent("</div>");
    }
}
