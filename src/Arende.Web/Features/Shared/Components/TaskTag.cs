using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ul class="tasks"&gt; holds one a thing to do: a sentence that is its link, when it is due, and what one does there: a verb (which is
/// no stop of its own for a keyboard: the whole row is the link), or buttons as content.</summary>
[HtmlTargetElement("ui-task")]
public sealed class TaskTag : Component
{
    public string Title { get; set; } = "";

    public string Href { get; set; } = "";

    /// <summary>What the sentence is about: the case's number and title.</summary>
    // Razor hands over a null as an empty string.
    public string? About { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public DateOnly? Due { get; set; }

    // As with About.
    public string? Verb { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Of a page's rows the one kind that stands out.</summary>
    public bool Primary { get; set; }

    /// <summary>Where rows are read or not: the unread have a mark, the read stand back.</summary>
    public bool? Unread { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var button = await output.GetChildContentAsync();
        Become(output, "li", (Verb is null ? "task" : "task task--one") + (Unread is false ? " task--read" : ""));
        var tone = Due < Today ? Tone.Danger : Due <= Today.AddDays(3) ? Tone.Warning : Tone.Neutral;
        var due = Markup.When(Due is not null, () => Markup.Of($"""
            <span class="task__due" data-color="{tone.Color()}">{Draw("clock")}<time datetime="{Due:yyyy-MM-dd}" title="{Format.Current.Weekday(Due!.Value)}">{Format.Current.Relative(Due!.Value, Today)}<span class="task__day">{Format.Current.ShortWeekday(Due!.Value, Today)}</span></time></span>
            """), () => Markup.Of($"<span class=\"task__due\"></span>"));
        var verb = Markup.When(Verb is not null, () => Markup.Of($"""
            <span class="ds-button" data-size="sm" data-variant="{(Primary ? "primary" : "secondary")}" aria-hidden="true">{Verb}</span>
            """));
        output.Content.SetHtmlContent(Markup.Of($"""
            <div class="task__words"><a class="task__link" href="{Href}">{Markup.When(Unread is true, () => Markup.Of($"<span class=\"task__new\">{Hidden(T.Ui.New + ": ")}</span>"))}{Title.Breakable()}</a>{Markup.When(About is not null, () => Markup.Of($"<span class=\"task__about\">{About!.Breakable()}</span>"))}</div>
            {due}<div class="task__do">{verb}{button}</div>
            """));
    }
}
