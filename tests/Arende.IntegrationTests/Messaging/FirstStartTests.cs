using System.Text.Json;
using Arende.Application.History;
using Arende.Application.Messaging;
using Arende.Application.Workflows;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using RabbitMQ.Client;

namespace Arende.IntegrationTests.Messaging;

public sealed class FirstStartTests(TestPostgres postgres, TestRabbit rabbit) : IClassFixture<TestPostgres>, IClassFixture<TestRabbit>
{
    const int Events = 50;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_when_the_broker_has_no_queues_yet_is_delivered()
    {
        await using (var before = await TestApplication.OnPostgres(postgres))
        {
            await before.Do<Application.Storage.ArendeDb>(db =>
            {
                db.AddRange(Enumerable.Range(0, Events).Select(_ => Row(new Counted(Guid.NewGuid(), 1))));
                return db.SaveChangesAsync(Ct);
            });
        }

        await using var node = await TestNode.Start(postgres.GiveAway(), null, rabbit.Uri.ToString());

        await node.Until("all were counted", async db => await db.Settings.CountAsync(s => s.Key.StartsWith("counted:"), Ct) == Events);
    }

    [Fact]
    public async Task A_queue_of_skipped_messages_of_an_older_version_is_renewed_with_what_is_in_it()
    {
        const string queue = "count-event", old = "count-event_skipped";
        await using (var connection = await rabbit.Connect(Ct))
        await using (var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Ct))
        {
            await channel.QueueDeclareAsync(old, durable: true, exclusive: false, autoDelete: false,
                new Dictionary<string, object?> { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = 1_000_000, ["x-single-active-consumer"] = true }, cancellationToken: Ct);
            for (var message = 0; message < 3; message++)
                await channel.BasicPublishAsync("", old, mandatory: true, new BasicProperties { ContentType = "application/vnd.masstransit+json" },
                    System.Text.Encoding.UTF8.GetBytes($$$"""{"messageId":"{{{Guid.NewGuid()}}}","messageType":["urn:message:Somewhere:NotOurs"],"message":{}}"""), Ct);
        }

        await using var node = await TestNode.Start(postgres.GiveAway(), null, rabbit.Uri.ToString());

        await node.Until("all are shown", async _ =>
        {
            try
            {
                return (await node.Use<IParkedMessages, IReadOnlyList<ParkedMessage>>(parked => parked.List(Ct))).Count(message => message.Queue == queue && message.MessageType == "NotOurs") == 3;
            }
            catch (RabbitMQ.Client.Exceptions.OperationInterruptedException)
            {
                // The old one is still there, and can't be looked into.
                return false;
            }
        }, 120);
    }

    static OutboxMessage Row(Counted counted) => new()
    {
        MessageId = Guid.CreateVersion7(),
        SubjectId = counted.SubjectId,
        Type = nameof(Counted),
        Body = JsonSerializer.Serialize(counted, HistoryJson.Options),
        CreatedAt = DateTimeOffset.UtcNow,
    };
}
