using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ui-icon name="clock" /&gt;: a decoration; the word stands beside it. Names: the ids in wwwroot/icons.svg.</summary>
[HtmlTargetElement("ui-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag : Component
{
    public string Name { get; set; } = "";

    public string? Class { get; set => field = NullIfEmpty(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Name, Class));
    }
}
