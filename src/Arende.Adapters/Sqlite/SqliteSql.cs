using Arende.Adapters.Storage;

namespace Arende.Adapters.Sqlite;

/// <summary>How an instance is read in SQLite, which has no LATERAL.</summary>
internal static class SqliteSql
{
    private const string Joins = """
        LEFT JOIN cases c ON i.subject_kind = 'Case' AND c.id = i.subject_id
        LEFT JOIN history h ON h.subject_id = i.subject_id AND h.sequence = (SELECT max(sequence) FROM history WHERE subject_id = i.subject_id)
        """;

    // The waits are found by the instance's id in each branch: a view over all of them would be built for every read.
    private static string Waits(string instance) => $"""
        LEFT JOIN (
          SELECT 'Task' AS kind, activity_id, visit, id AS work_item_id FROM work_items WHERE instance_id = {instance} AND state = 'Open'
          UNION ALL SELECT 'Event', activity_id, visit, NULL FROM event_waits WHERE instance_id = {instance}
          UNION ALL SELECT 'Timer', activity_id, visit, NULL FROM timers WHERE instance_id = {instance}) o ON 1
        """;

    public static readonly string LoadInstance =
        $"SELECT {TransitionSql.SnapshotColumns} FROM workflow_instances i {Joins} {Waits("$1")} WHERE i.id = $1";

    public static readonly string LoadByWorkItem = $"""
        SELECT {TransitionSql.SnapshotColumns}, {TransitionSql.WorkItemColumns}
        FROM work_items w JOIN workflow_instances i ON i.id = w.instance_id {Joins}
        {Waits("(SELECT instance_id FROM work_items WHERE id = $1)")} WHERE w.id = $1
        """;
}
