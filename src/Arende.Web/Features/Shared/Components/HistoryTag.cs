using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>One sentence of a history: "Kim Chef" "skickade tillbaka ärendet" "Barnkonsekvenser saknas."</summary>
public sealed record HistoryLine(DateTimeOffset At, string Who, string Did, string? Quote = null, string Icon = "dot", Tone Tone = Tone.Neutral);

/// <summary>The history, in the order it is given, as sentences with who and when.</summary>
[HtmlTargetElement("ui-history", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HistoryTag : Component
{
    public IReadOnlyList<HistoryLine> Lines { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "ol", "history");
        output.Content.SetHtmlContent(Markup.Each(Lines, line =>
        {
            var quote = Markup.When(line.Quote is not null, () => Markup.Of($": <q>{line.Quote}</q>"));
            var format = Format.Current;
            return Markup.Of($"""
                <li data-color="{line.Tone.Color()}"><span class="history__mark">{Draw(line.Icon)}</span><p><b>{line.Who}</b> {line.Did}{quote}{Markup.When(line.Quote is null, () => Markup.Of($"."))} <time datetime="{line.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}" title="{format.Weekday(Format.Day(line.At))}">{format.Moment(line.At, Today)}</time></p></li>
                """);
        }));
    }
}
