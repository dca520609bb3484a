using Arende.Domain.Distribution;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Distribution;

/// <summary>The colour and the icon that go with a state's word.</summary>
public static class DistributionMark
{
    public static Tone Tone(DistributionState state) => state switch
    {
        DistributionState.Unmatched => Shared.Components.Tone.Danger,
        DistributionState.Waiting => Shared.Components.Tone.Info,
        DistributionState.Sent => Shared.Components.Tone.Accent,
        DistributionState.Bounced => Shared.Components.Tone.Danger,
        DistributionState.Acknowledged => Shared.Components.Tone.Success,
        DistributionState.ByHand => Shared.Components.Tone.Warning,
        DistributionState.Withheld => Shared.Components.Tone.Danger,
        DistributionState.Held or DistributionState.AwaitsMinutes => Shared.Components.Tone.Info,
        DistributionState.TakenBack => Shared.Components.Tone.Warning,
    };

    public static string Icon(DistributionState state) => state switch
    {
        DistributionState.Unmatched => "warning",
        DistributionState.Waiting => "hourglass",
        DistributionState.Sent => "send",
        DistributionState.Bounced => "bounce",
        DistributionState.Acknowledged => "check-circle",
        DistributionState.ByHand => "document",
        DistributionState.Withheld => "lock",
        DistributionState.Held or DistributionState.AwaitsMinutes => "hourglass",
        DistributionState.TakenBack => "return",
    };
}
