using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>A building block of a page: an element <c>&lt;ui-…&gt;</c>. README.md beside shows each in use.</summary>
public abstract class Component : TagHelper
{
    private string? sprite;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Today in Stockholm, by the application's clock (which the demo moves).</summary>
    protected DateOnly Today =>
        Texts.Format.Day(ViewContext.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    protected Markup Draw(string name, string? css = null) =>
        Markup.Of($"<svg class=\"icon {css}\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{Sprite}#{name}\"></use></svg>");

    protected static Markup Hidden(string text) => Markup.Of($"<span class=\"ds-sr-only\">{text}</span>");

    /// <summary>Turns the component's own element into <paramref name="tag"/>, keeping the classes the page gave it.</summary>
    protected static void Become(TagHelperOutput output, string tag, string css)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        var given = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", given is null ? css : $"{css} {given}");
    }

    /// <summary>Razor gives an attribute whose expression is null the empty string: nothing was said.</summary>
    protected static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private string Sprite => sprite ??= ViewContext.HttpContext.Request.PathBase + "/" +
        (ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?["icons.svg"] ?? "icons.svg");
}
