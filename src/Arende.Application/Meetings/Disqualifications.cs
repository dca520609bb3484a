using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Rows of who is disqualified where. A row comes with what is said at an item and goes when that is taken back, and not when the case leaves the agenda.</summary>
public static class Disqualifications
{
    internal static HashSet<(CaseId Case, MemberId Member)> Of(Attendance? attendance) =>
        attendance?.Changed.Where(change => change.Turn == AttendanceTurn.Disqualified).Select(change => (change.Item, change.MemberId)).ToHashSet() ?? [];

    /// <summary>In the context, to be saved with the meeting.</summary>
    internal static async Task KeepDisqualifications(this ArendeDb db, Meeting meeting, IReadOnlySet<(CaseId, MemberId)> before, CancellationToken ct)
    {
        var said = Of(meeting.Attendance);
        var kept = await db.Disqualifications.Where(row => row.MeetingId == meeting.Id).ToListAsync(ct);
        db.Disqualifications.RemoveRange(kept.Where(row => before.Contains((row.CaseId, row.MemberId)) && !said.Contains((row.CaseId, row.MemberId))));
        said.ExceptWith(kept.Select(row => (row.CaseId, row.MemberId)));
        db.Disqualifications.AddRange(said.Select(one => new Disqualification(meeting.Id, one.Case, one.Member)));
    }

    /// <summary>
    /// Of a case at its next item: the jäv of meetings that took it off their agenda or were cancelled. Nothing at those can be taken back any more.
    /// </summary>
    public static async Task<IReadOnlyList<Disqualification>> EarlierDisqualifications(this ArendeDb db, MeetingId meetingId, Attendance? attendance, CaseId caseId, CancellationToken ct)
    {
        var said = Of(attendance);
        var rows = await db.Disqualifications.Where(row => row.CaseId == caseId
            && (row.MeetingId == meetingId || !db.AgendaItems.Any(item => item.MeetingId == row.MeetingId && item.CaseId == row.CaseId))).ToListAsync(ct);
        return [.. rows.Where(row => row.MeetingId != meetingId || !said.Contains((row.CaseId, row.MemberId)))];
    }
}
