using Arende.Application.History;
using Arende.Application.Workflows;
using Arende.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Arende.Benchmarks;

/// <summary>Compares what was acknowledged with what the database holds: a figure counts only when every row is there.</summary>
internal static class Bookkeeping
{
    public static async Task Check(BoardCases cases)
    {
        var expected = cases.Acknowledged;
        await Compare("moves of instances", db => db.WorkflowInstances.SumAsync(i => i.Version - 1));
        await Compare("completed work items", db => db.WorkItems.LongCountAsync(w => w.State == WorkItemState.Done));
        await Compare("rows of history", db => db.History.LongCountAsync(h => h.Kind == HistoryKind.WorkItemCompleted));
        await Compare("outbox rows after each case's first", async db => await db.Outbox.LongCountAsync() - await db.Cases.LongCountAsync());
        await CheckChains(cases);

        async Task Compare(string what, Func<Application.Storage.ArendeDb, Task<long>> count)
        {
            var found = await cases.With(count);
            if (found != expected) throw new InvalidOperationException($"{expected} decisions were acknowledged, but there are {found} {what}.");
        }
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
