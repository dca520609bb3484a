using Arende.Application.Contracts;

namespace Arende.IntegrationTests.Reliability;

/// <summary>Every transition has published its events once, all of them are delivered, and each consumer has seen each once.</summary>
internal static class MessageOracle
{
    public static IEnumerable<string> Compare(Findings found)
    {
        foreach (var row in found.Outbox.Where(o => o.FinishedAt is null || o.ParkedAt is not null)) yield return $"The event {row.Type} {row.MessageId} is not delivered: {row.Error}";

        var moved = found.Outbox.Where(o => o.Type == nameof(CaseMoved)).GroupBy(o => o.SubjectId).ToDictionary(g => g.Key, g => g.Count());
        foreach (var instance in found.Instances.Where(i => moved.GetValueOrDefault(i.SubjectId) != i.Version))
            yield return $"Instance {instance.Id} has moved {instance.Version} times and said so {moved.GetValueOrDefault(instance.SubjectId)} times.";
        foreach (var subject in found.Outbox.GroupBy(o => o.SubjectId).Where(s => !s.Select(o => o.Sequence).SequenceEqual(s.Select(o => o.Sequence).Order())))
            yield return $"The events of {subject.Key} are not in its history's order.";

        var seen = found.Inbox.ToLookup(i => i.MessageId);
        var requested = found.Outbox.Where(o => o.Type == nameof(DistributionRequested)).ToList();
        foreach (var row in requested.Where(o => seen[o.MessageId].Count() != 1)) yield return $"DistributionRequested {row.MessageId} was consumed {seen[row.MessageId].Count()} times.";
        if (requested.Count != found.Distribution.Count) yield return $"{found.Distribution.Count} recipients' rows, but {requested.Count} requests to send.";
        var known = found.Outbox.Select(o => o.MessageId).ToHashSet();
        foreach (var stranger in found.Inbox.Where(i => !known.Contains(i.MessageId))) yield return $"{stranger.Consumer} has seen {stranger.MessageId}, which nobody sent.";
    }
}
