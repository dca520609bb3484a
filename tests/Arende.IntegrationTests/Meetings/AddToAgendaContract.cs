using Arende.Application.Meetings;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

public abstract class AddToAgendaContract : IAsyncLifetime
{
    private const int Meetings = 6;
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected abstract Task<TestApplication> Start();

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() => app = await Start();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Meetings_that_are_closed_at_the_same_moment_share_one_run_of_paragraphs()
    {
        var places = new List<(MeetingId Meeting, CaseId Case)>();
        for (var day = 1; day <= Meetings; day++)
        {
            var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Committee.Id, new DateOnly(2025, 3, day), Ct));
            var id = await CaseWalk.Register(app);
            await CaseWalk.ToTheCommittee(app, id);
            places.Add((meeting, id));
        }

        await Task.WhenAll(places.Select(place => Task.Run(() => app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), place.Meeting, place.Case, Ct)), Ct)));
        Assert.All(await app.Read(db => db.AgendaItems.AsNoTracking().ToListAsync(Ct)), item => Assert.Equal((1, null), (item.Number, item.Paragraph)));
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 3, 20, 9, 0, 0, TimeSpan.Zero));
        await Task.WhenAll(places.Select(place => Task.Run(() => app.RecordAndClose(place.Meeting, place.Case, Outcome.Propose), Ct)));

        Assert.Equal(Enumerable.Range(1, Meetings), await app.Read(db => db.AgendaItems.Select(i => i.Paragraph!.Value).OrderBy(p => p).ToListAsync(Ct)));
    }

    [Fact]
    public async Task One_case_that_is_not_ready_keeps_all_of_them_off_the_agenda()
    {
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Committee.Id, new DateOnly(2025, 3, 10), Ct));
        var (ready, draft) = (await CaseWalk.Register(app), await CaseWalk.Register(app));
        await CaseWalk.ToTheCommittee(app, ready);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => PutUp(ready, draft));
        Assert.Equal(Rule.CaseIsNotReadyForMeeting, refused.Rule);
        Assert.Empty(await app.Read(db => db.AgendaItems.ToListAsync(Ct)));

        Assert.Equal(1, await PutUp(ready, ready));
        Assert.Equal(1, (await app.Read(db => db.AgendaItems.SingleAsync(Ct))).Number);
        Assert.Equal(0, await PutUp(ready));

        Task<int> PutUp(params CaseId[] cases) => app.Do<AddToAgenda, int>(add => add.RunAll(app.As(Role.Clerk), meeting, cases, Ct));
    }
}

public sealed class AddToAgendaOnSqlite : AddToAgendaContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class AddToAgendaOnPostgres : AddToAgendaContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
