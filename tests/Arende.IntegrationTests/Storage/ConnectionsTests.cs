using System.Text.Json.Nodes;
using Arende.Adapters.Storage;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Engine;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Storage;

/// <summary>On each connection statements are planned anew, and PostgreSQL has a hundred for all.</summary>
public sealed class ConnectionsTests(TestPostgres postgres) : IClassFixture<TestPostgres>
{
    private const int AtOnce = 80;
    private const int Most = 40;

    // Those of the test itself.
    private const int Others = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_who_ask_at_once_most_wait_for_a_connection_and_are_answered()
    {
        await using var services = Services("");
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => With(services, db => db.Database.ExecuteSqlRawAsync("SELECT pg_sleep(0.3)", Ct))));

        var open = await With(services, db => db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'").SingleAsync(Ct));
        Assert.InRange(open, Most, Most + Others);
    }

    // With two, all who decide at the same time could hold one each and wait for another.
    [Fact]
    public async Task Work_is_opened_in_a_transaction_over_its_one_connection()
    {
        await using var services = Services(";Maximum Pool Size=1");
        var opened = await With(services, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            await db.People.AnyAsync(Ct);
            var subject = new Subject(SubjectKind.Case, Guid.CreateVersion7(), UnitId.New(), null, AccessLevel.Open);
            return await new WorkItemRouting(new RoleDirectory()).Open(db, Guid.CreateVersion7(), subject, new TaskWait("check", 1, "RegistrarCheck", new JsonObject { ["role"] = Role.Registrar }), DateTimeOffset.UtcNow, Ct);
        });

        // Nobody holds any role there.
        Assert.Equal(Role.Controller, opened.Role);
    }

    private ServiceProvider Services(string more) => new ServiceCollection().AddLogging().AddArendeStorage(postgres.GiveAway() + more, null).BuildServiceProvider();

    private static async Task<T> With<T>(ServiceProvider services, Func<ArendeDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ArendeDb>());
    }
}
