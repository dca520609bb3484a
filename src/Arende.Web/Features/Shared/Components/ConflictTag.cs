using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>The 409 box: who was first and when, what they wrote (content), and that one's own text is kept below.</summary>
[HtmlTargetElement("ui-conflict")]
public sealed class ConflictTag : Component
{
    public string Who { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>False where it is only shown, as in the style guide.</summary>
    public bool Focus { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var theirs = await output.GetChildContentAsync();
        Become(output, "div", "notice conflict");
        output.Attributes.SetAttribute("data-color", "warning");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        if (Focus)
            output.Attributes.SetAttribute("data-focus", "");
        output.Content.SetHtmlContent(Markup.Of($"""
            {Draw("warning")}<div><p class="notice__heading">{T.Ui.SomeoneWasFirst}</p>
            <p>{T.Ui.ChangedBy(Who, Format.Current.Moment(At, Today))} {T.Ui.YourTextIsKept}</p>
            {Markup.When(!theirs.IsEmptyOrWhiteSpace, () => Markup.Of($"<div class=\"conflict__theirs\">{theirs}</div>"))}</div>
            """));
    }
}
