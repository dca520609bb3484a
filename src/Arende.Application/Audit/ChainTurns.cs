using Arende.Application.Storage;

namespace Arende.Application.Audit;

/// <summary>
/// Within one process, those who add to one chain of the access log take turns: somebody who opens many pages at the same moment would
/// otherwise lose try after try to themselves. Nodes don't wait for each other: there the one who loses tries again.
/// </summary>
internal static class ChainTurns
{
    // Several chains share a turn: it lasts as long as a line takes to be written.
    private static readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public static async Task Take(ArendeDb db, Guid chain, Func<Task> add, CancellationToken ct)
    {
        // In somebody's transaction the line is committed later, and what it holds in the database may be what another waits for in here.
        if (db.Database.CurrentTransaction is not null)
        {
            await add();
            return;
        }
        var turn = turns[(uint)chain.GetHashCode() % turns.Length];
        await turn.WaitAsync(ct);
        try
        {
            await add();
        }
        finally
        {
            turn.Release();
        }
    }
}
