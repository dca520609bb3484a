namespace Arende.Adapters.Storage;

/// <summary>The statements of a transition that PostgreSQL and SQLite share. Parameters are $1, $2, … in both.</summary>
internal static class TransitionSql
{
    public const string StartInstance = """
        INSERT INTO workflow_instances
          (id, definition_id, definition_version, subject_kind, subject_id, state_format, state_text, status, version, started_at, ended_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """;

    /// <summary>Up to the version, with which each database says what is to happen when somebody else has moved the instance since it was read.</summary>
    public const string SetInstance = """
        UPDATE workflow_instances SET definition_version = $1, state_format = $2, state_text = $3, status = $4, ended_at = $6, version =
        """;

    public const string CloseWorkItem = """
        UPDATE work_items SET state = $1, completed_at = $2, completed_by = $3, outcome = $4, reason = $5
        WHERE id = $6 AND state = 'Open'
        """;

    public const string OpenWorkItem = """
        INSERT INTO work_items
          (id, instance_id, subject_kind, subject_id, activity_id, visit, task_name, role, unit_id, assignee_id, payload, state, opened_at, due_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'Open', $12, $13)
        """;

    public const string DropTimer = "DELETE FROM timers WHERE instance_id = $1 AND activity_id = $2 AND visit = $3";

    public const string DropEvent = "DELETE FROM event_waits WHERE instance_id = $1 AND activity_id = $2 AND visit = $3";

    public const string AddTimer = "INSERT INTO timers (instance_id, activity_id, visit, due_at) VALUES ($1, $2, $3, $4)";

    public const string AddEvent = "INSERT INTO event_waits (instance_id, activity_id, visit, event_name, since) VALUES ($1, $2, $3, $4, $5)";

    /// <summary>Up to the version, as <see cref="SetInstance"/>: when somebody else has written in the case since it was read.</summary>
    public const string SetCase = "UPDATE cases SET state = coalesce($1, state), closed_at = coalesce($2, closed_at), version =";

    // Most steps leave the case what it is: then its row isn't touched.
    public const string SetCaseState = "UPDATE cases SET state = $1, closed_at = $2 WHERE id = $3 AND state <> $1";

    /// <summary>The columns that <see cref="SnapshotReader"/> reads, of instance i, case c, last link h, open wait o.</summary>
    public const string SnapshotColumns = """
        i.id, i.definition_id, i.definition_version, i.subject_kind, i.subject_id, i.state_format, i.state_text, i.status, i.version, i.started_at, i.ended_at,
        c.unit_id, c.case_officer_id, c.access, h.sequence, h.hash, o.kind, o.activity_id, o.visit, o.work_item_id
        """;

    /// <summary>The columns of a work item w, after those of its instance's snapshot.</summary>
    public const string WorkItemColumns = """
        w.id, w.activity_id, w.visit, w.task_name, w.role, w.unit_id, w.assignee_id, w.payload, w.state, w.opened_at, w.due_at,
        w.completed_at, w.completed_by, w.outcome, w.reason
        """;
}
