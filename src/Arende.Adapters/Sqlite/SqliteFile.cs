using System.Data.Common;
using Arende.Application.Search;
using Arende.Domain.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arende.Adapters.Sqlite;

/// <summary>The embedded database's file, and how a connection to it behaves.</summary>
public sealed class SqliteFile(string path)
{
    // FULL: a commit that was answered survives a power cut also in WAL mode. busy_timeout: SQLite's own wait is milliseconds
    // long, the driver's 150.
    private const string Settings = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL";

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true }.ConnectionString;

    /// <summary>A connection of one's own, outside the pool.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        Apply(connection, Settings);
        return connection;
    }

    /// <summary>Makes the folder and the file; from then on readers and the writer don't wait for each other.</summary>
    public void Create()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using var connection = Open();
        Apply(connection, "PRAGMA journal_mode = WAL");
    }

    // Settings, and what SQLite doesn't have of its own: the order of names, and whether a text holds a word.
    private static void Apply(DbConnection connection, string sql)
    {
        var own = (SqliteConnection)connection;
        own.CreateCollation(SwedishOrder.Collation, SwedishOrder.Compare);
        own.CreateFunction<string, string, bool>("holds_any", SearchMatch.IsAny, isDeterministic: true);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Gives the connections of contexts the same settings.</summary>
    internal sealed class Opening : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection, Settings);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Apply(connection, Settings);
            return Task.CompletedTask;
        }
    }
}
