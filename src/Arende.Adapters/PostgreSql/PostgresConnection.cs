using Npgsql;

namespace Arende.Adapters.PostgreSql;

/// <summary>What every connection to PostgreSQL needs, whatever the configured connection string says of server and user.</summary>
internal static class PostgresConnection
{
    public static NpgsqlDataSource Open(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // Resetting costs a transaction each time a connection is taken from the pool, and nothing here leaves state in a
            // session. Who needs state (LISTEN) keeps its connection from going back to the pool.
            NoResetOnClose = true,
        };
        // Statements are planned once a connection: a transition is a handful of the same ones.
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = 100;
        return NpgsqlDataSource.Create(settings);
    }
}
