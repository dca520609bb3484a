using Arende.Adapters.Storage;

namespace Arende.Adapters.PostgreSql;

/// <summary>The statements of a transition in PostgreSQL's own words.</summary>
internal static class PostgresSql
{
    // A statement that hits no row doesn't stop a batch, a division by zero does: 22012 undoes all of it. Who had to wait for another's lock
    // divides by what that other wrote. Instances and cases are never deleted, so that there is a row.
    public const string MoveInstanceOrFail = $"{TransitionSql.SetInstance} $5 / CAST(version = $8 AS integer) WHERE id = $7";

    public const string MoveCaseOrFail = $"{TransitionSql.SetCase} (version + 1) / CAST(version = $4 AS integer) WHERE id = $3";

    private const string Joins = """
        LEFT JOIN cases c ON i.subject_kind = 'Case' AND c.id = i.subject_id
        LEFT JOIN LATERAL (SELECT sequence, hash FROM history WHERE subject_id = i.subject_id ORDER BY sequence DESC LIMIT 1) h ON true
        LEFT JOIN LATERAL (
          SELECT 'Task' AS kind, activity_id, visit, id AS work_item_id FROM work_items WHERE subject_id = i.subject_id AND instance_id = i.id AND state = 'Open'
          UNION ALL SELECT 'Event', activity_id, visit, NULL FROM event_waits WHERE instance_id = i.id
          UNION ALL SELECT 'Timer', activity_id, visit, NULL FROM timers WHERE instance_id = i.id) o ON true
        """;

    public const string LoadInstance = $"SELECT {TransitionSql.SnapshotColumns} FROM workflow_instances i {Joins} WHERE i.id = $1";

    public const string LoadByWorkItem = $"""
        SELECT {TransitionSql.SnapshotColumns}, {TransitionSql.WorkItemColumns}
        FROM work_items w JOIN workflow_instances i ON i.id = w.instance_id {Joins} WHERE w.id = $1
        """;

    /// <summary>
    /// Wakes the drainer of the outbox. Commits that notify wait for each other in PostgreSQL, and would each wait for the
    /// disk alone; so of those that overlap one notifies. The drainer looks again until there is nothing left, and polls.
    /// </summary>
    public const string Notify = "SELECT pg_notify('arende_outbox', '') WHERE pg_try_advisory_xact_lock(7251402936118)";
}
