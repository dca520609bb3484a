using System.Globalization;
using Arende.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ui-errors /&gt; at the top of a form: every error in ModelState, each a link to its field.</summary>
[HtmlTargetElement("ui-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTag : Component
{
    // What is very many is counted: whoever mends these sees the others next.
    private const int Most = 100;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => error.ErrorMessage).Distinct(), (entry, message) => (entry.Key, ErrorMessage: message))
            .OrderBy(error => Place(error.Key), StringComparer.Ordinal).ToList();
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
            <ul>{Markup.Each(errors.Take(Most).ToList(), error => error.Key.Length == 0
                ? Markup.Of($"<li>{error.ErrorMessage}</li>")
                : Markup.Of($"<li><a class=\"ds-link\" href=\"#{TagBuilder.CreateSanitizedId(error.Key, "_")}\">{error.ErrorMessage}</a></li>"))}{Markup.When(errors.Count > Most, () => Markup.Of($"<li>{T.Ui.AndMore(errors.Count - Most)}</li>"))}</ul>
            """));
    }

    /// <summary>ModelState is sorted by name; the summary follows the form, that is the order in which the page declares its fields, and of a list row by row.</summary>
    private string Place(string key)
    {
        var (place, type) = ("", ViewContext.ViewData.Model?.GetType());
        foreach (var (name, row) in key.Split('.').Select(Parted))
        {
            var properties = type?.GetProperties() ?? [];
            var at = Array.FindIndex(properties, property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (at < 0) break;
            place += string.Create(CultureInfo.InvariantCulture, $"{at + 1:D4}{row:D6}");
            type = row is null ? properties[at].PropertyType : properties[at].PropertyType.GetGenericArguments().FirstOrDefault();
        }
        return place;
    }

    // "Lines[3]"
    private static (string Name, int? Row) Parted(string name) =>
        name.Split('[', ']') is [var list, var row, ..] && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? (list, at) : (name, null);
}
