using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.Meetings;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Cases;

/// <summary>A clause that gives an assignment makes it when the board decides it, and nothing else does.</summary>
public abstract class ClauseOrdersContract : IAsyncLifetime
{
    private const string Order = "Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.";
    private const string LateTable = "| Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |\n|---|---|---|\n| Rita en ny lekplats. | | 1 februari 2025 |";

    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private BoardWalk walk = null!;

    protected abstract Task<TestApplication> Start();

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        app = await Start();
        walk = new BoardWalk(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_decided_assignment_clause_is_an_assignment_with_all_that_it_says()
    {
        var owner = app.As(Role.Assignee);
        var id = await Written(new ClauseOrder(owner.UnitId, owner.PersonId, "31 december 2025", null, BodyFunction.Board));
        await walk.ToTheBoard(id);
        Assert.Empty(await Made(id));

        await walk.Record(UsualBodies.Board, id, Outcome.Approve);

        var made = Assert.Single(await Made(id));
        Assert.Equal((Order, AssignmentKind.Assignment, AssignmentStatus.OnPlan), (made.Title, made.Kind, made.Status));
        Assert.Equal((owner.UnitId, owner.PersonId, BodyFunction.Board), (made.UnitId!.Value, made.OwnerId!.Value, made.ReportTo!.Value));
        Assert.Equal((new DateOnly(2025, 12, 31), id), (made.DueOn!.Value, made.Current!.DecidedBy!.Value));
        Assert.Equal(made.Current, made.Original);
    }

    [Fact]
    public async Task A_deadline_that_is_a_meeting_is_dated_by_it()
    {
        var day = StockholmTime.Today(app.Clock).AddDays(60);
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Board.Id, day, Ct));
        var id = await Written(new ClauseOrder(app.As(Role.Assignee).UnitId, null, null, meeting, null));
        await walk.ToTheBoard(id);

        await walk.Record(UsualBodies.Board, id, Outcome.Approve);

        Assert.Equal(day, Assert.Single(await Made(id)).DueOn);
    }

    [Fact]
    public async Task Words_alone_give_nobody_an_assignment()
    {
        var id = await walk.Import($"Kommunstyrelsen beslutar:\n\n1. {Order}");
        Assert.True((await walk.Case(id)).Report.Clauses[0].SoundsLikeAssignment());
        await walk.ToTheBoard(id);

        await walk.Record(UsualBodies.Board, id, Outcome.Approve);

        Assert.Empty(await Made(id));
    }

    [Theory]
    [InlineData(Outcome.Reject)]
    [InlineData(Outcome.Postpone)]
    [InlineData(Outcome.SendBack)]
    public async Task What_the_board_does_not_approve_gives_none(Outcome outcome)
    {
        var id = await Written(new ClauseOrder(app.As(Role.Assignee).UnitId, null, null, null, null));
        await walk.ToTheBoard(id);

        await walk.Record(UsualBodies.Board, id, outcome);

        Assert.Empty(await Made(id));
    }

    [Theory]
    [InlineData(Outcome.Approve)]
    [InlineData(Outcome.ReferToCouncil)]
    public async Task Of_a_mixed_case_only_what_the_board_decides_itself_gives_one(Outcome outcome)
    {
        var id = await walk.Import($"Kommunstyrelsen föreslår kommunfullmäktige besluta:\n\n1. Ge nämnden i uppdrag att spara.\n\nKommunstyrelsen beslutar för egen del:\n\n1. {Order}");
        var order = new ClauseOrder(app.As(Role.Assignee).UnitId, null, null, null, null);
        await walk.Rewrite(id, clauses => [.. clauses.Select(clause => clause with { Type = ClauseType.Assignment, Order = order })]);
        await walk.ToTheBoard(id);

        await walk.Record(UsualBodies.Board, id, outcome);

        Assert.Equal(Order, Assert.Single(await Made(id)).Title);
    }

    [Fact]
    public async Task One_without_owner_and_unit_waits_in_the_controllers_inbox_until_somebody_has_it()
    {
        var id = await Written(null);
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        var made = Assert.Single(await Made(id));
        Assert.Equal(1, await app.Read(db => db.Outbox.CountAsync(m => m.Type.Contains(nameof(AssignmentLacksOwner)), Ct)));

        await Ask(id, made);
        await Ask(id, made);
        Assert.Equal((NotificationKind.AssignmentLacksOwner, made.Id), Assert.Single(await Inbox(Role.Controller)));

        await app.Do<GiveAssignment>(give => give.Run(app.As(Role.Controller), made.Id, app.As(Role.Assignee).UnitId, null, made.Version, Ct));
        Assert.Empty(await Inbox(Role.Controller));
    }

    [Fact]
    public async Task An_owner_who_has_left_holds_nothing_up()
    {
        var owner = app.As(Role.Assignee);
        var id = await Written(new ClauseOrder(null, owner.PersonId, null, null, null));
        await walk.ToTheBoard(id);
        await app.Do<ArendeDb>(db => db.People.Where(p => p.Id == owner.PersonId).ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false), Ct));

        await walk.Record(UsualBodies.Board, id, Outcome.Approve);

        Assert.Null(Assert.Single(await Made(id)).OwnerId);
    }

    [Fact]
    public async Task Applied_twice_a_decision_gives_one()
    {
        var id = await Written(new ClauseOrder(app.As(Role.Assignee).UnitId, null, null, null, null));
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        await app.Do<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<ArendeDb>();
            var c = await db.Cases.SingleAsync(one => one.Id == id, Ct);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleAsync(m => m.Function == BodyFunction.Board && m.Agenda.Any(i => i.CaseId == id), Ct);
            await ActivatorUtilities.GetServiceOrCreateInstance<AssignmentEffects>(services).Apply(new TransitionDraft(c.AsSubject(), app.Clock.GetUtcNow(), null), meeting, meeting.Item(id), [], Ct);
            await db.SaveChangesAsync(Ct);
        });

        Assert.Single(await Made(id));
    }

    [Fact]
    public async Task A_meeting_that_rewrites_the_clause_gives_the_assignment_in_its_own_words_and_without_the_old_day()
    {
        var id = await Written(new ClauseOrder(app.As(Role.Assignee).UnitId, null, "31 december 2025", null, null));
        await walk.ToTheBoard(id);

        await walk.Record(UsualBodies.Board, id, Outcome.ApproveChanged, "Ge kontoret i uppdrag att informera båtägarna före sommaren.");

        var made = Assert.Single(await Made(id));
        Assert.Equal(("Ge kontoret i uppdrag att informera båtägarna före sommaren.", app.As(Role.Assignee).UnitId, null), (made.Title, made.UnitId!.Value, made.DueOn));
    }

    [Fact]
    public async Task A_deadline_that_cannot_be_read_is_refused_in_the_draft()
    {
        var id = await walk.Import($"Kommunstyrelsen beslutar:\n\n1. {Order}");

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Rewrite(id,
            clauses => [clauses[0] with { Type = ClauseType.Assignment, Order = new ClauseOrder(null, null, "när det passar", null, null) }]));

        Assert.Equal(Rule.DeadlineCannotBeRead, refused.Rule);
    }

    [Fact]
    public async Task What_a_drafts_table_proposes_is_followed_up_only_when_the_board_has_decided_the_case()
    {
        var id = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Godkänna uppföljningen.", LateTable);
        var today = StockholmTime.Today(app.Clock);
        Assert.Equal(0, await app.Do<FlagOverdue, int>(flag => flag.Run(Ct)));
        Assert.Equal(0, await app.Read(db => db.Assignments.Late(today).CountAsync(Ct)));
        await walk.ToTheBoard(id);
        Assert.Equal(0, await app.Do<FlagOverdue, int>(flag => flag.Run(Ct)));

        await walk.Record(UsualBodies.Board, id, Outcome.Approve);

        Assert.Equal(1, await app.Read(db => db.Assignments.Late(today).CountAsync(Ct)));
        Assert.Equal(1, await app.Do<FlagOverdue, int>(flag => flag.Run(Ct)));
    }

    [Fact]
    public async Task What_a_draft_proposed_stays_out_of_the_register_when_it_is_written_off()
    {
        var id = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Godkänna uppföljningen.", LateTable, "direct-to-board");
        await walk.Complete(id, "WriteDraft", Role.CaseOfficer, "writeOff", "Det var fel fil.");

        Assert.Equal(0, await app.Do<FlagOverdue, int>(flag => flag.Run(Ct)));
        Assert.Equal(0, await app.Read(db => db.Assignments.Registered().CountAsync(Ct)));
    }

    private async Task<CaseId> Written(ClauseOrder? order)
    {
        var id = await walk.Import($"Kommunstyrelsen beslutar:\n\n1. {Order}");
        await walk.Rewrite(id, clauses => [clauses[0] with { Type = ClauseType.Assignment, Order = order }]);
        return id;
    }

    private Task<List<Assignment>> Made(CaseId id) => app.Read(db => db.Assignments.AsNoTracking().Where(a => a.CaseId == id && a.DecidedItemId != null).ToListAsync(Ct));

    private Task Ask(CaseId id, Assignment made) => app.Do<IServiceProvider>(async services =>
    {
        await services.GetRequiredService<IEventHandler<AssignmentLacksOwner>>().Handle(new AssignmentLacksOwner(id.Value, made.Id.Value), Ct);
        await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
    });

    private Task<List<(NotificationKind, AssignmentId)>> Inbox(string role) => app.Read(async db =>
        (await InboxMatters.Of(db, app.As(role), StockholmTime.Today(app.Clock)).Where(n => n.AssignmentId != null).Select(n => new { n.Kind, n.AssignmentId }).ToListAsync(Ct))
            .ConvertAll(n => (n.Kind, n.AssignmentId!.Value)));
}

public sealed class ClauseOrdersOnSqlite : ClauseOrdersContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class ClauseOrdersOnPostgres : ClauseOrdersContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
