using Arende.Domain.Meetings;

namespace Arende.Application.Meetings;

/// <summary><see cref="MeetingStage"/> as queries: what a list counts is what a row says.</summary>
public static class MeetingsInTime
{
    /// <summary>Held, with cases, and not verified.</summary>
    public static IQueryable<Meeting> ToVerify(this IQueryable<Meeting> meetings, DateOnly today) =>
        meetings.Where(m => m.VerifiedOn == null && m.Date <= today && m.Agenda.Any());

    /// <summary>Of these, what should have been done before today: an outcome written in, or the minutes verified.</summary>
    public static IQueryable<Meeting> Late(this IQueryable<Meeting> toVerify, DateOnly today)
    {
        var verifiedBy = today.AddDays(-Meeting.DaysToVerify);
        return toVerify.Where(m => m.Date < today && (m.Date < verifiedBy || m.Agenda.Any(item => item.Outcome == null)));
    }
}
