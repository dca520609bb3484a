using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arende.Adapters.Jobs;

public static class JobsRegistration
{
    /// <summary>The timer loop and the recurring jobs. The dashboard is the web's to map, for administrators.</summary>
    /// <param name="services">The services.</param>
    /// <param name="postgres">Connection string for Hangfire's own schema; null keeps jobs in memory.</param>
    /// <param name="catchUp">Runs the daily jobs at start too: a schedule in memory doesn't know that it missed one.</param>
    /// <param name="watchBoard">Notes when the notice board answers: not where the clock can be moved, since it would have been silent meanwhile.</param>
    public static IServiceCollection AddArendeJobs(this IServiceCollection services, string? postgres, bool catchUp, bool watchBoard = false)
    {
        // Of this host: Hangfire's own registration keeps one storage for the whole process.
        services.AddSingleton<JobStorage>(_ => postgres is null ? new InMemoryStorage() : OnPostgres(postgres));
        services.AddHangfire(jobs =>
            jobs.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddHostedService<TimerLoop>();
        if (watchBoard) services.AddHostedService<BoardLoop>();
        return services.AddHostedService(provider => new JobServer(provider, catchUp, provider.GetRequiredService<ILogger<JobServer>>()));
    }

    private static PostgreSqlStorage OnPostgres(string connectionString)
    {
        var options = new PostgreSqlStorageOptions
        {
            QueuePollInterval = TimeSpan.FromSeconds(5),
            // A lock is a row, held for a second or two, and nobody renews it: one that a crash left behind keeps the others out for so
            // long. Two that run at once do nothing twice.
            DistributedLockTimeout = TimeSpan.FromMinutes(1),
            // Who runs a job says so all the while: one whose server died is taken over, one that takes an hour is not begun twice.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TimeSpan.FromMinutes(5),
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options);
    }
}
