using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

public sealed record ClauseLine(int Number, string Text, string? Note = null);

/// <summary>The numbered clauses, in one voice or more, outermost first: "Arbetsutskottet föreslår", "Kommunstyrelsen beslutar".</summary>
[HtmlTargetElement("ui-clauses", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClausesTag : Component
{
    public IReadOnlyList<string> Voices { get; set; } = [];

    public IReadOnlyList<ClauseLine> Clauses { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "clauses");
        var list = Markup.Of($"<ol>{Markup.Each(Clauses, clause => Markup.Of($"<li value=\"{clause.Number}\"><p>{clause.Text}</p>{Markup.When(clause.Note is not null, () => Markup.Of($"<p class=\"clauses__note\">{clause.Note}</p>"))}</li>"))}</ol>");
        output.Content.SetHtmlContent(Voices.Reverse().Aggregate(list, (inner, voice) =>
            Markup.Of($"<div class=\"voice\"><p class=\"voice__who\">{voice}:</p>{inner}</div>")));
    }
}
