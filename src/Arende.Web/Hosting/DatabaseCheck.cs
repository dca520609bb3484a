using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Arende.Web.Hosting;

/// <summary>Asks the database for one row, with a patience of three seconds.</summary>
public sealed class DatabaseCheck(DatabaseState state, IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!state.IsOpen) return HealthCheckResult.Unhealthy("It has not been opened yet.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(3));
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ArendeDb>().Units.AnyAsync(patience.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception)
        {
            return HealthCheckResult.Unhealthy("It doesn't answer.", exception);
        }
    }
}
