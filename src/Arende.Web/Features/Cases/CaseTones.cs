using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Cases;

/// <summary>How what a case page shows is coloured; a word always stands beside.</summary>
public static class CaseTones
{
    public static Tone Of(CaseState state) => state switch
    {
        CaseState.Draft => Tone.Neutral,
        CaseState.UnderReview => Tone.Accent,
        CaseState.ForMeeting => Tone.Info,
        CaseState.Decided => Tone.Success,
        CaseState.Closed => Tone.Neutral,
    };

    public static string Icon(CaseState state) => state switch
    {
        CaseState.Draft => "pencil",
        CaseState.UnderReview => "eye",
        CaseState.ForMeeting => "meeting",
        CaseState.Decided => "check-circle",
        CaseState.Closed => "lock",
    };

    public static string Icon(AccessLevel access) => access switch
    {
        AccessLevel.Open => "unlock",
        AccessLevel.Unit => "people",
        AccessLevel.Secret => "lock",
    };

    public static Tone Of(Outcome outcome) => outcome switch
    {
        Outcome.Propose or Outcome.ProposeChanged or Outcome.Approve or Outcome.ApproveChanged => Tone.Success,
        Outcome.Forward or Outcome.ReferToCouncil => Tone.Info,
        Outcome.SendBack or Outcome.Postpone => Tone.Warning,
        Outcome.Reject => Tone.Danger,
    };

    public static string Icon(Outcome outcome) => outcome switch
    {
        Outcome.Propose or Outcome.ProposeChanged or Outcome.Approve or Outcome.ApproveChanged => "check-circle",
        Outcome.Forward or Outcome.ReferToCouncil => "arrow-right",
        Outcome.SendBack => "return",
        Outcome.Postpone => "pause",
        Outcome.Reject => "close",
    };

    public static Tone Of(DistributionState state) => state switch
    {
        DistributionState.Unmatched => Tone.Warning,
        DistributionState.Waiting => Tone.Info,
        DistributionState.Sent => Tone.Success,
        DistributionState.Bounced => Tone.Danger,
        DistributionState.Acknowledged => Tone.Success,
    };

    public static string Icon(DistributionState state) => state switch
    {
        DistributionState.Unmatched => "warning",
        DistributionState.Waiting => "hourglass",
        DistributionState.Sent => "send",
        DistributionState.Bounced => "bounce",
        DistributionState.Acknowledged => "check-circle",
    };

    public static Tone Of(AssignmentStatus status) => status switch
    {
        AssignmentStatus.OnPlan => Tone.Info,
        AssignmentStatus.Delayed => Tone.Warning,
        AssignmentStatus.Done => Tone.Success,
        AssignmentStatus.Struck => Tone.Neutral,
    };

    public static string Icon(AssignmentStatus status) => status switch
    {
        AssignmentStatus.OnPlan => "on-plan",
        AssignmentStatus.Delayed => "hourglass",
        AssignmentStatus.Done => "check-circle",
        AssignmentStatus.Struck => "strike",
    };
}
