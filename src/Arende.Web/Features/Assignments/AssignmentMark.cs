using Arende.Domain.Assignments;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Assignments;

/// <summary>How an assignment stands, as its mark tells it.</summary>
/// <param name="Status">What was reported.</param>
/// <param name="DueOn">The last day of its current deadline.</param>
/// <param name="OriginalOn">That of its first one.</param>
/// <param name="EndedAs">How a decision has ended it; null for none.</param>
public sealed record Standing(AssignmentStatus Status, DateOnly? DueOn, DateOnly? OriginalOn, TurnKind? EndedAs);

/// <summary>
/// The one mark of an assignment: past its current deadline before all else, then delayed against its first one, then nearly due, then what was reported. Of what was
/// delayed long before it was overdue the words below say both.
/// </summary>
public sealed record AssignmentMark(Tone Tone, string Icon, Text Word)
{
    public static AssignmentMark Of(Standing it, DateOnly today) =>
        it.EndedAs is { } ended ? Ended(ended)
        : Urgencies.Of(it.Status, it.DueOn, today) == Urgency.Late ? new(Urgency.Late.Tone(), "clock", T.Assignments.Overdue)
        : Urgencies.IsDelayed(it.Status, it.OriginalOn, it.DueOn, today) ? new(Tone.Warning, "hourglass", T.Assignments.Delayed)
        : Urgencies.Of(it.Status, it.DueOn, today) == Urgency.Soon ? new(Urgency.Soon.Tone(), "hourglass", T.Assignments.Soon)
        : it.Status.IsOpen() && Urgencies.StandingOf(it.Status, it.OriginalOn, it.DueOn, today) == OpenStanding.WithoutDeadline ? new(Tone.Neutral, "calendar", T.Assignments.WithoutDeadline)
        : it.Status == AssignmentStatus.Done ? new(Tone.Info, "check", T.Assignments.DoneAndReported)
        : Reported(it.Status);

    /// <summary>The status of the reports alone.</summary>
    public static AssignmentMark Reported(AssignmentStatus status) => status switch
    {
        AssignmentStatus.OnPlan => new(Tone.Info, "on-plan", T.Assignments.Status(status)),
        AssignmentStatus.Delayed => new(Tone.Warning, "hourglass", T.Assignments.Status(status)),
        AssignmentStatus.Done => new(Tone.Success, "check-circle", T.Assignments.Status(status)),
        AssignmentStatus.Struck => new(Tone.Neutral, "strike", T.Assignments.Status(status)),
    };

    /// <summary>What stands below the mark; empty where it says all.</summary>
    public static IReadOnlyList<Text> Under(Standing it, DateOnly today)
    {
        if (it.EndedAs is not null || !it.Status.IsOpen()) return [];
        var isLate = Urgencies.IsLate(it.DueOn, today);
        var said = new List<Text>();
        if (isLate && it.OriginalOn is { } original && original < it.DueOn) said.Add(T.Assignments.DelayedAgainst(original));
        // That its owner says otherwise is told as what the owner said.
        if (it.Status == AssignmentStatus.OnPlan && Urgencies.IsDelayed(it.Status, it.OriginalOn, it.DueOn, today)) said.Add(T.Assignments.Reported(it.Status));
        return said;
    }

    public static AssignmentMark Ended(TurnKind kind) => kind switch
    {
        TurnKind.Accounted => new(Tone.Success, "check-circle", T.Assignments.Ended(kind)),
        TurnKind.Struck or TurnKind.Merged or TurnKind.Split => new(Tone.Neutral, "strike", T.Assignments.Ended(kind)),
        TurnKind.Reopened or TurnKind.Moved => new(Tone.Info, "on-plan", T.Assignments.Ended(kind)),
    };
}
