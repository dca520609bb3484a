using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Gives each board that has no calendar yet the one that boards begin with. Run by `migrate` and at each start, after the bodies.</summary>
public static class KeepCalendars
{
    public static async Task Run(ArendeDb db, ReportingCalendar calendar, CancellationToken ct)
    {
        var have = await db.RecurringPeriods.Select(period => period.BoardId).Distinct().ToListAsync(ct);
        var added = db.Bodies.Boards.Where(board => !have.Contains(board.Id)).SelectMany(board => calendar.For(board.Id)).ToList();
        if (added.Count == 0) return;
        db.AddRange(added);
        try
        {
            await db.SaveOrThrowConflict(ct);
        }
        catch (LostRaceException)
        {
            // Another node starts at the same moment, with the same lines.
            db.ChangeTracker.Clear();
        }
    }
}
