using Arende.Domain.Plans;

namespace Arende.Application.Plans;

/// <summary>What can be counted of a plan, and shown as a list of exactly so many.</summary>
public enum PlanPart { Entered, Done, Adopted, Reported, Left, OnPlan, Delayed, WithoutDeadline, Carried, Open, Struck, Merged, Split }

public static class PlanParts
{
    /// <summary>Those that together are all that was entered, each in one of them.</summary>
    public static IReadOnlyList<PlanPart> Whole { get; } = [PlanPart.Done, PlanPart.Left, PlanPart.Struck, PlanPart.Merged, PlanPart.Split];

    /// <summary>Whether an entry is of a part.</summary>
    public static bool Holds(this PlanPart part, PlanStanding standing, PlanOutcome? outcome) => part switch
    {
        PlanPart.Entered => true,
        PlanPart.Done => standing.IsDone(),
        PlanPart.Adopted => standing == PlanStanding.Adopted,
        PlanPart.Reported => standing == PlanStanding.Reported,
        PlanPart.Left => standing.IsLeft(),
        PlanPart.OnPlan => standing == PlanStanding.OnPlan,
        PlanPart.Delayed => standing == PlanStanding.Delayed,
        PlanPart.WithoutDeadline => standing == PlanStanding.WithoutDeadline,
        PlanPart.Carried => outcome == PlanOutcome.Carried,
        PlanPart.Open => standing.IsLeft() && outcome is null,
        PlanPart.Struck => standing == PlanStanding.Struck,
        PlanPart.Merged => standing == PlanStanding.Merged,
        PlanPart.Split => standing == PlanStanding.Split,
    };
}
