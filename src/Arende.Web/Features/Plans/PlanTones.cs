using Arende.Domain.Plans;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Plans;

/// <summary>The colour of how an assignment stands in a plan: the word stands beside it.</summary>
public static class PlanTones
{
    public static Tone Of(PlanStanding standing) => standing switch
    {
        PlanStanding.Adopted or PlanStanding.Reported => Tone.Success,
        PlanStanding.Delayed => Tone.Warning,
        PlanStanding.OnPlan => Tone.Info,
        PlanStanding.Struck or PlanStanding.Merged or PlanStanding.Split or PlanStanding.WithoutDeadline => Tone.Neutral,
    };
}
