using Arende.Domain.Assignments;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Assignments;

/// <summary>How an assignment stands, wherever it is told: past its deadline before all else, and below that what was last reported.</summary>
[HtmlTargetElement("ui-assignment-status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AssignmentStatusTag : Component
{
    public AssignmentStatus Status { get; set; }

    public DateOnly? Due { get; set; }

    /// <summary>The last day of its first deadline.</summary>
    public DateOnly? Original { get; set; }

    public TurnKind? Ended { get; set; }

    /// <summary>Says how late it is too, where no deadline beside does.</summary>
    public bool Alone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "span", "assignment-status");
        var it = new Standing(Status, Due, Original, Ended);
        var mark = AssignmentMark.Of(it, Today);
        var isLate = mark.Word == T.Assignments.Overdue;
        var word = Alone && isLate ? T.Assignments.OverdueBy(Today.DayNumber - Due!.Value.DayNumber) : mark.Word;
        var under = string.Join(", ", AssignmentMark.Under(it, Today).Select(text => text.ToString()));
        output.Content.SetHtmlContent(Markup.Of($"""
            <span class="status" data-color="{mark.Tone.Color()}">{Draw(mark.Icon)}{word}</span>{Markup.When(under.Length > 0, () => Markup.Of($" <span class=\"list__under\">{under}</span>"))}
            """));
    }
}
