using System.Text.Json;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Workflows;

/// <summary>Works out the rows of a transition and writes them, with what the context holds, in one commit.</summary>
public sealed class TransitionWriter(ITransitionStore store, WorkItemRouting routing, OutboxSignal signal)
{
    public ITransitionStore Store { get; } = store;

    public async Task Write(ArendeDb db, TransitionDraft draft, Move move, CancellationToken ct) =>
        await Commit(db, draft, await Rows(draft, move, ct), ct);

    /// <summary>Facts and events of a subject whose workflow doesn't move.</summary>
    public async Task Write(ArendeDb db, TransitionDraft draft, CancellationToken ct)
    {
        var head = await Store.LoadHead(db, draft.Subject.Id, ct);
        var history = Link(draft, head);
        await Commit(db, draft, new TransitionRows(null, null, [], [], [], [], [], history, Outbox(draft, history)), ct);
    }

    private async Task Commit(ArendeDb db, TransitionDraft draft, TransitionRows rows, CancellationToken ct)
    {
        // An outer transaction (a consumer with its inbox row) commits for us, and wakes the drainer; so does one of our own around what the
        // context has changed. In a step, and where there is nothing but the rows, the store's statements are the commit.
        await using var own = !db.IsInTransaction && db.ChangeTracker.HasChanges() ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.SaveOrLose(draft.Actor, draft.Now, ct);
        await Store.Write(db, rows, ct);
        if (own is not null) await own.CommitAsync(ct);
        else if (db.Database.CurrentTransaction is null) signal.Raise();
    }

    /// <summary>What a move writes, worked out.</summary>
    internal async ValueTask<TransitionRows> Rows(TransitionDraft draft, Move move, CancellationToken ct)
    {
        var waiting = move.After.Waiting.Select(wait => (wait.ActivityId, wait.Visit)).ToHashSet();
        var known = move.OpenBefore.Select(open => (open.ActivityId, open.Visit)).ToHashSet();
        var gone = move.OpenBefore.Where(open => !waiting.Contains((open.ActivityId, open.Visit))).ToList();
        var added = move.After.Waiting.Where(wait => !known.Contains((wait.ActivityId, wait.Visit))).ToList();
        var opened = new List<WorkItem>();
        foreach (var task in added.OfType<TaskWait>()) opened.Add(await routing.Open(move.InstanceId, draft.Subject, task, draft.Now, ct));
        Publish(draft, (move.Before?.Version ?? 0) + 1, opened);
        var history = Link(draft, move.Head);
        return new TransitionRows(
            After(draft, move),
            move.Before?.Version,
            [.. gone.Where(open => open.WorkItemId is not null).Select(open => Closed(draft, open))],
            opened,
            [.. gone.Where(open => open.Kind != WaitKind.Task)],
            [.. added.OfType<TimerWait>().Select(t => new WorkflowTimer { InstanceId = move.InstanceId, ActivityId = t.ActivityId, Visit = t.Visit, DueAt = t.DueAt })],
            [.. added.OfType<Engine.EventWait>().Select(e => new EventWait { InstanceId = move.InstanceId, ActivityId = e.ActivityId, Visit = e.Visit, EventName = e.EventName, Since = draft.Now })],
            history,
            Outbox(draft, history),
            draft.Subject.Kind == SubjectKind.Case ? move.Path.StateAt(move.After) : null,
            draft.CaseVersion);
    }

    // One event says both that a case moved and whom it waits for: a row less in each decision's commit.
    private static void Publish(TransitionDraft draft, long version, List<WorkItem> opened)
    {
        if (draft.Subject.Kind == SubjectKind.Case)
            draft.Publish(new CaseMoved(draft.Subject.Id, version, opened.Count == 0 ? null : [.. opened.Select(item => item.Id)], draft.Actor?.Value));
        else
            foreach (var item in opened) draft.Publish(new WorkItemOpened(draft.Subject.Id, item.Id, draft.Actor?.Value));
    }

    private static WorkflowInstance After(TransitionDraft draft, Move move) => new()
    {
        Id = move.InstanceId,
        DefinitionId = move.Path.Definition.DefinitionId,
        DefinitionVersion = move.Path.Definition.Version,
        SubjectKind = draft.Subject.Kind,
        SubjectId = draft.Subject.Id,
        State = move.After.State,
        Status = move.After.Status == WorkflowStatus.Finished ? InstanceStatus.Finished : InstanceStatus.Running,
        Version = (move.Before?.Version ?? 0) + 1,
        StartedAt = move.Before?.StartedAt ?? draft.Now,
        EndedAt = move.After.Status == WorkflowStatus.Finished ? draft.Now : null,
    };

    private static ClosedWorkItem Closed(TransitionDraft draft, OpenWait open) =>
        draft.Answered is { } answered && answered.Id == open.WorkItemId
            ? answered
            : new ClosedWorkItem(open.WorkItemId!.Value, WorkItemState.Cancelled, draft.Now, null, null, null);

    private static List<HistoryEntry> Link(TransitionDraft draft, HistoryHead head)
    {
        var entries = new List<HistoryEntry>(draft.Facts.Count);
        foreach (var fact in draft.Facts)
        {
            var entry = HistoryChain.Link(draft.Subject.Id, head, fact);
            head = new HistoryHead(entry.Sequence, entry.Hash);
            entries.Add(entry);
        }
        return entries;
    }

    private static List<OutboxRow> Outbox(TransitionDraft draft, List<HistoryEntry> history)
    {
        var sequence = history.Count > 0 ? history[^1].Sequence : 0;
        return [.. draft.Events.Select(e => new OutboxRow(
            Guid.CreateVersion7(), e.SubjectId, sequence, e.GetType().Name, Body(e, sequence), draft.Now))];
    }

    private static string Body(IEvent @event, long sequence)
    {
        @event.Sequence = sequence;
        return JsonSerializer.Serialize(@event, @event.GetType(), HistoryJson.Options);
    }
}
