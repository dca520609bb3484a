using Arende.Application.Storage;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Storage;

/// <summary>Only PostgreSQL plans a statement anew for each set of parameters.</summary>
public sealed class PlannedOnceTests(PostgresStorage storage) : IClassFixture<PostgresStorage>
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_statement_that_says_so_has_one_plan_for_everybody_and_the_next_on_its_connection_has_not()
    {
        var (with, without) = await storage.With(async db =>
        {
            await db.Database.OpenConnectionAsync(Ct);
            return (await Mode(db).PlannedOnce().SingleAsync(Ct), await Mode(db).SingleAsync(Ct));
        });

        Assert.Equal(("force_generic_plan", "auto"), (with, without));
    }

    private static IQueryable<string> Mode(ArendeDb db) => db.Database.SqlQuery<string>($"SELECT current_setting('plan_cache_mode') AS \"Value\"");
}
