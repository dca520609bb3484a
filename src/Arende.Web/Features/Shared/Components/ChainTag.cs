using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>The line from decision to done: &lt;ui-chain&gt; holds one &lt;ui-link&gt; a happening, oldest first.</summary>
[HtmlTargetElement("ui-chain")]
public sealed class ChainTag : Component
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Become(output, "ol", "chain");
}

[HtmlTargetElement("ui-link", ParentTag = "ui-chain")]
public sealed class ChainLinkTag : Component
{
    public string Title { get; set; } = "";

    // Razor hands over a null as an empty string.
    public string? Href { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public string Icon { get; set; } = "dot";

    public Tone Tone { get; set; }

    public DateOnly? Day { get; set; }

    /// <summary>What has not happened yet is drawn with a broken line.</summary>
    public bool Ahead { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        Become(output, "li", Ahead ? "chain__link chain__link--ahead" : "chain__link");
        output.Attributes.SetAttribute("data-color", Tone.Color());
        var title = Href is null ? Title.Breakable() : Markup.Of($"<a class=\"ds-link\" href=\"{Href}\">{Title.Breakable()}</a>");
        var day = Markup.When(Day is not null, () => Markup.Of(
            $" <time datetime=\"{Day:yyyy-MM-dd}\" title=\"{(Ahead ? Texts.Format.Current.Relative(Day!.Value, Today) : Texts.Format.Current.Ago(Day!.Value, Today))}\">{Texts.Format.Current.Date(Day!.Value)}</time>"));
        output.Content.SetHtmlContent(Markup.Of(
            $"<span class=\"chain__mark\">{Draw(Icon)}</span><div><p class=\"chain__title\"><b>{title}</b>{day}</p>{content}</div>"));
    }
}
