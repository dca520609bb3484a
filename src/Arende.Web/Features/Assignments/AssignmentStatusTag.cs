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

    /// <summary>Says how late it is too, where no deadline beside does.</summary>
    public bool Alone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "span", "assignment-status");
        var mark = AssignmentMark.Of(Status, Due, Today);
        var isLate = Urgencies.Of(Status, Due, Today) == Urgency.Late;
        var word = Alone && isLate ? T.Assignments.OverdueBy(Today.DayNumber - Due!.Value.DayNumber) : mark.Word;
        output.Content.SetHtmlContent(Markup.Of($"""
            <span class="status" data-color="{mark.Tone.Color()}">{Draw(mark.Icon)}{word}</span>{Markup.When(mark != AssignmentMark.Reported(Status), () => Markup.Of($" <span class=\"list__under\">{T.Assignments.Reported(Status)}</span>"))}
            """));
    }
}
