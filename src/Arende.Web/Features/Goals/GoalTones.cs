using Arende.Domain.Goals;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Goals;

/// <summary>The colour of a verdict or a trend: the word stands beside it.</summary>
public static class GoalTones
{
    public static Tone Of(GoalOutcome? outcome) => outcome switch
    {
        GoalOutcome.Reached => Tone.Success,
        GoalOutcome.PartlyReached => Tone.Info,
        GoalOutcome.NotReached => Tone.Warning,
        null => Tone.Neutral,
    };

    public static Tone Of(bool? isReached) => isReached switch { true => Tone.Success, false => Tone.Warning, null => Tone.Neutral };
}
