using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>The planned meetings that take a period's report: the committee's, from which the due day is counted back, and the board's after it.</summary>
public static class PeriodMeetings
{
    // A later meeting is another period's: the annual report goes to the committee at most some eighty days after the year's end.
    private const int MostDaysAfterEnd = 120;

    /// <summary>When reports are due, and the meeting from which that was counted; null where none is planned that leaves time, and the calendar's fixed day holds.</summary>
    public static async Task<(DateOnly DueOn, DateOnly? MeetingOn)> Due(ArendeDb db, RecurringPeriod period, PeriodDays days, DateOnly opened, CancellationToken ct)
    {
        if (period.WorkingDaysBefore is not { } before) return (days.DueFor(opened), null);
        return await FirstFrom(db, period.BoardId, before, days, opened.AddDays(PeriodDays.DaysToReport), ct) ?? (days.DueFor(opened), null);
    }

    /// <summary>
    /// The same when the meeting is no longer on that day. Who was asked has at least a week from now, or until the day that they were told: the fixed day too holds no earlier.
    /// </summary>
    public static async Task<(DateOnly DueOn, DateOnly? MeetingOn)> DueAnew(ArendeDb db, RecurringPeriod of, ReportingPeriod period, DateOnly today, CancellationToken ct)
    {
        var (days, earliest) = (of.In(period.Year), Earliest(period, today));
        return await FromMeeting(db, of, period, today, ct) ?? (SwedishCalendar.RollForward(days.DueOn < earliest ? earliest : days.DueOn), null);
    }

    /// <summary>The same, where a meeting is planned that leaves the time; null where none is.</summary>
    public static async Task<(DateOnly DueOn, DateOnly? MeetingOn)?> FromMeeting(ArendeDb db, RecurringPeriod of, ReportingPeriod period, DateOnly today, CancellationToken ct) =>
        of.WorkingDaysBefore is { } before ? await FirstFrom(db, of.BoardId, before, of.In(period.Year), Earliest(period, today), ct) : null;

    private static DateOnly Earliest(ReportingPeriod period, DateOnly today)
    {
        var week = today.AddDays(PeriodDays.DaysToReport);
        return period.DueOn < week ? period.DueOn : week;
    }

    private static async Task<(DateOnly DueOn, DateOnly? MeetingOn)?> FirstFrom(ArendeDb db, BodyId board, int before, PeriodDays days, DateOnly earliest, CancellationToken ct)
    {
        var meetings = await Planned(db, Takers(db, board), days.EndsOn).ToListAsync(ct);
        return meetings.Select(day => (DueOn: SwedishCalendar.WorkingDaysBefore(day, before), MeetingOn: (DateOnly?)day)).FirstOrDefault(one => one.DueOn >= earliest) is { MeetingOn: not null } found
            ? found
            : null;
    }

    /// <summary>The board's first planned meeting after its committee's; null where none is planned.</summary>
    public static async Task<DateOnly?> OfBoard(ArendeDb db, ReportingPeriod period, CancellationToken ct) =>
        period.BoardId is { } board && db.Bodies.Of(BodyFunction.Committee, board) is not null && period.MeetingOn is { } committee
            ? await Planned(db, [board], period.EndsOn).Where(day => day >= committee).Select(day => (DateOnly?)day).FirstOrDefaultAsync(ct)
            : null;

    /// <summary>Whether the meeting from which the due day was counted has been moved or cancelled since.</summary>
    public static async Task<bool> HasMoved(ArendeDb db, ReportingPeriod period, CancellationToken ct)
    {
        if (period is not { BoardId: { } board, MeetingOn: { } day }) return false;
        var takers = Takers(db, board);
        return !await db.Meetings.AnyAsync(m => takers.Contains(m.BodyId) && m.Date == day && m.CancelledBecause == null, ct);
    }

    /// <summary>The bodies whose meetings take the board's reports: its committee's, or the board itself, where it has none.</summary>
    internal static BodyId[] Takers(ArendeDb db, BodyId board) => db.Bodies.Of(BodyFunction.Committee, board) is { } committee ? db.Bodies.InPlaceOf(committee) : [board];

    private static IQueryable<DateOnly> Planned(ArendeDb db, BodyId[] bodies, DateOnly after) =>
        db.Meetings.Where(m => bodies.Contains(m.BodyId) && m.ClosedOn == null && m.CancelledBecause == null && m.Date > after && m.Date <= after.AddDays(MostDaysAfterEnd))
            .Select(m => m.Date).OrderBy(day => day);
}
