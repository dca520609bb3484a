using Arende.Application.Assignments;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Minutes;
using Arende.Application.Reminders;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Demo;

/// <summary>Lets days pass in the demo, one by one: what falls due on a day happens on that day, as the jobs would do it.</summary>
public sealed class MoveClock(DemoClock clock, IServiceScopeFactory scopes, OutboxSignal signal)
{
    // The last of the daily jobs runs at seven in the morning.
    private static readonly TimeSpan Morning = new(7, 0, 0);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>The furthest that one step may go.</summary>
    public const int MostDays = 120;

    public async Task Run(DateOnly until, CancellationToken ct)
    {
        await OneAtATime.WaitAsync(ct);
        try
        {
            var today = StockholmTime.Today(clock);
            var last = today.AddDays(Math.Min(MostDays, until.DayNumber - today.DayNumber));
            for (var day = today.AddDays(1); day <= last; day = day.AddDays(1)) await Pass(day, ct);
            await Settle(db => db.DistributionRows.AnyAsync(row => row.State == DistributionState.Held && row.GoesAt <= clock.GetUtcNow(), ct), ct);
            await Settle(db => db.Outbox.AnyAsync(message => message.FinishedAt == null && message.ParkedAt == null, ct), ct);
            await Settle(db => db.Mails.Where(mail => mail.State == MailState.Waiting && mail.NextTryAt <= clock.GetUtcNow()).AnyAsync(ct), ct);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task Pass(DateOnly day, CancellationToken ct)
    {
        await clock.MoveTo(StockholmTime.StartOfDay(day) + Morning, ct);
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RingDueTimers>().Run(ct);
            await scope.ServiceProvider.GetRequiredService<FlagOverdue>().Run(ct);
            await scope.ServiceProvider.GetRequiredService<RemindOfAssignments>().RunOnWorkingDay(ct);
            await scope.ServiceProvider.GetRequiredService<RemindOfVerification>().Run(ct);
            await scope.ServiceProvider.GetRequiredService<OpenReportingPeriods>().Run(ct);
        }
        signal.Raise();
        await Settle(db => db.Outbox.AnyAsync(message => message.FinishedAt == null && message.ParkedAt == null, ct), ct);
        await using var after = scopes.CreateAsyncScope();
        await after.ServiceProvider.GetRequiredService<QueueDigests>().Run(ct);
    }

    // Mails and notices are written by consumers: a day has passed when they are done with it.
    private async Task Settle(Func<ArendeDb, Task<bool>> isBusy, CancellationToken ct)
    {
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (Environment.TickCount64 < until)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await isBusy(scope.ServiceProvider.GetRequiredService<ArendeDb>())) return;
            await Task.Delay(50, ct);
        }
    }
}
