using Arende.Application.Accounts;
using Arende.Application.Assignments;
using Arende.Application.Documents;
using Arende.Application.Drafts;
using Arende.Application.Files;
using Arende.Application.History;
using Arende.Application.Meetings;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Minutes;
using Arende.Application.Reminders;
using Arende.Application.Reports;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Hangfire;
using Hangfire.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arende.Adapters.Jobs;

/// <summary>
/// Hangfire with the recurring jobs. Each handles its whole set: a job costs some 25 commits, an item must cost none. Started
/// here and not by Hangfire's own service, which stops the application when the database is away at start.
/// </summary>
internal sealed partial class JobServer(IServiceProvider services, bool catchUp, ILogger<JobServer> logger) : BackgroundService
{
    private const string FlagsOverdue = "flag-overdue";
    private const string Reminds = "remind-of-assignments";
    private const string KeepsHistory = "check-history";
    private const string RemindsOfVerification = "remind-of-verification";
    private const string OpensPeriods = "open-reporting-periods";
    private const string QueuesDigests = "queue-digests";
    private const string RemindsOfAgendas = "remind-of-agendas";
    private static readonly RecurringJobOptions InStockholm = new() { TimeZone = StockholmTime.Zone, MisfireHandling = MisfireHandlingMode.Relaxed };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                using var server = Start();
                await Task.Delay(Timeout.Infinite, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogNotStarted(logger, exception.Message);
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private BackgroundJobServer Start()
    {
        var storage = services.GetRequiredService<JobStorage>();
        var jobs = services.GetRequiredService<IRecurringJobManager>();
        jobs.AddOrUpdate<FlagOverdue>(FlagsOverdue, job => job.Run(CancellationToken.None), "0 5 * * *", InStockholm);
        jobs.AddOrUpdate<RemindOfAssignments>(Reminds, job => job.RunOnWorkingDay(CancellationToken.None), "0 6 * * *", InStockholm);
        // On a day off it does nothing.
        jobs.AddOrUpdate<RemindOfAgendas>(RemindsOfAgendas, job => job.Run(CancellationToken.None), "15 6 * * *", InStockholm);
        jobs.AddOrUpdate<RemindOfVerification>(RemindsOfVerification, job => job.Run(CancellationToken.None), "5 6 * * *", InStockholm);
        jobs.AddOrUpdate<OpenReportingPeriods>(OpensPeriods, job => job.Run(CancellationToken.None), "10 5 * * *", InStockholm);
        jobs.AddOrUpdate<KeepHistory>(KeepsHistory, job => job.Run(CancellationToken.None), "30 4 * * *", InStockholm);
        // On a day off it does nothing.
        jobs.AddOrUpdate<QueueDigests>(QueuesDigests, job => job.Run(CancellationToken.None), "0 7 * * *", InStockholm);
        jobs.AddOrUpdate<ForgetRenderedTexts>("forget-rendered-texts", job => job.Run(CancellationToken.None), "20 5 * * *", InStockholm);
        jobs.AddOrUpdate<SweepFiles>("sweep-files", job => job.Run(CancellationToken.None), "50 3 * * *", InStockholm);
        jobs.AddOrUpdate<ForgetDelivered>("forget-delivered", job => job.Run(CancellationToken.None), "40 3 * * *", InStockholm);
        jobs.AddOrUpdate<RingDueTimers>("ring-due-timers", job => job.Run(CancellationToken.None), "* * * * *", InStockholm);
        jobs.AddOrUpdate<ForgetUnsentForms>("forget-unsent-forms", job => job.Run(CancellationToken.None), "20 * * * *", InStockholm);
        jobs.AddOrUpdate<ForgetDraftRemains>("forget-draft-remains", job => job.Run(CancellationToken.None), "25 5 * * *", InStockholm);
        jobs.AddOrUpdate<ForgetSignInTries>("forget-sign-in-tries", job => job.Run(CancellationToken.None), "25 * * * *", InStockholm);
        if (catchUp)
        {
            // Whoever runs it in office hours would never be there at five. What was done today already is found done.
            jobs.Trigger(FlagsOverdue);
            jobs.Trigger(Reminds);
            jobs.Trigger(RemindsOfAgendas);
            jobs.Trigger(RemindsOfVerification);
            jobs.Trigger(OpensPeriods);
            jobs.Trigger(KeepsHistory);
            jobs.Trigger(QueuesDigests);
        }
        // Not the registered one, which is the process's: of two products in one process the first may be gone.
        return new BackgroundJobServer(
            new BackgroundJobServerOptions { WorkerCount = 2, Activator = new AspNetCoreJobActivator(services.GetRequiredService<IServiceScopeFactory>()), ServerName = Environment.MachineName },
            storage);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The recurring jobs wait for their database: {Reason}")]
    private static partial void LogNotStarted(ILogger logger, string reason);
}
