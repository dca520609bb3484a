using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>
/// A meeting was moved or cancelled: the due day of a period that was counted from it is counted anew, while somebody can still report in it. One was planned: so is that of a
/// period that had none to count from. Who has been asked reads the new day in the next reminder.
/// </summary>
public sealed class CountDueDaysAnew(ArendeDb db, JournalWriter journal)
{
    /// <summary>In the caller's transaction, when the meeting's own change is saved.</summary>
    /// <param name="body">Whose meeting.</param>
    /// <param name="was">The day that it was on.</param>
    /// <param name="actor">Who moved or cancelled it.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task Run(BodyId body, DateOnly was, PersonId actor, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var period in await db.ReportingPeriods.Where(p => p.MeetingOn == was && p.CompiledAt == null && p.BoardId != null).ToListAsync(ct))
            if (PeriodMeetings.Takers(db, period.BoardId!.Value).Contains(body)) await Run(period, actor, now, ct);
    }

    /// <summary>The same for one period, where its meeting isn't on the day any more that it was counted from.</summary>
    internal async Task Run(ReportingPeriod period, PersonId actor, DateTimeOffset now, CancellationToken ct)
    {
        if (period.BoardId is not { } board || period.MeetingOn is null || !await PeriodMeetings.HasMoved(db, period, ct)) return;
        // Where all is frozen nobody waits for a day any more. One that was opened just now has asked nobody yet.
        if (await db.StatusReports.AnyAsync(report => report.PeriodId == period.Id, ct) && !await MissingReports.IsLeftToFreeze(db, period.Id, ct)) return;
        if (await db.RecurringPeriods.AsNoTracking().SingleOrDefaultAsync(line => line.BoardId == board && line.Key == period.Key, ct) is not { } line) return;
        await Count(period, await PeriodMeetings.DueAnew(db, line, period, StockholmTime.DateAt(now), ct), actor, now, ct);
    }

    /// <summary>The same for one that was planned, perhaps in place of one that was cancelled. Where a manager has frozen a unit by the day that there was, it holds.</summary>
    /// <param name="body">Whose meeting.</param>
    /// <param name="on">Its day.</param>
    /// <param name="actor">Who planned it.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task Planned(BodyId body, DateOnly on, PersonId actor, DateTimeOffset now, CancellationToken ct)
    {
        var today = StockholmTime.DateAt(now);
        // One that was held already, and is entered late, takes no reports.
        if (on < today) return;
        var waiting = db.ReportingPeriods.Where(p => p.MeetingOn == null && p.CompiledAt == null && p.BoardId != null && p.EndsOn < on
            && !db.Set<UnitFreeze>().Any(f => f.PeriodId == p.Id && !f.IsImplicit));
        foreach (var period in await waiting.ToListAsync(ct))
        {
            var board = period.BoardId!.Value;
            if (!PeriodMeetings.Takers(db, board).Contains(body)) continue;
            if (await db.RecurringPeriods.AsNoTracking().SingleOrDefaultAsync(line => line.BoardId == board && line.Key == period.Key, ct) is not { } line) continue;
            if (await PeriodMeetings.FromMeeting(db, line, period, today, ct) is { } due && due.MeetingOn == on) await Count(period, due, actor, now, ct);
        }
    }

    private async Task Count(ReportingPeriod period, (DateOnly DueOn, DateOnly? MeetingOn) due, PersonId actor, DateTimeOffset now, CancellationToken ct)
    {
        var before = period.DueOn;
        period.CountAnew(due.DueOn, due.MeetingOn);
        var draft = new JournalDraft(JournalSubject.Of(period.Id), now, actor);
        draft.Tell(HistoryKind.DueDayChanged, new JsonObject { ["from"] = Written(before), ["to"] = Written(due.DueOn), ["meeting"] = due.MeetingOn is { } day ? Written(day) : null });
        await journal.Write(db, draft, ct);
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
