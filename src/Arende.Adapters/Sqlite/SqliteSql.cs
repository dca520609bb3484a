using Arende.Adapters.Storage;

namespace Arende.Adapters.Sqlite;

/// <summary>How an instance is read in SQLite, which has no LATERAL, and moved: a statement that hits no row says that somebody else was first.</summary>
internal static class SqliteSql
{
    public const string MoveInstance = $"{TransitionSql.SetInstance} $5 WHERE id = $7 AND version = $8";

    public const string MoveCase = $"{TransitionSql.SetCase} version + 1 WHERE id = $3 AND version = $4";

    private const string Joins = """
        LEFT JOIN cases c ON i.subject_kind = 'Case' AND c.id = i.subject_id
        LEFT JOIN history h ON h.subject_id = i.subject_id AND h.sequence = (SELECT max(sequence) FROM history WHERE subject_id = i.subject_id)
        """;

    // The waits are found by the instance's id, the steps by the subject's too, in each branch: a view over all of them would be built for every read.
    private static string Waits(string subject, string instance) => $"""
        LEFT JOIN (
          SELECT 'Task' AS kind, activity_id, visit, id AS work_item_id FROM work_items WHERE subject_id = {subject} AND instance_id = {instance} AND state = 'Open'
          UNION ALL SELECT 'Event', activity_id, visit, NULL FROM event_waits WHERE instance_id = {instance}
          UNION ALL SELECT 'Timer', activity_id, visit, NULL FROM timers WHERE instance_id = {instance}) o ON 1
        """;

    public static readonly string LoadInstance =
        $"SELECT {TransitionSql.SnapshotColumns} FROM workflow_instances i {Joins} {Waits("(SELECT subject_id FROM workflow_instances WHERE id = $1)", "$1")} WHERE i.id = $1";

    public static readonly string LoadByWorkItem = $"""
        SELECT {TransitionSql.SnapshotColumns}, {TransitionSql.WorkItemColumns}
        FROM work_items w JOIN workflow_instances i ON i.id = w.instance_id {Joins}
        {Waits("(SELECT subject_id FROM work_items WHERE id = $1)", "(SELECT instance_id FROM work_items WHERE id = $1)")} WHERE w.id = $1
        """;
}
