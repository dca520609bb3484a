using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ui-empty icon="inbox" heading="Inget väntar på dig."&gt;what to do instead&lt;/ui-empty&gt;</summary>
[HtmlTargetElement("ui-empty")]
public sealed class EmptyTag : Component
{
    public string Icon { get; set; } = "check-circle";

    public string Heading { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "empty");
        output.PreContent.SetHtmlContent(Markup.Of($"{Draw(Icon)}<p class=\"empty__heading\">{Heading}</p><div>"));
        output.PostContent.SetHtmlContent("</div>");
    }
}
