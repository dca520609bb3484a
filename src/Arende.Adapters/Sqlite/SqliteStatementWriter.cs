using Arende.Adapters.Storage;
using Microsoft.Data.Sqlite;

namespace Arende.Adapters.Sqlite;

/// <summary>Runs each statement as it ends. Its commands stay prepared for as long as it lives, since preparing costs more than running.</summary>
internal sealed class SqliteStatementWriter(SqliteConnection connection, SqliteTransaction? transaction = null) : StatementWriter, IDisposable
{
    private readonly Dictionary<string, SqliteCommand> commands = [];
    private SqliteCommand command = null!;
    private int position;

    /// <summary>How many rows the last statement touched.</summary>
    public int Touched { get; private set; }

    public override void Begin(string sql)
    {
        position = 0;
        if (commands.TryGetValue(sql, out command!)) return;
        command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        commands.Add(sql, command);
    }

    public override void End() => Touched = command.ExecuteNonQuery();

    public void Run(string sql)
    {
        Begin(sql);
        End();
    }

    public override void Id(Guid? value) => Next(SqliteType.Text, value is { } id ? Text(id) : null);

    public override void Text(string? value) => Next(SqliteType.Text, value);

    public override void Time(DateTimeOffset? value) => Next(SqliteType.Text, value is { } time ? UtcText.Of(time) : null);

    public override void Whole(int value) => Next(SqliteType.Integer, value);

    public override void Long(long value) => Next(SqliteType.Integer, value);

    public override void Bytes(byte[] value) => Next(SqliteType.Blob, value);

    // Upper case, as EF Core writes it.
    internal static string Text(Guid id) => id.ToString("D").ToUpperInvariant();

    public void Dispose()
    {
        foreach (var prepared in commands.Values) prepared.Dispose();
    }

    private void Next(SqliteType type, object? value)
    {
        if (position == command.Parameters.Count) command.Parameters.Add($"${position + 1}", type);
        command.Parameters[position++].Value = value ?? DBNull.Value;
    }
}
