using Arende.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Arende.IntegrationTests.Support;

/// <summary>
/// A database that one test after another may use, with the connections that are open to it: making one, and connecting to it, takes longer than most tests.
/// Between two of them every row is deleted, and those of the migrations are put back.
/// </summary>
sealed class UsedAgain : IAsyncDisposable
{
    /// <summary>Nothing tidies up deleted rows here, and who looks for others goes past them.</summary>
    const int MostUses = 40;

    // What a test could have made or taken away besides rows. Then its database is nobody else's.
    const string ShapeSql = """
        SELECT concat_ws(' ', (SELECT count(*) FROM pg_class), (SELECT max(oid) FROM pg_class), (SELECT count(*) FROM pg_attribute WHERE NOT attisdropped), (SELECT count(*) FROM pg_proc),
            (SELECT count(*) FROM pg_trigger WHERE tgenabled = 'O'), (SELECT count(*) FROM pg_db_role_setting JOIN pg_database ON pg_database.oid = setdatabase WHERE datname = current_database()))
        """;

    const string EmptySql = """
        DO $empty$
        DECLARE filled regclass;
        BEGIN
          PERFORM set_config('session_replication_role', 'replica', true);
          FOR filled IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '__EFMigrationsHistory' AND pg_relation_size(oid) > 0 LOOP
            EXECUTE format('DELETE FROM %s', filled);
          END LOOP;
        """;

    readonly Beginning beginning;
    readonly ServiceProvider product;
    int uses;

    public UsedAgain(string name, string connectionString, Beginning beginning)
    {
        (Name, this.beginning) = (name, beginning);
        DataSource = TestPostgres.DataSourceOf(connectionString);
        product = new ServiceCollection().AddArendeStorage(connectionString, null).BuildServiceProvider();
    }

    public string Name { get; }

    /// <summary>For the tests' own questions.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>As the product opens it.</summary>
    public NpgsqlDataSource ProductsDataSource => product.GetRequiredService<NpgsqlDataSource>();

    /// <returns>False when somebody is still at work in it, or when more than rows was changed.</returns>
    public async Task<bool> Empty()
    {
        if (++uses >= MostUses) return false;
        await using var connection = await DataSource.OpenConnectionAsync();
        if (await Ask(connection, "SELECT count(*)::text FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'") != "0") return false;
        if (await Ask(connection, ShapeSql) != beginning.Shape) return false;
        await using var command = new NpgsqlCommand(beginning.Sql, connection);
        await command.ExecuteNonQueryAsync();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await product.DisposeAsync();
        await DataSource.DisposeAsync();
    }

    static async Task<string> Ask(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>How a database is before its first test: its tables, and the statement that brings back the rows that a migration made.</summary>
    internal sealed record Beginning(string Shape, string Sql)
    {
        public static async Task<Beginning> Of(NpgsqlDataSource migrated)
        {
            await using var connection = await migrated.OpenConnectionAsync();
            var tables = await Ask(connection, "SELECT string_agg(format('%I', relname), ' ') FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '__EFMigrationsHistory' AND pg_relation_size(oid) > 0");
            var rows = "";
            foreach (var table in tables.Split(' '))
            {
                var json = await Ask(connection, $"SELECT coalesce(json_agg(one), '[]')::text FROM {table} one");
                rows += $"INSERT INTO {table} SELECT * FROM json_populate_recordset(NULL::{table}, $rows${json}$rows$);\n";
            }
            return new Beginning(await Ask(connection, ShapeSql), $"{EmptySql}\n{rows}END $empty$");
        }
    }
}
