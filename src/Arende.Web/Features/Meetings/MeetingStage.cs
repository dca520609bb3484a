using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Meetings;

/// <summary>Where a meeting's minutes are.</summary>
public enum MeetingStage { Planned, ToVerify, Late, Verified }

public static class MeetingStages
{
    public static MeetingStage Of(DateOnly date, DateOnly? verifiedOn, DateOnly today) =>
        verifiedOn is not null ? MeetingStage.Verified
        : today < date ? MeetingStage.Planned
        : today <= Meeting.LastDayToVerify(date) ? MeetingStage.ToVerify
        : MeetingStage.Late;

    public static Text Word(this MeetingStage stage) => stage switch
    {
        MeetingStage.Planned => T.Meetings.Planned,
        MeetingStage.ToVerify => T.Meetings.ToVerify,
        MeetingStage.Late => T.Meetings.VerifiedLate,
        MeetingStage.Verified => T.Meetings.Verified,
    };

    public static Tone Tone(this MeetingStage stage) => stage switch
    {
        MeetingStage.Planned => Shared.Components.Tone.Neutral,
        MeetingStage.ToVerify => Shared.Components.Tone.Warning,
        MeetingStage.Late => Shared.Components.Tone.Danger,
        MeetingStage.Verified => Shared.Components.Tone.Success,
    };

    public static string Icon(this MeetingStage stage) => stage switch
    {
        MeetingStage.Planned => "calendar",
        MeetingStage.ToVerify => "hourglass",
        MeetingStage.Late => "clock",
        MeetingStage.Verified => "check-circle",
    };
}
