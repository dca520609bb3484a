using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Notifications;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Notices;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>
/// Reads the notices by the notice board's own reading, and notes that it could. Whether the page reached anybody it doesn't know: a monitor outside does. When
/// they can be read again after a silence, and one should have been seen meanwhile, the clerks are told: whether it was a gap (KL 13:5) is for them to say. Safe to run on any node at any time.
/// </summary>
public sealed class NoteBoardAnswered(ArendeDb db, PersonalInbox inbox, TimeProvider clock)
{
    public async Task Run(CancellationToken ct)
    {
        // Where they can't be read this throws, and nothing is noted.
        await PostedNotice.All(db, StockholmTime.Today(clock), ct);
        await db.Announcements.OnBoard(StockholmTime.Today(clock)).ToListAsync(ct);
        // Nodes' clocks differ.
        var now = await db.CommonTime(clock, ct);
        var last = await db.BoardRuns.OrderByDescending(run => run.Number).FirstOrDefaultAsync(ct);
        if (last is null) db.BoardRuns.Add(BoardRun.First(now));
        else if (last.Answered(now) is { } next)
        {
            db.BoardRuns.Add(next);
            await Tell(new BoardSilence(last.Until, next.Since), next, ct);
        }
        try
        {
            await db.SaveOrThrowConflict(ct);
        }
        catch (LostRaceException)
        {
            // Another node noted the same answer.
            db.ChangeTracker.Clear();
        }
    }

    private async Task Tell(BoardSilence silence, BoardRun next, CancellationToken ct)
    {
        if (!await db.Notices.SeenDuring(silence).AnyAsync(ct) && !await db.Announcements.SeenDuring(silence).AnyAsync(ct)) return;
        foreach (var clerk in await RoleHolders.With(db, Right.VerifyMinutes).Select(p => p.Id).ToListAsync(ct))
            await inbox.Add(new Notification(clerk, NotificationKind.NoticeBoardSilent, string.Create(CultureInfo.InvariantCulture, $"board:{next.Number}"), next.Since), ct);
    }
}
