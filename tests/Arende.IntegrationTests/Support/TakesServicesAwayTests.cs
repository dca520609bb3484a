using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Arende.IntegrationTests.Support;

[Collection(TakesServicesAway.Name)]
public sealed class TakesServicesAwayTests(TestPostgres postgres, TestRabbit rabbit) : IClassFixture<TestPostgres>, IClassFixture<TestRabbit>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PostgreSQL_waits_for_the_disk_where_it_is_killed()
    {
        await using var command = postgres.DataSource.CreateCommand("SELECT current_setting('fsync') || current_setting('synchronous_commit')");
        Assert.Equal("onon", await command.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task What_was_committed_is_there_after_PostgreSQL_was_killed()
    {
        await Execute("CREATE TABLE kept AS SELECT 1 AS value");

        await TestPostgres.KillServer(Ct);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Execute("SELECT 1"));
        await TestPostgres.StartServer(Ct);

        NpgsqlConnection.ClearAllPools();
        await Execute("INSERT INTO kept VALUES (2)");
    }

    [Fact]
    public async Task RabbitMQ_refuses_connections_while_it_is_stopped_and_keeps_its_queues()
    {
        await using (var connection = await rabbit.Connect(Ct))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Ct))
            await channel.QueueDeclareAsync("kept", durable: true, exclusive: false, autoDelete: false, cancellationToken: Ct);

        await TestRabbit.StopBroker(Ct);
        await Assert.ThrowsAsync<BrokerUnreachableException>(() => rabbit.Connect(Ct));
        await TestRabbit.StartBroker(Ct);

        await using var again = await rabbit.Connect(Ct);
        await using var inspecting = await again.CreateChannelAsync(cancellationToken: Ct);
        Assert.Equal("kept", (await inspecting.QueueDeclarePassiveAsync("kept", Ct)).QueueName);
    }

    [Fact]
    public async Task RabbitMQ_blocks_publishers_while_its_disk_alarm_is_raised()
    {
        await using var connection = await rabbit.Connect(Ct);
        var blocked = new TaskCompletionSource();
        var unblocked = new TaskCompletionSource();
        connection.ConnectionBlockedAsync += (_, _) => { blocked.TrySetResult(); return Task.CompletedTask; };
        connection.ConnectionUnblockedAsync += (_, _) => { unblocked.TrySetResult(); return Task.CompletedTask; };
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Ct);

        await TestRabbit.RaiseDiskAlarm(Ct);
        try
        {
            // The broker tells a connection when it publishes into the alarm.
            await channel.BasicPublishAsync("", "nowhere", Array.Empty<byte>(), Ct);
            await blocked.Task.WaitAsync(TimeSpan.FromSeconds(60), Ct);
        }
        finally
        {
            await TestRabbit.ClearDiskAlarm(Ct);
        }
        await unblocked.Task.WaitAsync(TimeSpan.FromSeconds(60), Ct);
    }

    [Fact]
    public async Task A_paused_PostgreSQL_says_nothing_and_then_goes_on()
    {
        await TestPostgres.PauseServer(Ct);
        Task answer;
        try
        {
            answer = Execute("SELECT 1");
            await Assert.ThrowsAsync<TimeoutException>(() => answer.WaitAsync(TimeSpan.FromMilliseconds(300), Ct));
        }
        finally
        {
            await TestPostgres.ContinueServer(Ct);
        }
        await answer;
    }

    async Task Execute(string sql)
    {
        await using var command = postgres.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
