using System.Text;
using RabbitMQ.Client;

namespace Arende.IntegrationTests.Support;

public sealed class TestServicesTests(TestPostgres postgres, TestRabbit rabbit) : IClassFixture<TestPostgres>, IClassFixture<TestRabbit>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PostgreSQL_answers_in_a_database_of_the_tests_own()
    {
        await using var command = postgres.DataSource.CreateCommand("SELECT current_database()");
        Assert.Equal(postgres.Name, await command.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task PostgreSQL_is_new_enough_to_be_what_production_runs()
    {
        await using var command = postgres.DataSource.CreateCommand("SELECT current_setting('server_version_num')::int");
        Assert.True((int)(await command.ExecuteScalarAsync(Ct))! >= 150000);
    }

    [Fact]
    public async Task What_is_everybodys_is_not_taken_away()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => TestPostgres.KillServer(Ct));
        await Assert.ThrowsAsync<InvalidOperationException>(() => TestRabbit.StopBroker(Ct));
    }

    [Fact]
    public async Task RabbitMQ_takes_a_message_and_gives_it_back_from_a_quorum_queue()
    {
        await using var connection = await rabbit.Connect(Ct);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Ct);
        await channel.QueueDeclareAsync("letters", durable: true, exclusive: false, autoDelete: false,
            arguments: new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: Ct);

        await channel.BasicPublishAsync("", "letters", mandatory: true, Encoding.UTF8.GetBytes("hej"), Ct);

        var message = await channel.BasicGetAsync("letters", autoAck: true, Ct);
        Assert.Equal("hej", Encoding.UTF8.GetString(message!.Body.Span));
    }
}
