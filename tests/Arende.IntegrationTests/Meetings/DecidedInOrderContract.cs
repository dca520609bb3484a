using Arende.Application.Meetings;
using Arende.Application.Steps;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Cases;

namespace Arende.IntegrationTests.Meetings;

/// <summary>Meetings that were entered late: what came last is said by their days, not by when somebody typed them.</summary>
public abstract class DecidedInOrderContract : IAsyncLifetime
{
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
    public async Task The_boards_last_decision_is_that_of_its_last_meeting()
    {
        var id = await CaseWalk.Register(app);
        await Enter(UsualBodies.Board, 24, id, 7, Outcome.ReferToCouncil);
        await Enter(UsualBodies.Board, 10, id, 3, Outcome.Postpone);

        Assert.False(await app.Read(db => PostNotice.StartsAppealClock(db, id, Ct)));
    }

    [Fact]
    public async Task The_proposal_before_the_board_is_that_of_the_committees_last_meeting()
    {
        var id = await CaseWalk.Register(app);
        await Enter(UsualBodies.Committee, 19, id, 7, Outcome.ProposeChanged);
        await Enter(UsualBodies.Committee, 5, id, 3, Outcome.Forward);

        var by = (await app.Read(db => Proposal.Of(db, BodyFunction.Board, [id], Ct)))[id].By;

        Assert.Equal(new ProposedBy(UsualBodies.Committee.Id, new DateOnly(2025, 2, 19), 7), by);
    }

    [Fact]
    public async Task On_one_day_the_committee_meets_before_its_board()
    {
        var id = await CaseWalk.Register(app);
        await Enter(UsualBodies.Board, 24, id, 1, Outcome.Approve);
        await Enter(UsualBodies.Committee, 24, id, 2, Outcome.Propose);
        await Enter(UsualBodies.Committee, 10, id, 9, Outcome.Postpone);

        Assert.Equal([("au", 9), ("au", 2), ("ks", 1)], (await app.Read(db => CaseDecision.Of(db, app.Definitions, id, StockholmTime.Today(app.Clock), Ct))).Select(decision => (decision.Body.Code, decision.Paragraph ?? 0)));
    }

    // As it would stand in the database: the case's own way isn't gone.
    private Task Enter(Body body, int day, CaseId id, int paragraph, Outcome outcome) => app.Read(async db =>
    {
        db.Meetings.Add(new Meeting(body, new DateOnly(2025, 2, day)).Decided(id, paragraph, outcome, [Clause.Of(1, $"Punkten den {day}.")]));
        return await db.SaveChangesAsync(Ct);
    });
}

public sealed class DecidedInOrderOnSqlite : DecidedInOrderContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class DecidedInOrderOnPostgres : DecidedInOrderContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
