using System.Text.Json;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Domain;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Journal;

/// <summary>
/// The one way to commit: what the context has changed, facts with their places in the chain, events to publish and the form's key, in one
/// transaction. What
/// changed of assignments is told by the save itself (<see cref="Assignments.AssignmentHistory"/>), in the draft's name and at its time.
/// </summary>
public sealed class JournalWriter(IJournalStore store, OutboxSignal signal)
{
    /// <exception cref="LostRaceException">Somebody else wrote what was read here, or in the same history; nothing was written.</exception>
    public async Task Write(ArendeDb db, JournalDraft draft, CancellationToken ct)
    {
        // What tells nothing needs no place in the chain.
        var head = draft.Facts.Count > 0 ? await store.LoadHead(db, draft.About.Id, ct) : HistoryHead.None;
        await Commit(db, draft, Rows(draft, head), ct);
    }

    /// <summary>Where a subject's history ends. Read before what the use case decides by: whoever tells something in between makes it lose.</summary>
    public Task<HistoryHead> Head(ArendeDb db, JournalSubject about, CancellationToken ct) => store.LoadHead(db, about.Id, ct);

    /// <summary>After the head that was read first.</summary>
    /// <exception cref="LostRaceException">Somebody else wrote what was read here, or in the same history since; nothing was written.</exception>
    public Task Write(ArendeDb db, JournalDraft draft, HistoryHead head, CancellationToken ct) => Commit(db, draft, Rows(draft, head), ct);

    /// <summary>Of many subjects at once, by the same actor and at the same time. The caller holds what would let others add to their histories.</summary>
    public async Task Write(ArendeDb db, IReadOnlyList<JournalDraft> drafts, CancellationToken ct)
    {
        if (drafts.Count == 0) return;
        if (drafts.Any(draft => draft.Operation is not null)) throw new ArgumentException("A form's key is kept with one subject's draft.", nameof(drafts));
        var heads = await HistoryHeads.Of(db, [.. drafts.Select(draft => draft.About.Id)], ct);
        var rows = drafts.Select(draft => Rows(draft, heads.GetValueOrDefault(draft.About.Id, HistoryHead.None))).ToList();
        await Commit(db, drafts[0], new JournalRows { History = [.. rows.SelectMany(one => one.History)], Outbox = [.. rows.SelectMany(one => one.Outbox)] }, ct);
    }

    /// <summary>Rows that were made of a draft, and perhaps of more: a workflow's transition.</summary>
    internal async Task Commit(ArendeDb db, JournalDraft draft, JournalRows rows, CancellationToken ct)
    {
        // An outer transaction (a consumer with its inbox row) commits for us, and wakes the drainer; so does one of our own around what the
        // context has changed. In a step, and where there is nothing but the rows, the store's statements are the commit.
        await using var own = !db.IsInTransaction && db.ChangeTracker.HasChanges() ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.SaveOrThrowConflict(draft.Actor, draft.Now, ct);
        if (!rows.IsEmpty || db.Step is not null) await store.Write(db, rows, ct);
        if (own is not null) await own.CommitAsync(ct);
        else if (db.Database.CurrentTransaction is null) signal.Raise();
    }

    /// <summary>What a draft writes, after a head.</summary>
    internal static JournalRows Rows(JournalDraft draft, HistoryHead head)
    {
        var history = Link(draft, head);
        return new JournalRows { History = history, Outbox = Outbox(draft, history), Operation = draft.Operation };
    }

    private static List<HistoryEntry> Link(JournalDraft draft, HistoryHead head)
    {
        var entries = new List<HistoryEntry>(draft.Facts.Count);
        foreach (var fact in draft.Facts)
        {
            var entry = HistoryChain.Link(draft.About.Id, head, fact);
            head = new HistoryHead(entry.Sequence, entry.Hash);
            entries.Add(entry);
        }
        return entries;
    }

    private static List<OutboxRow> Outbox(JournalDraft draft, List<HistoryEntry> history)
    {
        var sequence = history.Count > 0 ? history[^1].Sequence : 0;
        return [.. draft.Events.Select(e => new OutboxRow(
            OrderedGuid.New(), e.SubjectId, sequence, e.GetType().Name, Body(e, sequence), draft.Now))];
    }

    private static string Body(IEvent @event, long sequence)
    {
        @event.Sequence = sequence;
        return JsonSerializer.Serialize(@event, @event.GetType(), HistoryJson.Options);
    }
}
