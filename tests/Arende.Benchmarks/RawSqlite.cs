using Arende.Application.Workflows;
using Microsoft.Data.Sqlite;

namespace Arende.Benchmarks;

/// <summary>The yardstick: prepared statements on one open connection, WAL and synchronous=FULL, nothing but the rows.</summary>
internal sealed class RawSqlite : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = [];

    public RawSqlite(string file)
    {
        connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
    }

    public void Write(TransitionRows rows)
    {
        var (moved, subject) = (rows.Instance!, Text(rows.Instance!.SubjectId));
        Run("BEGIN IMMEDIATE");
        Run("UPDATE workflow_instances SET state_text = $1, status = $2, version = $3 WHERE id = $4 AND version = $5",
            moved.State.Text, moved.Status.ToString(), moved.Version, Text(moved.Id), rows.ExpectedVersion);
        foreach (var item in rows.ClosedItems)
            Run("UPDATE work_items SET state = $1, completed_at = $2, completed_by = $3, outcome = $4 WHERE id = $5",
                item.State.ToString(), Text(item.At), Text(item.By!.Value.Value), item.Outcome, Text(item.Id));
        foreach (var item in rows.OpenedItems)
            Run("INSERT INTO work_items (id, instance_id, subject_kind, subject_id, activity_id, visit, task_name, role, unit_id, payload, state, opened_at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'Open', $11, $12)",
                Text(item.Id), Text(item.InstanceId), item.SubjectKind.ToString(), subject, item.ActivityId, item.Visit, item.TaskName, item.Role,
                item.UnitId is { } unit ? Text(unit.Value) : null, item.Payload, Text(item.OpenedAt), item.DueAt is { } due ? Text(due) : null);
        foreach (var wait in rows.NewEvents)
            Run("INSERT INTO event_waits (instance_id, activity_id, visit, event_name, since) VALUES ($1, $2, $3, $4, $5)",
                Text(wait.InstanceId), wait.ActivityId, wait.Visit, wait.EventName, Text(wait.Since));
        foreach (var entry in rows.History)
            Run("INSERT INTO history (subject_id, sequence, kind, arguments, actor_id, at, canonical, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                subject, entry.Sequence, entry.Kind.ToString(), entry.Arguments, Text(entry.ActorId!.Value.Value), Text(entry.At), entry.Canonical, entry.Hash);
        foreach (var message in rows.Outbox)
            Run("INSERT INTO outbox (message_id, subject_id, sequence, type, body, created_at, attempts) VALUES ($1, $2, $3, $4, $5, $6, 0)",
                Text(message.MessageId), subject, message.Sequence, message.Type, message.Body, Text(message.At));
        if (rows.CaseState is { } state) Run("UPDATE cases SET state = $1 WHERE id = $2 AND state <> $1", state.ToString(), subject);
        Run("COMMIT");
    }

    public void Dispose() => connection.Dispose();

    private void Run(string sql, params object?[] values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
