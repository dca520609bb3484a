using System.Globalization;
using Arende.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

public sealed record Choice(string Value, string Text, string? Help = null);

/// <summary>A form field: label above, help, the control, its error. What was typed stays. Kinds: text, email, password,
/// date, number, search, textarea, select, choices (radio buttons), check. Other attributes go to the control.</summary>
[HtmlTargetElement("ui-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTag : Component
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Help { get; set => field = NullIfEmpty(value); }

    public string Kind { get; set; } = "text";

    public IEnumerable<Choice> Options { get; set; } = [];

    public bool Required { get; set; }

    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => TagBuilder.CreateSanitizedId(Name, "_");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ModelState.TryGetValue(Name, out var state);
        var errors = state?.Errors.Select(one => one.ErrorMessage).Distinct().ToList() ?? [];
        var error = errors.FirstOrDefault();
        var typed = state?.AttemptedValue ?? (For.Model is IFormattable f ? f.ToString(Kind == "date" ? "yyyy-MM-dd" : null, CultureInfo.CurrentCulture) : For.Model?.ToString()) ?? "";
        var shared = Attributes(output, error);
        output.Attributes.Clear();
        Become(output, Kind == "choices" ? "fieldset" : "div", Kind == "choices" ? "ds-fieldset field" : "ds-field field");
        var words = Markup.Of($"{Label}{Markup.When(Required, () => Markup.Of($" <span class=\"field__required\">{T.Ui.Required}</span>"))}");
        var help = Markup.When(Help is not null, () => Markup.Of($"<p id=\"{Id}-help\" data-field=\"description\">{Help}</p>"));
        var fault = Markup.When(error is not null, () => Markup.Of(
            $"<p id=\"{Id}-error\" class=\"ds-validation-message\" data-field=\"validation\">{error}{Markup.When(errors.Count > 1, () => Markup.Of($" {T.Ui.AndMore(errors.Count - 1)}"))}</p>"));
        output.Content.SetHtmlContent(Kind switch
        {
            "check" => Markup.Of($"<input class=\"ds-input\" type=\"checkbox\" value=\"true\" {shared}{If(typed is "True" or "true" or "true,false", "checked")}><label class=\"ds-label\" for=\"{Id}\">{words}</label>{help}{fault}"),
            "choices" => Markup.Of($"<legend class=\"ds-label\">{words}</legend>{help}<div id=\"{Id}\">{Markup.Each(Options, option => Radio(option, typed, error is not null))}</div>{fault}"),
            _ => Markup.Of($"<label class=\"ds-label\" for=\"{Id}\">{words}</label>{help}{Control(typed, shared)}{fault}"),
        });
    }

    private Markup Control(string typed, Markup shared) => Kind switch
    {
        "textarea" => Markup.Of($"<textarea class=\"ds-input\" {shared}>\n{typed}</textarea>"),
        "select" => Markup.Of($"<select class=\"ds-input\" {shared}>{Markup.Each(Options, o => Markup.Of($"<option value=\"{o.Value}\" {If(o.Value == typed, "selected")}>{o.Text}</option>"))}</select>"),
        "password" => Markup.Of($"<input class=\"ds-input\" type=\"password\" {shared}>"),
        _ => Markup.Of($"<input class=\"ds-input\" type=\"{Kind}\" value=\"{typed}\" {shared}>"),
    };

    private Markup Radio(Choice option, string typed, bool invalid)
    {
        var id = $"{Id}-{option.Value}";
        var help = Markup.When(option.Help is not null, () => Markup.Of($"<p id=\"{id}-help\" data-field=\"description\">{option.Help}</p>"));
        var described = Markup.When(option.Help is not null, () => Markup.Of($"aria-describedby=\"{id}-help\""));
        return Markup.Of($"""
            <div class="ds-field"><input class="ds-input" type="radio" id="{id}" name="{Name}" value="{option.Value}" {described} {If(option.Value == typed, "checked")} {If(Required, "required")} {If(invalid, "aria-invalid=\"true\"")}><label class="ds-label" for="{id}">{option.Text}</label>{help}</div>
            """);
    }

    private Markup Attributes(TagHelperOutput output, string? error)
    {
        string[] described = [.. Help is null ? [] : new[] { $"{Id}-help" }, .. error is null ? [] : new[] { $"{Id}-error" }];
        return Markup.Of($"""
            id="{Id}" name="{Name}" {Markup.When(described.Length > 0, () => Markup.Of($"aria-describedby=\"{string.Join(' ', described)}\""))} {If(error is not null, "aria-invalid=\"true\"")} {If(Required, "required")} {Markup.Each(output.Attributes.ToList(), a => Markup.Of($" {a.Name}=\"{a.Value}\""))}
            """);
    }

    private static HtmlString If(bool condition, string attribute) => new(condition ? $" {attribute}" : "");
}
