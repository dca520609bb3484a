using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Arende.Benchmarks;

/// <summary>Compares what was acknowledged with what the database holds: a figure counts only when every row is there.</summary>
internal static class Bookkeeping
{
    public static async Task Check(BoardCases cases)
    {
        await Compare(cases, cases.Acknowledged, "moves in the outbox after each case's first",
            async db => await db.Outbox.LongCountAsync(o => o.Type == nameof(CaseMoved)) - await db.Cases.LongCountAsync());
        await CheckDecisions(cases, cases.Acknowledged);
    }

    /// <summary>Without the outbox: a product that runs has sent its rows, and adds others.</summary>
    public static async Task CheckDecisions(BoardCases cases, long acknowledged)
    {
        await Compare(cases, acknowledged, "moves of instances", db => db.WorkflowInstances.SumAsync(i => i.Version - 1));
        await Compare(cases, acknowledged, "completed work items", db => db.WorkItems.LongCountAsync(w => w.State == WorkItemState.Done));
        await Compare(cases, acknowledged, "rows of history", db => db.History.LongCountAsync(h => h.Kind == HistoryKind.WorkItemCompleted));
        await CheckChains(cases);
    }

    private static async Task Compare(BoardCases cases, long acknowledged, string what, Func<ArendeDb, Task<long>> count)
    {
        var found = await cases.With(count);
        if (found != acknowledged) throw new InvalidOperationException($"{acknowledged} decisions were acknowledged, but there are {found} {what}.");
    }

    private static async Task CheckChains(BoardCases cases)
    {
        var entries = await cases.With(db => db.History.AsNoTracking().OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence).ToListAsync());
        HistoryEntry? previous = null;
        foreach (var entry in entries)
        {
            var before = previous?.SubjectId == entry.SubjectId ? previous : null;
            if (entry.Sequence != (before?.Sequence ?? 0) + 1 || !HistoryChain.Follows(before?.Hash, entry))
                throw new InvalidOperationException($"The history of {entry.SubjectId} breaks at {entry.Sequence}.");
            previous = entry;
        }
    }
}
