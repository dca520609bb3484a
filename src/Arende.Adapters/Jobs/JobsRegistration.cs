using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Adapters.Jobs;

public static class JobsRegistration
{
    /// <summary>The timer loop and the recurring jobs. The dashboard is the web's to map, for administrators.</summary>
    /// <param name="services">The services.</param>
    /// <param name="postgres">Connection string for Hangfire's own schema; null keeps jobs in memory.</param>
    public static IServiceCollection AddArendeJobs(this IServiceCollection services, string? postgres)
    {
        services.AddHangfire(jobs =>
        {
            jobs.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (postgres is null) jobs.UseInMemoryStorage();
            else jobs.UsePostgreSqlStorage(storage => storage.UseNpgsqlConnection(postgres), new PostgreSqlStorageOptions { QueuePollInterval = TimeSpan.FromSeconds(5) });
        });
        services.AddHostedService<TimerLoop>();
        return services.AddHostedService<JobServer>();
    }
}
