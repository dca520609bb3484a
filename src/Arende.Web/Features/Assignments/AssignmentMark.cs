using Arende.Domain.Assignments;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Assignments;

/// <summary>The one mark of an assignment in a list: past its deadline before all else, then nearly so, then what was reported.</summary>
public sealed record AssignmentMark(Tone Tone, string Icon, Text Word)
{
    public static AssignmentMark Of(AssignmentStatus status, DateOnly? dueOn, DateOnly today) => Urgencies.Of(status, dueOn, today) switch
    {
        Urgency.Late => new(Tone.Danger, "clock", T.Assignments.Overdue),
        Urgency.Soon => new(Tone.Warning, "hourglass", T.Assignments.Soon),
        Urgency.InTime or Urgency.Unknown or Urgency.Closed => Reported(status),
    };

    /// <summary>The status of the reports alone.</summary>
    public static AssignmentMark Reported(AssignmentStatus status) => status switch
    {
        AssignmentStatus.OnPlan => new(Tone.Info, "on-plan", T.Assignments.Status(status)),
        AssignmentStatus.Delayed => new(Tone.Warning, "hourglass", T.Assignments.Status(status)),
        AssignmentStatus.Done => new(Tone.Success, "check-circle", T.Assignments.Status(status)),
        AssignmentStatus.Struck => new(Tone.Neutral, "strike", T.Assignments.Status(status)),
    };
}
