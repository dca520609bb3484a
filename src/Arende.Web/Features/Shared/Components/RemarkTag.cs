using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>A sentence of a document with a remark beside it; the content is the form that answers it. Slot "sentence" when the
/// sentence needs markup.</summary>
[HtmlTargetElement("ui-remark")]
public sealed class RemarkTag : Component
{
    public string? Sentence { get; set => field = NullIfEmpty(value); }

    public string Message { get; set; } = "";

    public int? Line { get; set; }

    /// <summary>Null while it is open.</summary>
    public string? Answer { get; set => field = NullIfEmpty(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = Slots.Open(context);
        var form = await output.GetChildContentAsync();
        var open = Answer is null;
        Become(output, "div", "remarked");
        output.Content.SetHtmlContent(Markup.Of($"""
            <blockquote class="remarked__sentence">{slots["sentence"]}{Sentence}{Markup.When(Line is not null, () => Markup.Of($" <span class=\"remarked__line\">{T.Ui.Line(Line!.Value)}</span>"))}</blockquote>
            <div class="remark" data-color="{(open ? "warning" : "success")}">
              <p class="remark__head">{Draw(open ? "chat" : "check-circle")}{T.Ui.Remark} · {(open ? T.Ui.RemarkOpen : T.Ui.RemarkAnswered)}</p>
              <p>{Message}</p>{Markup.When(!open, () => Markup.Of($"<p class=\"remark__answer\">{Answer}</p>"))}{form}
            </div>
            """));
    }
}
