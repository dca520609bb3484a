using Arende.Domain.Meetings;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Meetings;

/// <summary>The colour and the icon of a meeting's stage; a word always stands beside.</summary>
public static class MeetingMark
{
    public static Tone Tone(this MeetingStage stage) => stage switch
    {
        MeetingStage.Planned => Shared.Components.Tone.Neutral,
        MeetingStage.ToClose => Shared.Components.Tone.Warning,
        MeetingStage.ToVerify => Shared.Components.Tone.Warning,
        MeetingStage.Late => Shared.Components.Tone.Danger,
        MeetingStage.Verified => Shared.Components.Tone.Success,
        MeetingStage.Cancelled => Shared.Components.Tone.Neutral,
    };

    public static string Icon(this MeetingStage stage) => stage switch
    {
        MeetingStage.Planned => "calendar",
        MeetingStage.ToClose => "meeting",
        MeetingStage.ToVerify => "hourglass",
        MeetingStage.Late => "clock",
        MeetingStage.Verified => "check-circle",
        MeetingStage.Cancelled => "strike",
    };
}
