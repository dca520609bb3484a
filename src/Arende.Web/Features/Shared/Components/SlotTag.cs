using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>&lt;ui-slot name="…"&gt; inside a component: content for a named place of it.</summary>
[HtmlTargetElement("ui-slot")]
public sealed class SlotTag : TagHelper
{
    public string Name { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.TryGetValue(typeof(Slots), out var slots))
            ((Slots)slots).Fill(Name, await output.GetChildContentAsync());
        output.SuppressOutput();
    }
}

/// <summary>What a component's slots were filled with.</summary>
public sealed class Slots
{
    private readonly Dictionary<string, IHtmlContent> filled = [];

    public IHtmlContent? this[string name] => filled.GetValueOrDefault(name);

    public static Slots Open(TagHelperContext context)
    {
        var slots = new Slots();
        context.Items[typeof(Slots)] = slots;
        return slots;
    }

    public void Fill(string name, IHtmlContent content) => filled[name] = content;

    /// <summary>The slot in an element of its own, or nothing when it was not filled.</summary>
    public Markup In(string name, string tag, string css)
    {
        if (this[name] is not { } content)
            return Markup.Nothing;
        var (start, end) = (new HtmlString($"<{tag} class=\"{css}\">"), new HtmlString($"</{tag}>"));
        return Markup.Of($"{start}{content}{end}");
    }
}
