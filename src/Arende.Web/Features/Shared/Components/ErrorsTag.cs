using Arende.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ui-errors /&gt; at the top of a form: every error in ModelState, each a link to its field.</summary>
[HtmlTargetElement("ui-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTag : Component
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .SelectMany(entry => entry.Value!.Errors.Take(1), (entry, error) => (entry.Key, error.ErrorMessage))
            .OrderBy(error => Place(error.Key)).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        ViewContext.ViewData["HasErrors"] = true;
        // That somebody was first is nobody's mistake.
        var heading = errors.Count == 1 && ViewContext.ViewData.Model is ArendePage { LostRace: true } ? T.Ui.SomeoneWasFirst : T.Ui.ThingsToMend(errors.Count);
        Become(output, "div", "ds-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-labelledby", "errors-heading");
        output.Attributes.SetAttribute("data-focus", "");
        output.Content.SetHtmlContent(Markup.Of($"""
            <h2 id="errors-heading" class="ds-heading">{heading}</h2>
            <ul>{Markup.Each(errors, error => error.Key.Length == 0
                ? Markup.Of($"<li>{error.ErrorMessage}</li>")
                : Markup.Of($"<li><a class=\"ds-link\" href=\"#{TagBuilder.CreateSanitizedId(error.Key, "_")}\">{error.ErrorMessage}</a></li>"))}</ul>
            """));
    }

    /// <summary>ModelState is sorted by name; the summary follows the form, that is the order in which the page declares its fields.</summary>
    private int Place(string key)
    {
        var (place, type) = (0, ViewContext.ViewData.Model?.GetType());
        foreach (var name in key.Split('.'))
        {
            var properties = type?.GetProperties() ?? [];
            var at = Array.FindIndex(properties, property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
                break;
            (place, type) = (place * 1000 + at + 1, properties[at].PropertyType);
        }
        return place;
    }
}
