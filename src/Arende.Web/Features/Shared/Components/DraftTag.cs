using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ui-draft /&gt; first in a <c>&lt;form data-draft="case:KS-2025-123:edit"&gt;</c>: what is typed is kept in the browser,
/// and offered back if it was never saved. Without script it is not there.</summary>
[HtmlTargetElement("ui-draft", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DraftTag : Component
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "draft");
        output.Content.SetHtmlContent(Markup.Of($"""
            <div class="notice" data-color="info" data-draft-found hidden>{Draw("history")}<div>
              <p>{T.Ui.DraftFound} <time data-draft-time></time></p>
              <div class="actions"><button class="ds-button" data-size="sm" type="button" data-draft-restore>{T.Ui.DraftRestore}</button>
              <button class="ds-button" data-size="sm" data-variant="tertiary" type="button" data-draft-discard>{T.Ui.DraftDiscard}</button></div></div></div>
            <p class="draft__kept" data-draft-kept hidden>{T.Ui.DraftKept}</p>
            """));
    }
}
