using Arende.Domain.Assignments;
using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>A deadline: the current one, how far off it is, the original struck through when it was moved, and a proposed one
/// that is not decided yet. A fuzzy one is shown as it was decided ("Under 2025"), its latest day in the title.</summary>
[HtmlTargetElement("ui-deadline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeadlineTag : Component
{
    public DateOnly? Current { get; set; }

    public DateOnly? Original { get; set; }

    public DateOnly? Proposed { get; set; }

    /// <summary>A report says that the proposed one was decided earlier, and nobody has named that decision.</summary>
    public bool Told { get; set; }

    /// <summary>The words of a fuzzy deadline.</summary>
    // Razor hands over a null as an empty string.
    public string? Text { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>A finished thing is never late.</summary>
    public bool Closed { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "span", "deadline");
        var format = Format.Current;
        var urgency = Closed ? Urgency.Closed : Urgencies.Of(Current, Today);
        var presses = urgency is Urgency.Late or Urgency.Soon;
        if (presses) output.Attributes.SetAttribute("data-color", urgency.Tone().Color());
        output.Content.SetHtmlContent(Markup.Of($"{Now()}{Was()}{Asked()}"));

        Markup Now() => Current is not { } day
            ? Markup.Of($"<span class=\"deadline__now\">{Text ?? T.Ui.Unknown}</span>")
            : Markup.Of($"""
                <span class="deadline__now"><time datetime="{day:yyyy-MM-dd}" title="{format.Weekday(day)}">{Text ?? (Closed ? format.Date(day) : format.ShortWeekday(day, Today))}</time>{Markup.When(!Closed, () => Markup.Of($" <span class=\"deadline__off\">{Markup.When(presses, () => Draw("clock"))}{format.Relative(day, Today)}</span>"))}</span>
                """);

        Markup Was() => Markup.When(Original is not null && Original != Current, () => Markup.Of(
            $" <s class=\"deadline__was\">{Hidden(T.Ui.Originally + " ")}<time datetime=\"{Original:yyyy-MM-dd}\">{format.Date(Original!.Value)}</time></s>"));

        Markup Asked() => Markup.When(Proposed is not null && Proposed != Current, () => Markup.Of(
            $" <span class=\"deadline__asked\">{(Told ? T.Ui.ByReport : T.Ui.Proposed)} <time datetime=\"{Proposed:yyyy-MM-dd}\">{format.Date(Proposed!.Value)}</time></span>"));
    }
}

/// <summary>&lt;ui-when day="…" /&gt; "om 3 dagar" with the date in the title; &lt;ui-when at="…" /&gt; "5 mars 14.02".</summary>
[HtmlTargetElement("ui-when", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTag : Component
{
    public DateOnly? Day { get; set; }

    public DateTimeOffset? At { get; set; }

    /// <summary>Of what happened on a day of which nobody has said the hour.</summary>
    public bool DayOnly { get; set; }

    /// <summary>Something that was, not a deadline: "för 12 dagar sedan", not "12 dagar sen".</summary>
    public bool Happened { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "time", "when");
        var format = Format.Current;
        if (Day is { } day)
        {
            output.Attributes.SetAttribute("datetime", $"{day:yyyy-MM-dd}");
            output.Attributes.SetAttribute("title", format.Weekday(day));
            output.Content.SetContent(Happened ? format.Ago(day, Today) : format.Relative(day, Today));
        }
        else if (At is { } at)
        {
            if (DayOnly)
            {
                output.Attributes.SetAttribute("datetime", $"{Format.Day(at):yyyy-MM-dd}");
                output.Content.SetContent(format.DayMonth(Format.Day(at), Today));
                return;
            }
            output.Attributes.SetAttribute("datetime", $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
            output.Attributes.SetAttribute("title", $"{format.Weekday(Format.Day(at))} {format.Time(at)}");
            output.Content.SetContent(format.Moment(at, Today));
        }
    }
}
