using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Opens the periods whose day has come, each once, however often it is run.</summary>
public sealed class OpenReportingPeriods(ArendeDb db, JournalWriter journal, ReportingCalendar calendar, TimeProvider clock)
{
    /// <returns>How many were opened now.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var opened = 0;
        var today = StockholmTime.Today(clock);
        foreach (var (period, year, days) in calendar.OpenOn(today))
        {
            if (await db.ReportingPeriods.AnyAsync(p => p.Key == period.Key && p.Year == year, ct)) continue;
            if (await Open(new ReportingPeriod(period.Key, year, period.Sv, period.En, days.EndsOn, days.DueFor(today), clock.GetUtcNow()), ct)) opened++;
        }
        return opened;
    }

    private async Task<bool> Open(ReportingPeriod period, CancellationToken ct)
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
            // Another node opened it in the same moment: the key and year are unique.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
