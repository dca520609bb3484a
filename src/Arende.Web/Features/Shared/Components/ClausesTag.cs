using Arende.Domain.Cases;
using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>The numbered clauses, each list in one voice or more, outermost first: "Arbetsutskottet föreslår", "Kommunstyrelsen beslutar".</summary>
[HtmlTargetElement("ui-clauses", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClausesTag : Component
{
    public IReadOnlyList<SpokenList> Lists { get; set; } = [];

    /// <summary>What is said below a clause; null for nothing.</summary>
    public Func<Clause, string?>? Notes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "clauses");
        output.Content.SetHtmlContent(Markup.Each(Lists, list => list.Voices.Reverse().Aggregate(Items(list), (inner, voice) =>
            Markup.Of($"<div class=\"voice\"><p class=\"voice__who\">{voice.ToString()}:</p>{inner}</div>"))));
    }

    private Markup Items(SpokenList list) => Markup.Of($"<ol>{Markup.Each(list.Clauses, clause => Markup.Of($"<li value=\"{clause.Number}\"><p>{clause.Text}</p>{Reason(clause)}{Note(clause)}</li>"))}</ol>");

    // Why the meeting said so of this clause.
    private static Markup Reason(Clause clause) => clause.Reason is { } reason ? Markup.Of($"<p><b>{T.Agenda.Reason}:</b> {reason}</p>") : Markup.Nothing;

    private Markup Note(Clause clause) => Notes?.Invoke(clause) is { } note ? Markup.Of($"<p class=\"clauses__note\">{note}</p>") : Markup.Nothing;
}
