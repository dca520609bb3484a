using Arende.Application.Storage;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Rows of who is disqualified where, as a meeting's attendance says it.</summary>
internal static class Disqualifications
{
    /// <summary>In the context, to be saved with the meeting.</summary>
    public static async Task KeepDisqualifications(this ArendeDb db, Meeting meeting, CancellationToken ct)
    {
        var said = meeting.Attendance?.Changed.Where(change => change.Turn == AttendanceTurn.Disqualified).Select(change => (change.Item, change.MemberId)).ToHashSet() ?? [];
        var kept = await db.Disqualifications.Where(row => row.MeetingId == meeting.Id).ToListAsync(ct);
        db.Disqualifications.RemoveRange(kept.Where(row => !said.Contains((row.CaseId, row.MemberId))));
        said.ExceptWith(kept.Select(row => (row.CaseId, row.MemberId)));
        db.Disqualifications.AddRange(said.Select(one => new Disqualification(meeting.Id, one.Item, one.MemberId)));
    }
}
