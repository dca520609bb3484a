using Arende.Application.History;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.History;

public abstract class CheckHistoryContract : IAsyncLifetime
{
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => app = await Start();

    public virtual async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<TestApplication> Start();

    [Fact]
    public async Task The_administrators_are_told_once_of_a_finding_until_the_history_is_whole()
    {
        Assert.Equal(0, (await Check()).Count.Findings);
        Assert.Empty(await Inbox(Role.Administrator));
        var bare = await CaseWithoutHistory();

        Assert.Equal(new HistoryFinding(bare.ToString(), 1, HistoryFlaw.NoHistory), Assert.Single((await Check()).First));
        var told = Assert.Single(await Inbox(Role.Administrator));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Check();
        Assert.Equal(told, Assert.Single(await Inbox(Role.Administrator)));
        Assert.Equal(1, await app.Read(db => db.Notifications.CountAsync(n => n.Kind == NotificationKind.HistoryBroken, Ct)));
        Assert.Empty(await Inbox(Role.CaseOfficer));

        await app.Read(db => db.Cases.Where(c => c.Id == bare).ExecuteDeleteAsync(Ct));
        await Check();
        Assert.Empty(await Inbox(Role.Administrator));
        Assert.Equal(app.Clock.GetUtcNow(), (await app.Read(db => HistoryCheck.Last(db, Ct)))!.At);
    }

    private Task<HistoryCheck> Check() => app.Do<CheckHistory, HistoryCheck>(check => check.Run(Ct));

    private Task<CaseId> CaseWithoutHistory() => app.Read(async db =>
    {
        var officer = await db.People.SingleAsync(p => p.Id == app.As(Role.CaseOfficer).PersonId, Ct);
        var added = new Case(new CaseNumber("KS", 2025, 900), "Insatt bakvägen", officer, AccessLevel.Open, app.Clock.GetUtcNow());
        db.Add(added);
        await db.SaveChangesAsync(Ct);
        return added.Id;
    });

    private Task<List<NotificationId>> Inbox(string role) => app.Read(db =>
        InboxMatters.Of(db, app.As(role), StockholmTime.Today(app.Clock)).Select(n => n.Id).ToListAsync(Ct));
}

public sealed class CheckHistoryOnSqlite : CheckHistoryContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class CheckHistoryOnPostgres : CheckHistoryContract
{
    private readonly TestPostgres postgres = new();

    public override async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await postgres.DisposeAsync();
    }

    protected override Task<TestApplication> Start() => TestApplication.OnPostgres(postgres);
}
