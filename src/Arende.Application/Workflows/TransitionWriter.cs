using Arende.Application.Contracts;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Workflows;

/// <summary>Works out the rows of a transition and gives them to the journal, which commits them.</summary>
public sealed class TransitionWriter(ITransitionStore store, JournalWriter journal, WorkItemRouting routing)
{
    public ITransitionStore Store { get; } = store;

    public async Task Write(ArendeDb db, TransitionDraft draft, Move move, CancellationToken ct)
    {
        var rows = await Rows(db, draft, move, ct);
        // What comes back to its officer is written anew: its figures follow the register again.
        if (move.Before is not null && rows.CaseState == CaseState.Draft) await Thaw(db, new CaseId(draft.Subject.Id), ct);
        await journal.Commit(db, draft, rows, ct);
    }

    private static async Task Thaw(ArendeDb db, CaseId id, CancellationToken ct)
    {
        (await db.Cases.FindAsync([id], ct))?.Thaw();
        foreach (var made in await db.MadeReports.Where(made => made.CaseId == id).ToListAsync(ct)) made.Thaw();
    }

    /// <summary>What a move writes, worked out.</summary>
    internal async ValueTask<TransitionRows> Rows(ArendeDb db, TransitionDraft draft, Move move, CancellationToken ct)
    {
        var waiting = move.After.Waiting.Select(wait => (wait.ActivityId, wait.Visit)).ToHashSet();
        var known = move.OpenBefore.Select(open => (open.ActivityId, open.Visit)).ToHashSet();
        var gone = move.OpenBefore.Where(open => !waiting.Contains((open.ActivityId, open.Visit))).ToList();
        var added = move.After.Waiting.Where(wait => !known.Contains((wait.ActivityId, wait.Visit))).ToList();
        var opened = new List<WorkItem>();
        foreach (var task in added.OfType<TaskWait>()) opened.Add(await routing.Open(db, move.InstanceId, draft.Subject, task, draft.Now, ct));
        Publish(draft, (move.Before?.Version ?? 0) + 1, opened);
        return new TransitionRows(
            JournalWriter.Rows(draft, move.Head),
            After(draft, move),
            move.Before?.Version,
            [.. gone.Where(open => open.WorkItemId is not null).Select(open => Closed(draft, open))],
            opened,
            [.. gone.Where(open => open.Kind != WaitKind.Task)],
            [.. added.OfType<TimerWait>().Select(t => new WorkflowTimer { InstanceId = move.InstanceId, ActivityId = t.ActivityId, Visit = t.Visit, DueAt = t.DueAt })],
            [.. added.OfType<Engine.EventWait>().Select(e => new EventWait { InstanceId = move.InstanceId, ActivityId = e.ActivityId, Visit = e.Visit, EventName = e.EventName, Since = draft.Now })],
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
}
