using Arende.Application.Messaging;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Arende.Adapters.Messaging;

/// <summary>Turns PostgreSQL's NOTIFY, from whichever node, into the drainer's signal. While it is away the drainer polls.</summary>
internal sealed partial class OutboxListener(IServiceScopeFactory scopes, OutboxSignal signal, ILogger<OutboxListener> logger) : BackgroundService
{
    public const string Channel = "arende_outbox";
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await Listen(stoppingToken)) return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogLost(logger, exception.Message);
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // False when the database has no such thing.
    private async Task<bool> Listen(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        if (!db.Database.IsNpgsql()) return false;
        await db.Database.OpenConnectionAsync(ct);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        connection.Notification += (_, _) => signal.Raise();
        await Execute(connection, $"LISTEN {Channel}", ct);
        signal.Raise();
        try
        {
            while (true)
            {
                // A connection that died without a word is found out by the pulse.
                if (!await connection.WaitAsync(Pulse, ct)) await Execute(connection, "SELECT 1", ct);
            }
        }
        finally
        {
            // Pooled connections aren't reset: this one must not go back to the pool and listen there.
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox is polled until PostgreSQL can be listened to again: {Reason}")]
    private static partial void LogLost(ILogger logger, string reason);
}
