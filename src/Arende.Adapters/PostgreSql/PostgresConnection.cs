using System.Data.Common;
using Npgsql;

namespace Arende.Adapters.PostgreSql;

/// <summary>What every connection to PostgreSQL needs, whatever the configured connection string says of server and user.</summary>
internal static class PostgresConnection
{
    // A database that says nothing is waited for by whoever looks at a page. A statement that gets no answer costs its own time
    // and twice a connection's: the provider then connects to the server to have it cancelled, with TLS and without. What takes
    // longer by its nature sets its own.
    private const int SecondsForStatement = 7;
    private const int SecondsForConnection = 4;

    // A node that froze in a transaction holds what it has locked, a register's number for instance: the server lets go of it before
    // those who wait for the lock give up.
    private const string IdleInTransaction = "idle_in_transaction_session_timeout";
    private const int SecondsForIdleTransaction = 5;

    // Each has a process of the server's, with plans of its own: pages that get one of a hundred plan anew what they ask, and the provider's
    // hundred are all that the server has by default. Whoever comes in a burst waits for one of these, and is answered sooner.
    private const int MostConnections = 40;

    public static NpgsqlDataSource Open(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // Resetting costs a transaction each time a connection is taken from the pool, and nothing here leaves state in a
            // session. Who needs state (LISTEN) keeps its connection from going back to the pool.
            NoResetOnClose = true,
        };
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!given.ContainsKey("Command Timeout") && !given.ContainsKey("CommandTimeout")) settings.CommandTimeout = SecondsForStatement;
        if (!given.ContainsKey("Timeout")) settings.Timeout = SecondsForConnection;
        // A statement whose cost the server guesses high it compiles, or gives to several processes: a tenth of a second for one that reads
        // a hundred rows by an index, since it can't know that. Nothing here reads so much that it would pay.
        (string Name, string Value)[] ours = [(IdleInTransaction, $"{SecondsForIdleTransaction}s"), ("jit", "off"), ("max_parallel_workers_per_gather", "0")];
        foreach (var (name, value) in ours)
            if (settings.Options?.Contains(name, StringComparison.Ordinal) != true) settings.Options = $"{settings.Options} -c {name}={value}".TrimStart();
        // Statements are planned once a connection: a transition is a handful of the same ones.
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = 100;
        // From its second use on a connection; the provider's five would have the menu's statement planned five times on each.
        if (!given.ContainsKey("Auto Prepare Min Usages") && !given.ContainsKey("AutoPrepareMinUsages")) settings.AutoPrepareMinUsages = 2;
        if (!given.ContainsKey("Maximum Pool Size") && !given.ContainsKey("MaxPoolSize")) settings.MaxPoolSize = Math.Max(MostConnections, settings.MinPoolSize);
        return NpgsqlDataSource.Create(settings);
    }
}
