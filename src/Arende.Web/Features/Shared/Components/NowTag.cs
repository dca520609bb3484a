using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>The "Nu" card: what now, who, by when; the content is one sentence and the buttons.</summary>
[HtmlTargetElement("ui-now")]
public sealed class NowTag : Component
{
    public string What { get; set; } = "";

    public string? Who { get; set => field = NullIfEmpty(value); }

    public DateOnly? Due { get; set; }

    /// <summary>True when it is the reader who must act; then the card stands out.</summary>
    public bool Mine { get; set; }

    /// <summary>Tells several on one page apart.</summary>
    public string Key { get; set; } = "now";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "section", Mine ? "now now--mine" : "now");
        output.Attributes.SetAttribute("aria-labelledby", $"{Key}-heading");
        var format = Format.Current;
        var who = Markup.When(Who is not null, () => Markup.Of($" {T.Ui.At} <b>{Who!.Breakable()}</b>"));
        var due = Markup.When(Due is not null, () => Markup.Of($"""
            <span class="now__due{(Due < Today ? " now__due--late" : "")}">{Draw("clock")}{T.Ui.AtTheLatest} <time datetime="{Due:yyyy-MM-dd}">{format.ActBy(Due!.Value, Today)}</time> ({format.Relative(Due!.Value, Today)})</span>
            """));
        output.PreContent.SetHtmlContent(Markup.Of($"""
            <h2 id="{Key}-heading" class="now__heading"><span class="now__tag">{T.Ui.Now}</span> <span>{What}{who}</span>{due}</h2>
            <div class="now__body">
            """));
        output.PostContent.SetHtmlContent("</div>");
    }
}
