using System.Data.Common;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arende.Adapters.PostgreSql;

/// <summary>
/// Has a statement that says so (<see cref="Planning.PlannedOnce"/>) planned once a connection, whatever its parameters are: the setting goes ahead of it
/// in the same round trip, and ends with it.
/// </summary>
internal sealed class PlannedOnce : DbCommandInterceptor
{
    // A set_config, since SET LOCAL outside a transaction block is a warning in the server's log each time. Its answer comes first, and is skipped.
    private const string Setting = "SELECT set_config('plan_cache_mode', 'force_generic_plan', true);\n";

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith(Planning.Tagged, StringComparison.Ordinal)) command.CommandText = Setting + command.CommandText;
        return new(result);
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith(Setting, StringComparison.Ordinal)) await result.NextResultAsync(cancellationToken);
        return result;
    }
}
