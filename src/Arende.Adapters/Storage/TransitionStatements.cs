using Arende.Application.Workflows;
using Arende.Domain.Cases;

namespace Arende.Adapters.Storage;

/// <summary>A transition's own rows as statements; the version guard, each provider's own, has gone before them, and the journal's come after.</summary>
internal static class TransitionStatements
{
    public static void Start(StatementWriter to, WorkflowInstance instance)
    {
        to.Begin(TransitionSql.StartInstance);
        to.Id(instance.Id);
        to.Text(instance.DefinitionId);
        to.Whole(instance.DefinitionVersion);
        to.Name(instance.SubjectKind);
        to.Id(instance.SubjectId);
        to.Text(instance.State.Format);
        to.Text(instance.State.Text);
        to.Name(instance.Status);
        to.Long(instance.Version);
        to.Time(instance.StartedAt);
        to.Time(instance.EndedAt);
        to.End();
    }

    public static void Move(StatementWriter to, WorkflowInstance instance, long expectedVersion, string sql)
    {
        to.Begin(sql);
        to.Whole(instance.DefinitionVersion);
        to.Text(instance.State.Format);
        to.Text(instance.State.Text);
        to.Name(instance.Status);
        to.Long(instance.Version);
        to.Time(instance.EndedAt);
        to.Id(instance.Id);
        to.Long(expectedVersion);
        to.End();
    }

    /// <summary>The case whose version was read; before <see cref="Rest"/>.</summary>
    public static void MoveCase(StatementWriter to, TransitionRows rows, long expectedVersion, string sql)
    {
        to.Begin(sql);
        to.Text(rows.CaseState is { } state ? EnumNames<CaseState>.Of(state) : null);
        to.Time(rows.CaseState == CaseState.Closed ? rows.Instance.EndedAt : null);
        to.Id(rows.Instance.SubjectId);
        to.Long(expectedVersion);
        to.End();
    }

    public static void Rest(StatementWriter to, TransitionRows rows)
    {
        // The case before what belongs to it, as whoever changes the case does: same lock order everywhere, so no deadlock.
        if (rows is { CaseState: { } state, CaseVersion: null }) Set(to, state, rows.Instance);
        foreach (var item in rows.ClosedItems) Close(to, item);
        foreach (var item in rows.OpenedItems) Open(to, item);
        Waits(to, rows, rows.Instance.Id);
    }

    private static void Close(StatementWriter to, ClosedWorkItem item)
    {
        to.Begin(TransitionSql.CloseWorkItem);
        to.Name(item.State);
        to.Time(item.At);
        to.Id(item.By?.Value);
        to.Text(item.Outcome);
        to.Text(item.Reason);
        to.Id(item.Id);
        to.End();
    }

    private static void Open(StatementWriter to, WorkItem item)
    {
        to.Begin(TransitionSql.OpenWorkItem);
        to.Id(item.Id);
        to.Id(item.InstanceId);
        to.Name(item.SubjectKind);
        to.Id(item.SubjectId);
        to.Text(item.ActivityId);
        to.Whole(item.Visit);
        to.Text(item.TaskName);
        to.Text(item.Role);
        to.Id(item.UnitId?.Value);
        to.Id(item.AssigneeId?.Value);
        to.Text(item.Payload);
        to.Time(item.OpenedAt);
        to.Time(item.DueAt);
        to.End();
    }

    private static void Waits(StatementWriter to, TransitionRows rows, Guid instanceId)
    {
        foreach (var gone in rows.GoneWaits)
        {
            if (gone.Kind == WaitKind.Task) continue;
            Wait(to, gone.Kind == WaitKind.Timer ? TransitionSql.DropTimer : TransitionSql.DropEvent, instanceId, gone.ActivityId, gone.Visit);
            to.End();
        }
        foreach (var timer in rows.NewTimers)
        {
            Wait(to, TransitionSql.AddTimer, instanceId, timer.ActivityId, timer.Visit);
            to.Time(timer.DueAt);
            to.End();
        }
        foreach (var wait in rows.NewEvents)
        {
            Wait(to, TransitionSql.AddEvent, instanceId, wait.ActivityId, wait.Visit);
            to.Text(wait.EventName);
            to.Time(wait.Since);
            to.End();
        }
    }

    private static void Wait(StatementWriter to, string sql, Guid instanceId, string activityId, int visit)
    {
        to.Begin(sql);
        to.Id(instanceId);
        to.Text(activityId);
        to.Whole(visit);
    }

    private static void Set(StatementWriter to, CaseState state, WorkflowInstance instance)
    {
        to.Begin(TransitionSql.SetCaseState);
        to.Name(state);
        to.Time(state == CaseState.Closed ? instance.EndedAt : null);
        to.Id(instance.SubjectId);
        to.End();
    }
}
