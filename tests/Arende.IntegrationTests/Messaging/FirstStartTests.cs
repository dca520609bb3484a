using System.Text.Json;
using Arende.Application.Messaging;
using Arende.Application.Workflows;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

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

        await using var node = await TestNode.Start(postgres.ConnectionString, null, rabbit.Uri.ToString());

        await node.Until("all were counted", async db => await db.Settings.CountAsync(s => s.Key.StartsWith("counted:"), Ct) == Events);
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
