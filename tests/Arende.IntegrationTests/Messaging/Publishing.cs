using System.Text.Json;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Messaging;

/// <summary>Writes events in the outbox, as a transition does.</summary>
static class Publishing
{
    public static async Task<Guid> Publish(this TestNode node, IEvent message) => (await node.PublishAll([message])).Single();

    /// <summary>In one commit.</summary>
    public static async Task<IReadOnlyList<Guid>> PublishAll(this TestNode node, IEnumerable<IEvent> messages)
    {
        var rows = messages.Select(message => new OutboxRow(
            Guid.CreateVersion7(), message.SubjectId, message.Sequence, message.GetType().Name,
            JsonSerializer.Serialize(message, message.GetType(), HistoryJson.Options), node.Clock.GetUtcNow())).ToList();
        await node.Use<ArendeDb>(db => node.Services.GetRequiredService<IJournalStore>().Write(
            db, new JournalRows { Outbox = rows }, TestContext.Current.CancellationToken));
        node.Services.GetRequiredService<OutboxSignal>().Raise();
        return rows.ConvertAll(row => row.MessageId);
    }
}
