using System.Collections.Concurrent;
using Arende.Application.Messaging;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Messaging;

/// <summary>Several events of one queue are in flight; those of one subject are handled one after another.</summary>
public sealed class SubjectOrderTests(ServerNode fixture) : IClassFixture<ServerNode>
{
    const int Subjects = 12, Numbers = 40;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    readonly List<Guid> subjects = [.. Enumerable.Range(0, Subjects).Select(_ => Guid.NewGuid())];

    TestNode Node => fixture.Node;

    [Fact]
    public async Task A_subjects_events_are_handled_in_order_however_long_each_takes()
    {
        var (now, most) = (0, 0);
        Node.Seen.BeforeAppending = async (_, ct) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(Random.Shared.Next(20), ct);
            Interlocked.Decrement(ref now);
        };

        await Publish();

        await AllAreAppendedInOrder();
        Assert.True(most > 1, "They were handled one by one, so that nothing was seen of their order.");
    }

    [Fact]
    public async Task A_subject_that_takes_long_holds_its_own_events_and_no_others()
    {
        var (slow, quick) = (Guid.NewGuid(), Guid.NewGuid());
        var goesOn = new TaskCompletionSource();
        Node.Seen.BeforeAppending = (message, ct) => message == new Appended(slow, 1) ? goesOn.Task.WaitAsync(ct) : Task.CompletedTask;

        await Node.PublishAll([new Appended(slow, 1), new Appended(slow, 2), .. Enumerable.Range(1, 50).Select(number => new Appended(quick, number))]);

        await Node.Until("the quick one's are appended", async _ => await Appended(quick) == Until(50));
        Assert.Null(await Appended(slow));
        goesOn.SetResult();
        await Node.Until("the slow one's are appended", async _ => await Appended(slow) == "1 2");
    }

    [Fact]
    public async Task The_outbox_gives_way_while_more_people_wait_than_there_are_processors()
    {
        await WhileManyWait(async () =>
        {
            await Node.PublishAll([new Appended(subjects[0], 1)]);
            await Task.Delay(TimeSpan.FromSeconds(1), Ct);
            Assert.True(await Node.Read(db => db.Outbox.AnyAsync(row => row.SubjectId == subjects[0] && row.PublishedAt == null, Ct)));
        });
        await Node.Until("it is appended", async _ => await Appended(subjects[0]) == "1");
    }

    [Fact]
    public async Task Events_at_the_broker_give_way_while_more_people_wait_than_there_are_processors()
    {
        var goesOn = new TaskCompletionSource();
        Node.Seen.BeforeAppending = (message, ct) => message == new Appended(subjects[0], 1) ? goesOn.Task.WaitAsync(ct) : Task.CompletedTask;
        await Node.PublishAll([new Appended(subjects[0], 1), new Appended(subjects[0], 2)]);
        await Node.Until("both are at the broker", db => db.Outbox.AllAsync(row => row.SubjectId != subjects[0] || row.PublishedAt != null, Ct));
        await WhileManyWait(async () =>
        {
            goesOn.SetResult();
            await Task.Delay(TimeSpan.FromSeconds(1), Ct);
            Assert.Equal("1", await Appended(subjects[0]));
        });
        await Node.Until("the other is appended", async _ => await Appended(subjects[0]) == "1 2");
    }

    private async Task WhileManyWait(Func<Task> check)
    {
        var pages = Node.Services.GetRequiredService<PagesInFlight>();
        for (var i = 0; i <= Environment.ProcessorCount; i++) pages.Begin();
        try
        {
            await check();
        }
        finally
        {
            for (var i = 0; i <= Environment.ProcessorCount; i++) pages.End();
        }
    }

    [Fact]
    public async Task What_comes_again_since_a_connection_was_lost_is_done_once_and_in_order()
    {
        // Those of some subjects stop there, and what is behind them fills the window, until the connection is closed.
        foreach (var number in new[] { 4, 20 })
        {
            var (stopped, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
            Node.Seen.BeforeAppending = (message, ct) =>
            {
                if (message.Number != number) return Task.Delay(Random.Shared.Next(10), ct);
                stopped.TrySetResult();
                return goesOn.Task.WaitAsync(ct);
            };
            if (number == 4) await Publish();
            await stopped.Task.WaitAsync(TimeSpan.FromSeconds(60), Ct);
            await CloseConnections();
            Assert.NotEqual(Subjects * Numbers, await Count());
            goesOn.SetResult();
        }

        await AllAreAppendedInOrder();
    }

    [Fact]
    public async Task What_is_given_back_comes_again_before_its_followers()
    {
        // What was cancelled is neither parked nor tried again in place: the broker gives it again.
        var cancelled = new ConcurrentDictionary<Appended, bool>();
        Node.Seen.BeforeAppending = (message, _) => message.Number % 13 == 7 && cancelled.TryAdd(message, true) ? Task.FromException(new OperationCanceledException()) : Task.Delay(Random.Shared.Next(10), CancellationToken.None);

        await Publish();

        await AllAreAppendedInOrder();
        Assert.Equal(Subjects * 3, cancelled.Count);
    }

    Task Publish() => Node.PublishAll(Enumerable.Range(1, Numbers).SelectMany(number => subjects.Select(subject => new Appended(subject, number))));

    async Task AllAreAppendedInOrder()
    {
        var deadline = DateTimeOffset.UtcNow.AddSeconds(120);
        foreach (var subject in subjects)
        {
            while ((await Appended(subject))?.Split(' ').Length is not >= Numbers && DateTimeOffset.UtcNow < deadline) await Task.Delay(50, Ct);
            Assert.Equal(Until(Numbers), await Appended(subject));
        }
    }

    Task CloseConnections() => TestRabbit.Control("close_all_connections", "--vhost", fixture.Rabbit.VirtualHost, "tested");

    async Task<int> Count() => (await Task.WhenAll(subjects.Select(Appended))).Sum(appended => appended?.Split(' ').Length ?? 0);

    static string Until(int last) => string.Join(' ', Enumerable.Range(1, last));

    Task<string?> Appended(Guid subject) => Node.Read(db => db.Settings.Where(s => s.Key == AppendNumber.Key(subject)).Select(s => s.Value).SingleOrDefaultAsync(Ct));
}
