namespace Arende.Domain.Meetings;

/// <summary>Where a meeting's minutes are.</summary>
public enum MeetingStage { Planned, ToVerify, Late, Verified, Cancelled }

public static class MeetingStages
{
    /// <summary>KL 5:69: verified within 14 days. The meeting's own day is one on which it is held.</summary>
    public static MeetingStage Of(DateOnly date, DateOnly? verifiedOn, DateOnly today, bool isCancelled = false) =>
        isCancelled ? MeetingStage.Cancelled
        : verifiedOn is not null ? MeetingStage.Verified
        : today < date ? MeetingStage.Planned
        : today <= Meeting.LastDayToVerify(date) ? MeetingStage.ToVerify
        : MeetingStage.Late;
}
