using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Meetings;

/// <summary>A meeting of a board or committee, and what must be done by when for a case to be taken up there.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Body">Whose it is.</param>
/// <param name="Committee">Who prepares the board's cases; null for a board without a committee, and for the committee's own meeting.</param>
/// <param name="Plan">The days.</param>
public sealed record MeetingPlan(MeetingId Meeting, Body Body, Body? Committee, BackwardPlan Plan);

/// <summary>The backward plans of meetings, from the calendar as it is planned now.</summary>
public sealed class BackwardPlans(ArendeDb db, IOptions<ArendeOptions> options)
{
    // A committee that hasn't met for half a year before a board's meeting isn't planned.
    private const int DaysBack = 180;
    private const int MostToCome = 12;

    /// <summary>Of a board's meeting that is planned on a day: a deadline that is that day is that meeting.</summary>
    /// <param name="day">The day.</param>
    /// <param name="ofBoard">The board whose meeting is meant; null for any, where only one meets that day.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null where none is planned, and where several are meant.</returns>
    public async Task<MeetingPlan?> OfBoardOn(DateOnly day, BodyId? ofBoard, CancellationToken ct)
    {
        var planned = await db.Meetings.AsNoTracking()
            .Where(m => m.Date == day && m.Function == BodyFunction.Board && m.CancelledBecause == null && (ofBoard == null || m.BodyId == ofBoard))
            .OrderBy(m => m.Sitting).Select(m => new { m.Id, m.BodyId }).ToListAsync(ct);
        return planned.Select(m => m.BodyId).Distinct().Count() == 1 ? (await Of([(planned[0].Id, db.Bodies[planned[0].BodyId], day)], ct)).Single() : null;
    }

    /// <summary>The calendar as far back as a board's plan needs it.</summary>
    public Task<IReadOnlyList<PlannedMeeting>> CalendarFrom(DateOnly from, CancellationToken ct) => PlannedMeeting.From(db, from.AddDays(-DaysBack), ct);

    /// <summary>The board's meetings that are planned from a day on, the next one first; enough of them to say which one a draft still reaches.</summary>
    /// <param name="ofBoard">Whose.</param>
    /// <param name="from">The day.</param>
    /// <param name="calendar">That of <see cref="CalendarFrom"/>.</param>
    public IReadOnlyList<MeetingPlan> ToCome(BodyId ofBoard, DateOnly from, IReadOnlyList<PlannedMeeting> calendar) => Plans(
        [.. calendar.Where(m => m.BodyId == ofBoard && m.Date >= from && !m.IsClosed).Take(MostToCome).Select(m => (m.Id, db.Bodies[ofBoard], m.Date))],
        [.. calendar.Where(m => db.Bodies[m.BodyId].Function == BodyFunction.Committee).Select(m => (m.BodyId, m.Date))]);

    /// <summary>Of several meetings, with one question for all.</summary>
    /// <param name="all">Of boards and committees; a case comes to the council from a board, and has no plan of its own for that.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<MeetingPlan>> Of(IReadOnlyCollection<(MeetingId Id, Body Body, DateOnly Date)> all, CancellationToken ct)
    {
        var meetings = all.Where(m => m.Body.Function != BodyFunction.Council).ToList();
        var ofBoards = meetings.Where(m => m.Body.Function == BodyFunction.Board).ToList();
        var committees = ofBoards.SelectMany(m => db.Bodies.All.Where(body => body.Function == BodyFunction.Committee && body.ParentId == m.Body.Id)).Select(body => body.Id).Distinct().ToList();
        return Plans(meetings, committees.Count == 0 ? [] : await CommitteeDays(committees, ofBoards.Min(m => m.Date).AddDays(-DaysBack), ofBoards.Max(m => m.Date), ct));
    }

    private IReadOnlyList<MeetingPlan> Plans(IReadOnlyCollection<(MeetingId Id, Body Body, DateOnly Date)> meetings, IReadOnlyList<(BodyId Body, DateOnly On)> days)
    {
        var (bodies, times) = (db.Bodies, options.Value.LeadTimes);
        return [.. meetings.Select(m =>
        {
            if (m.Body.Function == BodyFunction.Committee) return new MeetingPlan(m.Id, m.Body, null, BackwardPlan.ToCommittee(m.Date, times));
            var committee = bodies.Of(BodyFunction.Committee, m.Body.Id);
            return new MeetingPlan(m.Id, m.Body, committee, BackwardPlan.ToBoard(m.Date, committee is null ? null : days.Where(day => bodies[day.Body].ParentId == m.Body.Id && day.On < m.Date).Select(day => day.On), times));
        })];
    }

    private async Task<List<(BodyId Body, DateOnly On)>> CommitteeDays(List<BodyId> committees, DateOnly from, DateOnly to, CancellationToken ct) =>
        [.. (await db.Meetings.AsNoTracking().Where(m => committees.Contains(m.BodyId) && m.CancelledBecause == null && m.Date >= from && m.Date < to)
            .Select(m => new { m.BodyId, m.Date }).ToListAsync(ct)).Select(m => (m.BodyId, m.Date))];
}
