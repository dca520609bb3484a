using System.Data.Common;
using Arende.Application.History;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Engine;

namespace Arende.Adapters.Storage;

/// <summary>Reads an instance, one row an open wait (or one row without), as <see cref="TransitionSql.SnapshotColumns"/> orders the columns.</summary>
internal static class SnapshotReader
{
    private const int AfterSnapshot = 20;

    /// <summary>The snapshot, and the work item where the query asked for one.</summary>
    public static async Task<(WorkItem? Item, InstanceSnapshot Instance)?> Read(DbDataReader reader, CancellationToken ct)
    {
        if (!await reader.ReadAsync(ct)) return null;
        var instance = Instance(reader);
        var subject = new Subject(instance.SubjectKind, instance.SubjectId, Unit(reader, 11), Person(reader, 12),
            reader.IsDBNull(13) ? AccessLevel.Open : EnumNames<AccessLevel>.Read(reader.GetString(13)));
        var head = reader.IsDBNull(14) ? HistoryHead.None : new HistoryHead(reader.GetInt64(14), reader.GetFieldValue<byte[]>(15));
        var item = reader.FieldCount > AfterSnapshot ? Item(reader, instance) : null;
        var open = new List<OpenWait>();
        if (!reader.IsDBNull(16))
        {
            do open.Add(Wait(reader));
            while (await reader.ReadAsync(ct));
        }
        return (item, new InstanceSnapshot(instance, subject, open, head));
    }

    public static async Task<HistoryHead> ReadHead(DbDataReader reader, CancellationToken ct) =>
        await reader.ReadAsync(ct) ? new HistoryHead(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : HistoryHead.None;

    private static WorkflowInstance Instance(DbDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        DefinitionId = reader.GetString(1),
        DefinitionVersion = reader.GetInt32(2),
        SubjectKind = EnumNames<SubjectKind>.Read(reader.GetString(3)),
        SubjectId = reader.GetGuid(4),
        State = new WorkflowState(reader.GetString(5), reader.GetString(6)),
        Status = EnumNames<InstanceStatus>.Read(reader.GetString(7)),
        Version = reader.GetInt64(8),
        StartedAt = reader.GetFieldValue<DateTimeOffset>(9),
        EndedAt = Time(reader, 10),
    };

    private static OpenWait Wait(DbDataReader reader) => new(
        EnumNames<WaitKind>.Read(reader.GetString(16)), reader.GetString(17), reader.GetInt32(18), reader.IsDBNull(19) ? null : reader.GetGuid(19));

    private static WorkItem Item(DbDataReader reader, WorkflowInstance instance) => new()
    {
        Id = reader.GetGuid(AfterSnapshot),
        InstanceId = instance.Id,
        SubjectKind = instance.SubjectKind,
        SubjectId = instance.SubjectId,
        ActivityId = reader.GetString(AfterSnapshot + 1),
        Visit = reader.GetInt32(AfterSnapshot + 2),
        TaskName = reader.GetString(AfterSnapshot + 3),
        Role = reader.GetString(AfterSnapshot + 4),
        UnitId = Unit(reader, AfterSnapshot + 5),
        AssigneeId = Person(reader, AfterSnapshot + 6),
        Payload = reader.GetString(AfterSnapshot + 7),
        State = EnumNames<WorkItemState>.Read(reader.GetString(AfterSnapshot + 8)),
        OpenedAt = reader.GetFieldValue<DateTimeOffset>(AfterSnapshot + 9),
        DueAt = Time(reader, AfterSnapshot + 10),
        CompletedAt = Time(reader, AfterSnapshot + 11),
        CompletedBy = Person(reader, AfterSnapshot + 12),
        Outcome = Text(reader, AfterSnapshot + 13),
        Reason = Text(reader, AfterSnapshot + 14),
    };

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTimeOffset? Time(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);

    private static UnitId? Unit(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : new UnitId(reader.GetGuid(column));

    private static PersonId? Person(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : new PersonId(reader.GetGuid(column));
}
