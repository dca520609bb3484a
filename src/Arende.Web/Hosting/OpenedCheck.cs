using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Arende.Web.Hosting;

/// <summary>Whether the database was found to be of this version; until then every page is 503.</summary>
public sealed class OpenedCheck(DatabaseState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.IsOpen ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database has not been opened yet."));
}
