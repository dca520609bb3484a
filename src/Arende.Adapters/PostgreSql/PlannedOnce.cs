using System.Data.Common;
using System.Runtime.CompilerServices;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Arende.Adapters.PostgreSql;

/// <summary>
/// Has a statement that says so (<see cref="Planning.PlannedOnce"/>) planned once a connection, whatever its parameters are: the setting goes ahead of it
/// in the same round trip, and ends with it. Such a statement is tens of thousands of letters long: its parameters are numbered once, and not by the provider each time.
/// </summary>
internal sealed class PlannedOnce : DbCommandInterceptor
{
    // A set_config, since SET LOCAL outside a transaction block is a warning in the server's log each time. Its answer comes first, and is skipped.
    private const string Setting = "SELECT set_config('plan_cache_mode', 'force_generic_plan', true)";

    // As long as EF keeps a statement's text, which it gives out as it is.
    private static readonly ConditionalWeakTable<string, NumberedStatement> numbered = [];

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (!command.CommandText.StartsWith(Planning.Tagged, StringComparison.Ordinal)) return result;
        var statement = numbered.GetValue(command.CommandText, NumberedStatement.Of);
        var planned = new NpgsqlBatchCommand(statement.Sql);
        foreach (var name in statement.Parameters)
        {
            var parameter = ((NpgsqlParameter)command.Parameters[name]).Clone();
            parameter.ParameterName = "";
            planned.Parameters.Add(parameter);
        }
        // Whoever reads it disposes of it.
        var batch = new NpgsqlBatch((NpgsqlConnection)command.Connection!, (NpgsqlTransaction?)command.Transaction) { Timeout = command.CommandTimeout, BatchCommands = { new NpgsqlBatchCommand(Setting), planned } };
        var reader = await batch.ExecuteReaderAsync(cancellationToken);
        try
        {
            await reader.NextResultAsync(cancellationToken);
        }
        catch
        {
            // Nobody else has it yet, and its connection may go on.
            await reader.DisposeAsync();
            throw;
        }
        return InterceptionResult<DbDataReader>.SuppressWithResult(reader);
    }
}
