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
        var meetings = await Planned(db, Takers(db, period.BoardId), days.EndsOn).ToListAsync(ct);
        var earliest = opened.AddDays(PeriodDays.DaysToReport);
        return meetings.Select(day => (DueOn: SwedishCalendar.WorkingDaysBefore(day, before), MeetingOn: (DateOnly?)day)).FirstOrDefault(one => one.DueOn >= earliest) is { MeetingOn: not null } found
            ? found
            : (days.DueFor(opened), null);
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

    // The board itself, where it has no committee.
    private static BodyId[] Takers(ArendeDb db, BodyId board) => db.Bodies.Of(BodyFunction.Committee, board) is { } committee ? db.Bodies.InPlaceOf(committee) : [board];

    private static IQueryable<DateOnly> Planned(ArendeDb db, BodyId[] bodies, DateOnly after) =>
        db.Meetings.Where(m => bodies.Contains(m.BodyId) && m.ClosedOn == null && m.CancelledBecause == null && m.Date > after && m.Date <= after.AddDays(MostDaysAfterEnd))
            .Select(m => m.Date).OrderBy(day => day);
}
