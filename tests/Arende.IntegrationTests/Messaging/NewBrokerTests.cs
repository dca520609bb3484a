using System.Text.Json;
using Arende.Adapters.Storage;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Messaging;

/// <summary>A broker that knows none of our queues: the first start, or one whose disk was lost.</summary>
public sealed class NewBrokerTests : IAsyncLifetime
{
    private readonly TestPostgres postgres = new();
    private readonly TestRabbit rabbit = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        await rabbit.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await rabbit.DisposeAsync();
        await postgres.DisposeAsync();
    }

    [Fact]
    public async Task What_was_decided_before_the_queues_were_made_reaches_its_consumer()
    {
        const int events = 50;
        await Write([.. Enumerable.Range(1, events).Select(number => new Counted(Guid.NewGuid(), number))]);

        await using var node = await TestNode.Start(postgres.ConnectionString, null, rabbit.Uri.ToString());

        await node.Until("all were counted", async db => await db.Settings.CountAsync(s => s.Key.StartsWith("counted:"), Ct) == events);
    }

    private async Task Write(Counted[] messages)
    {
        await using var services = new ServiceCollection().AddLogging().AddArendeStorage(postgres.ConnectionString, null).BuildServiceProvider();
        await ArendeDatabase.Migrate(services, Ct);
        await using var scope = services.CreateAsyncScope();
        var rows = messages.Select(message => new OutboxRow(
            Guid.CreateVersion7(), message.SubjectId, 0, nameof(Counted), JsonSerializer.Serialize(message, HistoryJson.Options), DateTimeOffset.UnixEpoch));
        await scope.ServiceProvider.GetRequiredService<ITransitionStore>().Write(
            scope.ServiceProvider.GetRequiredService<ArendeDb>(), new TransitionRows(null, null, [], [], [], [], [], [], [.. rows]), Ct);
    }
}
