using Arende.Adapters.PostgreSql;
using Arende.Application.Distribution;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Distribution;

/// <summary>The second click is saved exactly between the first one's reading and writing.</summary>
public sealed class TwoClicksAtOnceTests(TestPostgres database) : IClassFixture<TestPostgres>, IAsyncLifetime
{
    private readonly Meanwhile other = new();
    private TestApplication app = null!;
    private DistributionRow row = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnPostgres(database, services => services.ConfigureDbContext<PostgresArendeDb>(options => options.AddInterceptors(other)));
        var officer = await app.Read(db => db.People.AsNoTracking().SingleAsync(p => p.Id == app.As(Role.CaseOfficer).PersonId, Ct));
        var decided = new Case(new CaseNumber("KS", 2025, 7), "Ärendet", officer, AccessLevel.Open, app.Clock.GetUtcNow());
        row = new DistributionRow(decided.Id, Guid.NewGuid(), new Recipient(1, "Enheten", app.As(Role.Assignee).UnitId, "enhet@example.se"), app.Clock.GetUtcNow());
        row.WasSent(app.Clock.GetUtcNow());
        await app.Read(db =>
        {
            db.AddRange(decided, row);
            return db.SaveChangesAsync(Ct);
        });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_acknowledgement_is_made_once_and_neither_click_is_refused()
    {
        other.Does(() => Acknowledge());
        await Acknowledge();

        Assert.Equal(DistributionState.Acknowledged, await app.Read(db => db.DistributionRows.Where(r => r.Id == row.Id).Select(r => r.State).SingleAsync(Ct)));
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == row.CaseId.Value && h.Kind == HistoryKind.DecisionAcknowledged, Ct)));
    }

    private Task Acknowledge() => app.Do<Acknowledge>(use => use.Run(app.As(Role.Assignee), row.Id, Ct));

    /// <summary>Something that is done just before the next save, once.</summary>
    private sealed class Meanwhile : SaveChangesInterceptor
    {
        private Func<Task>? next;

        public void Does(Func<Task> work) => next = work;

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Exchange(ref next, null) is { } work) await work();
            return result;
        }
    }
}
