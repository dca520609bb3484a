using Arende.Application.Access;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Demo;
using Arende.Domain.Calendar;
using Arende.Domain.History;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Demo;

public enum ClockStep { Day, Week, Period }

/// <summary>"Flytta fram klockan": days pass, and what fell due is told.</summary>
public sealed class ClockModel(MoveClock move, ArendeDb db, TimeProvider clock) : ArendePage
{
    /// <summary>When the last step began, in UTC ticks: what has happened since is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Since { get; set; }

    public DateOnly Today => StockholmTime.Today(clock);
    public DateOnly? NextPeriod { get; private set; }
    public IReadOnlyList<Consequence>? Happened { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(ClockStep step, CancellationToken ct)
    {
        var since = clock.GetUtcNow().UtcTicks;
        await ReadNextPeriod(ct);
        var until = step switch
        {
            ClockStep.Day => Today.AddDays(1),
            ClockStep.Week => Today.AddDays(7),
            ClockStep.Period => NextPeriod ?? Today.AddDays(1),
        };
        // Not the request's token: a day that has begun to pass passes, though the browser is closed.
        await move.Run(until, CancellationToken.None);
        return RedirectToPage(new { since });
    }

    private async Task ReadNextPeriod(CancellationToken ct) => NextPeriod = PeriodsOpen.Next(await db.RecurringPeriods.AsNoTracking().ToListAsync(ct), Today);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        await ReadNextPeriod(ct);
        if (Since is { } ticks && ticks > 0 && ticks <= clock.GetUtcNow().UtcTicks) Happened = await Told(new DateTimeOffset(ticks, TimeSpan.Zero), ct);
        return true;
    }

    private async Task<List<Consequence>> Told(DateTimeOffset since, CancellationToken ct)
    {
        var told = new List<Consequence>();
        var rung = await db.History.CountAsync(entry => entry.At > since && entry.ActorId == null && entry.Kind != HistoryKind.AssignmentBecameOverdue, ct);
        if (rung > 0) told.Add(new(ConsequenceKind.Clock, T.Demo.StepsTaken(rung)));
        foreach (var title in await VisibleTo.Assignments(db, Viewer).Where(a => a.OverdueSince > since).OrderBy(a => a.DueOn).Select(a => a.Title).Take(20).ToListAsync(ct))
            told.Add(new(ConsequenceKind.Assignment, T.Demo.BecameOverdue(title)));
        foreach (var period in await db.ReportingPeriods.AsNoTracking().Where(p => p.OpenedAt > since).ToListAsync(ct))
            told.Add(new(ConsequenceKind.Document, T.Demo.PeriodOpened(new Text(period.SwedishName, period.EnglishName), period.Year)));
        var notices = await db.Notifications.CountAsync(n => n.At > since, ct);
        if (notices > 0) told.Add(new(ConsequenceKind.Step, T.Demo.NoticesGiven(notices)));
        var mails = await db.Mails.CountAsync(m => m.CreatedAt > since, ct);
        if (mails > 0) told.Add(new(ConsequenceKind.Mail, T.Demo.MailsSent(mails)));
        return told;
    }
}
