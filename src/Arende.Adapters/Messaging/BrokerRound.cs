using System.Collections.Concurrent;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Adapters.Messaging;

/// <summary>
/// Publishes the oldest rows, after people who wait for one another: one subject's one after another, subjects side by side, each confirmed by the broker; then marks
/// them finished in one statement. A crash in between publishes them again, and the inbox knows them.
/// </summary>
internal sealed class BrokerRound(EventPublisher publisher, PagesInFlight pages, TimeProvider clock) : IOutboxRound
{
    private const int Batch = 1000;
    private const int SubjectsAtOnce = 100;

    public bool WaitsForConsumers => false;

    public async Task<bool> Run(ArendeDb db, bool isProbe, CancellationToken ct)
    {
        if (!publisher.HasQueues) return false;
        await pages.GiveWay(ct);
        var rows = await db.Outbox.AsNoTracking().Where(row => row.FinishedAt == null && row.ParkedAt == null)
            .OrderBy(row => row.Id).Take(isProbe ? 1 : Batch).ToListAsync(ct);
        if (rows.Count == 0) return false;
        var published = new ConcurrentBag<long>();
        var hopeless = new ConcurrentDictionary<long, string>();
        try
        {
            await Parallel.ForEachAsync(
                rows.GroupBy(row => row.SubjectId),
                new ParallelOptions { MaxDegreeOfParallelism = SubjectsAtOnce, CancellationToken = ct },
                async (subject, token) =>
                {
                    foreach (var row in subject)
                    {
                        try
                        {
                            await publisher.Publish(row, token);
                            published.Add(row.Id);
                        }
                        catch (UnknownEventException exception)
                        {
                            hopeless[row.Id] = exception.Message;
                        }
                    }
                });
        }
        finally
        {
            // What the broker has is finished, also when another row failed or we are stopping.
            await Finish(db, published, hopeless);
        }
        return true;
    }

    private async Task Finish(ArendeDb db, ConcurrentBag<long> published, ConcurrentDictionary<long, string> hopeless)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var ids = published.ToList();
        if (ids.Count > 0)
        {
            await db.Outbox.Where(row => ids.Contains(row.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.FinishedAt, now).SetProperty(row => row.PublishedAt, now));
        }
        foreach (var (id, reason) in hopeless)
            await db.Outbox.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ParkedAt, now).SetProperty(row => row.Error, reason));
    }
}
