using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Workflows;

/// <summary>Two clerks who decide the same work item at the same moment, over and over (R8, the short form).</summary>
public abstract class SameWorkItemContract(TestStorage storage)
{
    const int Races = 500;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_clerks_exactly_one_wins_and_the_other_is_told()
    {
        var rows = SampleTransition.Start(await storage.AddCase());
        await storage.With(db => storage.Store.Write(db, rows, Ct));
        var workItem = rows.OpenedItems[0].Id;
        for (var race = 1; race <= Races; race++)
        {
            var clerks = new[] { PersonId.New(), PersonId.New() };
            using var start = new Barrier(2);
            var lost = await Task.WhenAll(clerks.Select(clerk => Task.Run(() => Decide(workItem, clerk, start), Ct)));

            Assert.Equal([null, Race.Instance], lost.Order());
            var (item, instance) = Assert.NotNull(await storage.With(db => storage.Store.LoadByWorkItem(db, workItem, Ct)));
            Assert.Equal(clerks[Array.IndexOf(lost, null)], item.CompletedBy);
            Assert.Equal((race + 1, race + 1), (instance.Row.Version, instance.Head.Sequence));
            workItem = instance.Open.Single().WorkItemId!.Value;
        }
    }

    Task<Race?> Decide(Guid workItem, PersonId clerk, Barrier start) => storage.With(async db =>
    {
        var (_, instance) = Assert.NotNull(await storage.Store.LoadByWorkItem(db, workItem, Ct));
        start.SignalAndWait(Ct);
        try
        {
            await storage.Store.Write(db, SampleTransition.Move(instance, by: clerk), Ct);
            return (Race?)null;
        }
        catch (LostRaceException exception)
        {
            return exception.Race;
        }
    });
}

public sealed class PostgresSameWorkItemTests(PostgresStorage storage) : SameWorkItemContract(storage), IClassFixture<PostgresStorage>;

public sealed class SqliteSameWorkItemTests(SqliteStorage storage) : SameWorkItemContract(storage), IClassFixture<SqliteStorage>;
