using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Arende.Web.Features.Shared.Components;

public sealed record FilterOption(string Text, string Href, bool Selected)
{
    /// <summary>One option a value of the query's <paramref name="key"/>; the rest of the address stays, the paging goes.</summary>
    public static IReadOnlyList<FilterOption> For(HttpRequest request, string key, string? current, params IEnumerable<(string Value, string Text)> options)
    {
        var others = request.Query.Where(pair => pair.Key != key && pair.Key != "after")
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value)).ToList();
        return [.. options.Select(option => new FilterOption(option.Text, Href(option.Value), option.Value == (current ?? "")))];

        string Href(string value) => QueryHelpers.AddQueryString(request.PathBase + request.Path,
            value.Length == 0 ? others : [.. others, KeyValuePair.Create<string, string?>(key, value)]);
    }
}

/// <summary>A chip in the sentence of a <c>&lt;p class="filters"&gt;</c>: it reads as the chosen option and opens the others, each a link.</summary>
[HtmlTargetElement("ui-filter", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterTag : Component
{
    /// <summary>What is chosen, for those who don't see the sentence: "Status".</summary>
    public string Label { get; set; } = "";

    public IReadOnlyList<FilterOption> Options { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = Options.FirstOrDefault(option => option.Selected) ?? Options[0];
        Become(output, "details", "filter");
        output.Attributes.SetAttribute("data-menu", "");
        output.Content.SetHtmlContent(Markup.Of($"""
            <summary>{Hidden(Label + ": ")}<span>{chosen.Text.Breakable()}</span>{Draw("chevron-down")}</summary>
            <ul>{Markup.Each(Options, option => Markup.Of(
                $"<li><a href=\"{option.Href}\" {Markup.When(option == chosen, () => Markup.Of($"aria-current=\"true\""))}>{Draw("check")}{option.Text.Breakable()}</a></li>"))}</ul>
            """));
    }
}
