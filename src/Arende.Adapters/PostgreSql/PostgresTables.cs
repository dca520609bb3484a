using Npgsql;

namespace Arende.Adapters.PostgreSql;

/// <summary>A table as the database knows it. Columns that are worked out of others are not among its columns.</summary>
internal sealed record PostgresTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> RefersTo)
{
    public string Quoted => PostgresTables.Quote([Name]);
    public string QuotedColumns => PostgresTables.Quote(Columns);
}

/// <summary>The tables of the product's own schema, by the database's catalogue: no table is forgotten when one is added.</summary>
internal static class PostgresTables
{
    private const string Sql = """
        SELECT t.relname::text,
            ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum),
            ARRAY(SELECT DISTINCT r.relname::text FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid WHERE k.conrelid = t.oid AND k.contype = 'f' AND r.oid <> t.oid)
        FROM pg_class t WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r' ORDER BY t.relname
        """;

    /// <summary>Each after those that its rows refer to.</summary>
    public static async Task<IReadOnlyList<PostgresTable>> Read(NpgsqlConnection connection, CancellationToken ct)
    {
        var tables = new List<PostgresTable>();
        await using (var command = new NpgsqlCommand(Sql, connection))
        await using (var rows = await command.ExecuteReaderAsync(ct))
            while (await rows.ReadAsync(ct)) tables.Add(new PostgresTable(rows.GetString(0), rows.GetFieldValue<string[]>(1), rows.GetFieldValue<string[]>(2)));
        var (ordered, names) = (new List<PostgresTable>(), new HashSet<string>());
        while (ordered.Count < tables.Count)
        {
            var next = tables.Where(table => !names.Contains(table.Name) && table.RefersTo.All(names.Contains)).ToList();
            if (next.Count == 0) throw new InvalidOperationException($"These tables refer to each other in a circle: {string.Join(", ", tables.Select(table => table.Name).Except(names))}.");
            ordered.AddRange(next);
            names.UnionWith(next.Select(table => table.Name));
        }
        return ordered;
    }

    /// <summary>Numbers that the database gives go on after those that were copied in.</summary>
    public static async Task GoOnNumbering(NpgsqlConnection connection, PostgresTable table, CancellationToken ct)
    {
        foreach (var column in table.Columns)
        {
            await using var find = new NpgsqlCommand("SELECT pg_get_serial_sequence($1, $2)", connection);
            find.Parameters.Add(new NpgsqlParameter { Value = table.Quoted });
            find.Parameters.Add(new NpgsqlParameter { Value = column });
            if (await find.ExecuteScalarAsync(ct) is not string sequence) continue;
            await using var set = new NpgsqlCommand($"SELECT setval($1::regclass, COALESCE(max({Quote([column])}), 1), max({Quote([column])}) IS NOT NULL) FROM {table.Quoted}", connection);
            set.Parameters.Add(new NpgsqlParameter { Value = sequence });
            await set.ExecuteNonQueryAsync(ct);
        }
    }

    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
