using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;table ui-list&gt;: a list whose rows become cards on a phone, and are clickable as a whole when they hold one
/// <c>&lt;a class="list__link"&gt;</c>. Each cell names its column: &lt;td ui-label="Ägare"&gt;. The roles are written out, since a
/// table that is shown as blocks would lose them.</summary>
[HtmlTargetElement("table", Attributes = "ui-list")]
public sealed class ListTable : TagHelper
{
    public bool UiList { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var given = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", $"list {given}".TrimEnd());
        output.Attributes.SetAttribute("role", "table");
        output.Attributes.SetAttribute("data-rows", "");
    }
}

[HtmlTargetElement("thead"), HtmlTargetElement("tbody"), HtmlTargetElement("tr"), HtmlTargetElement("th", Attributes = "scope"), HtmlTargetElement("td")]
public sealed class ListTablePart : TagHelper
{
    public string? UiLabel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("role", context.TagName switch
        {
            "tr" => "row",
            "td" => "cell",
            "th" when output.Attributes["scope"].Value?.ToString() == "row" => "rowheader",
            "th" => "columnheader",
            _ => "rowgroup",
        });
        if (UiLabel is not null)
            output.Attributes.SetAttribute("data-label", UiLabel);
    }
}
