using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.History;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Opens the periods of all boards whose day has come, each once, however often it is run.</summary>
public sealed class OpenReportingPeriods(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <returns>How many were opened now.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var opened = 0;
        var today = StockholmTime.Today(clock);
        var calendar = await db.RecurringPeriods.AsNoTracking().OrderBy(period => period.Id).ToListAsync(ct);
        foreach (var (line, year, days) in PeriodsOpen.On(calendar, today))
        {
            // One that was opened for the whole municipality has asked this board's owners too.
            if (await db.ReportingPeriods.AnyAsync(p => p.Key == line.Key && p.Year == year && (p.BoardId == line.BoardId || p.BoardId == null), ct)) continue;
            var (dueOn, meetingOn) = await PeriodMeetings.Due(db, line, days, today, ct);
            if (await Open(new ReportingPeriod(line, year, dueOn, meetingOn, clock.GetUtcNow()), ct)) opened++;
        }
        return opened;
    }

    /// <returns>False when another one opened it in the same moment.</returns>
    public async Task<bool> Open(ReportingPeriod period, CancellationToken ct)
    {
        db.ReportingPeriods.Add(period);
        var draft = new JournalDraft(JournalSubject.Of(period.Id), clock.GetUtcNow(), actor: null);
        draft.Tell(HistoryKind.PeriodOpened, new JsonObject
        {
            ["sv"] = period.SwedishName,
            ["en"] = period.EnglishName,
            ["year"] = period.Year,
            ["dueOn"] = period.DueOn.ToString("O", CultureInfo.InvariantCulture),
        });
        draft.Publish(new ReportingPeriodOpened(period.Id.Value));
        try
        {
            await journal.Write(db, draft, ct);
            return true;
        }
        catch (LostRaceException)
        {
            // The board, key and year are unique.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
