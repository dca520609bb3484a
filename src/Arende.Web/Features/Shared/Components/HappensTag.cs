using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

/// <summary>"Det här händer": what a step sends, starts and creates, before it is taken.</summary>
[HtmlTargetElement("ui-happens", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HappensTag : Component
{
    public IReadOnlyList<Consequence> Items { get; set; } = [];

    public string? Heading { get; set => field = NullIfEmpty(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "happens");
        var list = Items.Count == 0
            ? Markup.Of($"<p>{T.Ui.NothingHappens}</p>")
            : Markup.Of($"<ul>{Markup.Each(Items, item => Markup.Of($"<li>{Draw(IconOf(item.Kind))}<span>{item.Text.Breakable()}</span></li>"))}</ul>");
        output.Content.SetHtmlContent(Markup.Of($"<p class=\"happens__heading\">{Heading ?? T.Ui.ThisHappens}</p>{list}"));
    }

    private static string IconOf(ConsequenceKind kind) => kind switch
    {
        ConsequenceKind.Mail => "mail",
        ConsequenceKind.Clock => "clock",
        ConsequenceKind.Assignment => "tasks",
        ConsequenceKind.Document => "document",
        ConsequenceKind.Public => "notice",
        ConsequenceKind.Step => "arrow-right",
    };
}
