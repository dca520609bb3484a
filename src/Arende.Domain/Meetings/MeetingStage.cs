namespace Arende.Domain.Meetings;

/// <summary>Where a meeting's minutes are.</summary>
public enum MeetingStage { Planned, ToClose, ToVerify, Late, Verified, Cancelled }

public static class MeetingStages
{
    /// <summary>KL 5:69: verified within 14 days. The meeting's own day is one on which it is held; there are no minutes to verify before it is closed.</summary>
    public static MeetingStage Of(DateOnly date, DateOnly? closedOn, DateOnly? verifiedOn, DateOnly today, bool isCancelled = false) =>
        isCancelled ? MeetingStage.Cancelled
        : verifiedOn is not null ? MeetingStage.Verified
        : today < date ? MeetingStage.Planned
        : today > Meeting.LastDayToVerify(date) ? MeetingStage.Late
        : closedOn is null ? MeetingStage.ToClose
        : MeetingStage.ToVerify;
}
