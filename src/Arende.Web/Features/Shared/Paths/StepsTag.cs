using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Paths;

/// <summary>Every step of a path drawn, in a box that scrolls, and below it the same in words.</summary>
[HtmlTargetElement("ui-steps", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsTag : Component
{
    public PathGraph Graph { get; set; } = null!;

    public PathMarks Marks { get; set; } = PathMarks.None;

    /// <summary>Its own on the page.</summary>
    public string Key { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "stack");
        var picture = new PathPicture(Graph, Marks, $"steps-{Key}");
        output.Content.SetHtmlContent(Markup.Of($"""
            {Markup.When(picture.Here is not null, () => Markup.Of($"<p class=\"on-screen\"><a class=\"ds-link\" href=\"#steps-{Key}-here\">{T.Paths.ToHere}</a></p>"))}
            <div class="drawing-box" tabindex="0" role="group" aria-label="{T.Paths.Picture(Graph.Name)}">{picture.Svg(Markup.Nothing)}</div>
            <details class="fold"><summary>{T.Paths.InWords}</summary>{new PathInWords(Graph, Marks).List()}</details>
            """));
    }
}
