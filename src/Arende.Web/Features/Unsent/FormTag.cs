using Arende.Application.Journal;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Unsent;

/// <summary>Writes in every form that is posted for whom it was made, before all other fields, and the key by which it is known when it is sent twice.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormTag(FormOwner owners, CurrentViewer current) : Component
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!HttpMethods.IsPost(context.AllAttributes["method"].Value.ToString() ?? "")) return;
        // Sealed once a page: a list has a form in every row.
        var owner = (string)(ViewContext.HttpContext.Items[typeof(FormTag)] ??= owners.Seal(current));
        var key = SentKey.Of(ViewContext.HttpContext) is { IsNone: false } sent ? sent : FormKey.New();
        var kept = ViewContext.HttpContext.Features.Get<ShownAgain>()?.KeptAs;
        output.PreContent.AppendHtml(Markup.Of($"""
            <input type="hidden" name="{FormOwner.Field}" value="{owner}"><input type="hidden" name="{SentKey.Field}" value="{key}" autocomplete="off">{Markup.When(kept is not null, () => Markup.Of($"<input type=\"hidden\" name=\"{ShownAgain.Field}\" value=\"{kept}\">"))}
            """));
    }
}
