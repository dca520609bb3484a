using Arende.Web.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ul class="tasks"&gt; holds one a thing to do: a sentence, when it is due, and (content) its one button.</summary>
[HtmlTargetElement("ui-task")]
public sealed class TaskTag : Component
{
    public string Title { get; set; } = "";

    public string Href { get; set; } = "";

    /// <summary>What the sentence is about: the case's number and title.</summary>
    // Razor hands over a null as an empty string.
    public string? About { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public DateOnly? Due { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var button = await output.GetChildContentAsync();
        Become(output, "li", "task");
        var tone = Due < Today ? Tone.Danger : Due <= Today.AddDays(3) ? Tone.Warning : Tone.Neutral;
        var due = Markup.When(Due is not null, () => Markup.Of($"""
            <span class="task__due" data-color="{tone.Color()}">{Draw("clock")}<time datetime="{Due:yyyy-MM-dd}" title="{Format.Current.Weekday(Due!.Value)}">{Format.Current.Relative(Due!.Value, Today)}</time></span>
            """));
        output.Content.SetHtmlContent(Markup.Of($"""
            <div class="task__words"><a class="task__link" href="{Href}">{Title}</a>{Markup.When(About is not null, () => Markup.Of($"<span class=\"task__about\">{About}</span>"))}</div>
            {due}<div class="task__do">{button}</div>
            """));
    }
}
