using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Assignments;

/// <summary>What was an assignment's owner, unit, status or deadline on a given day. The clock begins at nine in the morning of 3 March 2025, in Stockholm.</summary>
public abstract class AssignmentAsOfContract : IAsyncLifetime
{
    private static readonly DateOnly First = new(2025, 3, 3);
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

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
    public async Task Each_day_has_what_held_at_its_end()
    {
        var (manager, assignee) = (app.As(Role.Manager), app.As(Role.Assignee));
        app.Clock.Advance(TimeSpan.FromDays(1));
        var id = await Register("kvartal 3 2025", manager.UnitId, manager.PersonId);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await Give(id, assignee.UnitId, assignee.PersonId, version: 1);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Do<SetKind>(set => set.Run(app.As(Role.Controller), id, AssignmentKind.Initiative, 2, Ct));
        await Report(id, assignee, AssignmentStatus.Delayed);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await Give(id, null, null, version: 4);

        Assert.Equal(Knowledge.NotYetRegistered, (await AsOf(id, First)).Knowledge);
        var (registered, between, given, reported, taken) = (await State(id, 4), await State(id, 5), await State(id, 6), await State(id, 9), await State(id, 10));
        Assert.Equal((manager.UnitId, manager.PersonId, AssignmentStatus.OnPlan, AssignmentKind.Assignment), (registered.Unit!.Value, registered.Owner!.Value, registered.Status, registered.Kind));
        Assert.Equal(registered, between);
        Assert.Equal((assignee.UnitId, assignee.PersonId, AssignmentStatus.OnPlan), (given.Unit!.Value, given.Owner!.Value, given.Status));
        Assert.Equal((assignee.PersonId, AssignmentStatus.Delayed, AssignmentKind.Initiative), (reported.Owner!.Value, reported.Status, reported.Kind));
        Assert.Equal((null, null, AssignmentStatus.Delayed), (taken.Unit, taken.Owner, taken.Status));
        Assert.All([registered, taken], state => Assert.Equal(new DecidedDeadline(new Deadline("kvartal 3 2025", new(2025, 9, 30), DeadlinePrecision.Quarter), "KS § 4", null), state.Current));
        Assert.Equal(taken, await State(id, 31));
    }

    [Fact]
    public async Task A_proposed_deadline_is_another_than_the_decided_one_until_it_is_adopted()
    {
        var id = await Register("1 april 2025");
        var later = new DecidedDeadline(new Deadline("1 juni 2025", new(2025, 6, 1), DeadlinePrecision.Day), "beslutas i verksamhetsberättelsen", null);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Change(id, assignment => assignment.Propose(later, 2026));
        app.Clock.Advance(TimeSpan.FromDays(1));
        var decidedBy = CaseId.New();
        await Change(id, assignment => assignment.Adopt(decidedBy, null, app.Clock.GetUtcNow()));

        var (before, proposed, adopted) = (await State(id, 3), await State(id, 4), await State(id, 5));
        Assert.Equal((null, null), (before.Proposed, before.ProposedPlanYear));
        Assert.Equal((before.Current, later, 2026, null), (proposed.Current, proposed.Proposed, proposed.ProposedPlanYear, proposed.PlanYear));
        Assert.Equal((later with { DecidedBy = decidedBy }, null, 2026, null), (adopted.Current, adopted.Proposed, adopted.PlanYear, adopted.ProposedPlanYear));
        Assert.Equal(before.Current, adopted.Original);
    }

    // Stockholm is an hour before UTC in March, and two from the 30th on.
    [Theory]
    [InlineData("2025-03-10T22:59:59Z", 10)]
    [InlineData("2025-03-10T23:00:00Z", 11)]
    [InlineData("2025-03-30T21:59:59Z", 30)]
    [InlineData("2025-03-30T22:00:00Z", 31)]
    public async Task A_day_ends_at_midnight_in_Stockholm(string at, int day)
    {
        var id = await Register(null);
        app.Clock.SetUtcNow(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        await Give(id, null, app.As(Role.Assignee).PersonId, version: 1);

        Assert.Null((await State(id, day - 1)).Owner);
        Assert.Equal(app.As(Role.Assignee).PersonId, (await State(id, day)).Owner);
    }

    [Fact]
    public async Task Before_the_history_began_it_is_unknown_and_from_then_on_it_holds()
    {
        var id = await OlderThanItsHistory();
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Do<ArendeDb>(db => BeginAssignmentHistories.BeginAll(db, app.Clock.GetUtcNow(), Ct));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Give(id, null, app.As(Role.Assignee).PersonId, version: 0);

        Assert.Equal(new AssignmentAsOf(Knowledge.Unknown, null), await AsOf(id, First.AddDays(1)));
        Assert.Equal((AssignmentStatus.Delayed, null), ((await State(id, 5)).Status, (await State(id, 5)).Owner));
        Assert.Equal(app.As(Role.Assignee).PersonId, (await State(id, 6)).Owner);
        // What has a history isn't begun again.
        await app.Do<ArendeDb>(db => BeginAssignmentHistories.BeginAll(db, app.Clock.GetUtcNow(), Ct));
        Assert.Equal([HistoryKind.AssignmentHistoryBegan, HistoryKind.AssignmentChanged], (await Lines(id)).Select(line => line.Kind));
    }

    [Fact]
    public async Task What_was_erased_by_law_is_unknown_from_that_day_on()
    {
        var id = await Register(null);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Give(id, null, app.As(Role.Assignee).PersonId, version: 1);
        await app.Do<EraseHistory>(erase => erase.Run(id.Value, 2, "GDPR art. 17", Ct));

        Assert.Null((await State(id, 3)).Owner);
        Assert.Equal(new AssignmentAsOf(Knowledge.Unknown, null), await AsOf(id, First.AddDays(1)));
    }

    [Fact]
    public async Task Of_many_the_answer_is_one_query_and_only_of_those_asked_for()
    {
        var ids = new List<AssignmentId>();
        for (var i = 0; i < 5; i++) ids.Add(await Register($"{i + 1} april 2025"));
        await Give(ids[2], null, app.As(Role.Assignee).PersonId, version: 1);
        var asked = ids.Take(4).ToList();

        var found = await app.Read(db => AssignmentAsOf.Of(db, db.Assignments.Where(a => asked.Contains(a.Id)), First, Ct));

        Assert.Equal(asked.ToHashSet(), found.Keys.ToHashSet());
        Assert.Equal([1, 2, 3, 4], asked.Select(id => found[id].State!.Current!.Deadline.Latest.Day));
        Assert.Equal([null, null, app.As(Role.Assignee).PersonId, null], asked.Select(id => found[id].State!.Owner));
    }

    [Fact]
    public async Task Each_line_says_who_and_when_and_what_it_was_before()
    {
        var (controller, assignee) = (app.As(Role.Controller), app.As(Role.Assignee));
        var id = await Register("1 april 2025");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Give(id, assignee.UnitId, assignee.PersonId, version: 1);
        await app.Do<SetKind>(set => set.Run(controller, id, AssignmentKind.Initiative, 2, Ct));
        await Report(id, assignee, AssignmentStatus.Done);

        var lines = await Lines(id);
        Assert.Equal([controller.PersonId, controller.PersonId, controller.PersonId, assignee.PersonId], lines.Select(line => line.ActorId!.Value));
        Assert.Equal([0, 1, 1, 1], lines.Select(line => (line.At - lines[0].At).Hours));
        Assert.Equal($$$"""{"unit":{"from":null,"to":"{{{assignee.UnitId}}}"},"owner":{"from":null,"to":"{{{assignee.PersonId}}}"}}""", lines[1].Arguments);
        Assert.Equal("""{"kind":{"from":"Assignment","to":"Initiative"}}""", lines[2].Arguments);
        Assert.Equal("""{"status":{"from":"OnPlan","to":"Done"}}""", lines[3].Arguments);
        await Holds(id);
    }

    [Fact]
    public async Task Who_changes_a_cases_access_is_told_in_its_assignments_too()
    {
        var registrar = app.As(Role.Registrar);
        var opened = await app.Do<RegisterCase, CaseId>(register => register.Run(app.As(Role.CaseOfficer), "Ett ärende", AccessLevel.Open, Case.UsualType, Ct));
        var id = await Add(opened);

        await app.Do<ChangeAccess>(change => change.Run(registrar, opened, AccessLevel.Secret, Ct));

        var line = (await Lines(id))[^1];
        Assert.Equal((registrar.PersonId, """{"access":{"from":"Open","to":"Secret"}}"""), (line.ActorId, line.Arguments));
    }

    [Fact]
    public async Task What_is_flagged_as_overdue_gets_one_line_however_often_is_looked()
    {
        var late = new List<AssignmentId>();
        for (var i = 0; i < 3; i++) late.Add(await Register("1 februari 2025"));
        var inTime = await Register("1 april 2025");
        await Give(late[0], null, app.As(Role.Assignee).PersonId, version: 1);

        Assert.Equal(3, await app.Do<FlagOverdue, int>(flag => flag.Run(Ct)));
        Assert.Equal(0, await app.Do<FlagOverdue, int>(flag => flag.Run(Ct)));

        foreach (var id in late)
        {
            var line = Assert.Single(await Lines(id), line => line.Kind == HistoryKind.AssignmentBecameOverdue);
            Assert.Equal(("""{"deadline":"2025-02-01"}""", null), (line.Arguments, line.ActorId));
            await Holds(id);
        }
        Assert.Single(await Lines(inTime));
        // Nothing that is asked of a day changes with the flag.
        Assert.Equal(AssignmentStatus.OnPlan, (await State(late[0], 3)).Status);
        await Give(late[0], null, null, version: 2);
        await Holds(late[0]);
    }

    [Fact]
    public async Task What_changes_nothing_and_what_is_lost_leaves_no_line()
    {
        var id = await Register(null);
        var owner = app.As(Role.Assignee).PersonId;
        await Give(id, null, owner, version: 1);
        await Give(id, null, owner, version: 2);
        await Assert.ThrowsAsync<LostRaceException>(() => Give(id, null, null, version: 1));
        await Assert.ThrowsAsync<LostRaceException>(() => app.Do<ArendeDb>(async db =>
        {
            var mine = await db.Assignments.SingleAsync(a => a.Id == id, Ct);
            await Give(id, null, null, version: 3);
            mine.Give(null, app.As(Role.Manager).PersonId);
            await db.SaveOrThrowConflict(app.As(Role.Controller).PersonId, app.Clock.GetUtcNow(), Ct);
        }));

        Assert.Equal(3, (await Lines(id)).Count);
        await Holds(id);
    }

    [Fact]
    public async Task An_assignment_without_a_history_is_a_finding()
    {
        var id = await OlderThanItsHistory();

        Assert.Equal([new(id.ToString(), 1, HistoryFlaw.NoHistory)], await Findings(id));
    }

    private Task<AssignmentId> Register(string? deadline, UnitId? unit = null, PersonId? owner = null) => app.Do<RegisterAssignment, AssignmentId>(register =>
        register.Run(app.As(Role.Controller), new TypedAssignment("Arkitekturprogram", AssignmentKind.Assignment) { Unit = unit, Owner = owner, Deadline = deadline, Source = "KS § 4" }, Ct));

    private Task Give(AssignmentId id, UnitId? unit, PersonId? owner, long version) => app.Do<GiveAssignment>(give => give.Run(app.As(Role.Controller), id, unit, owner, version, Ct));

    private async Task Report(AssignmentId id, Viewer by, AssignmentStatus status)
    {
        var report = await app.Do<ArendeDb, StatusReportId>(async db =>
        {
            var period = new ReportingPeriod($"{Guid.NewGuid()}", 2025, "provet", "the test", new(2025, 2, 28), new(2025, 3, 31), app.Clock.GetUtcNow());
            var asked = new StatusReport(period.Id, id, by.UnitId, by.PersonId);
            db.AddRange(period, asked);
            await db.SaveChangesAsync(Ct);
            return asked.Id;
        });
        await app.Do<ReportStatus>(answer => answer.Run(by, report, status, "Så här går det.", null, 0, Ct));
    }

    private Task Change(AssignmentId id, Action<Assignment> change) => app.Do<ArendeDb>(async db =>
    {
        var assignment = await db.Assignments.Include(a => a.Changes).SingleAsync(a => a.Id == id, Ct);
        var before = assignment.Changes.Count;
        change(assignment);
        db.AddRange(assignment.Changes.Skip(before));
        await db.SaveChangesAsync(Ct);
    });

    private async Task<AssignmentId> Add(CaseId caseId)
    {
        var assignment = new Assignment("I ett ärende", AssignmentKind.Unknown, AssignmentStatus.OnPlan, caseId, null, AccessLevel.Open);
        await app.Do<ArendeDb>(db => db.Add(assignment).Context.SaveChangesAsync(Ct));
        return assignment.Id;
    }

    // As an earlier version left it.
    private async Task<AssignmentId> OlderThanItsHistory()
    {
        var id = AssignmentId.New();
        await app.Do<ArendeDb>(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO assignments (id, title, kind, status, access, transfer_count, version) VALUES ({id.Value}, 'Gammalt', 'Unknown', 'Delayed', 'Open', 0, 0)", Ct));
        return id;
    }

    private async Task<AssignmentState> State(AssignmentId id, int dayOfMarch)
    {
        var found = await AsOf(id, new DateOnly(2025, 3, dayOfMarch));
        Assert.Equal(Knowledge.Known, found.Knowledge);
        return found.State!;
    }

    private Task<AssignmentAsOf> AsOf(AssignmentId id, DateOnly day) =>
        app.Read(async db => (await AssignmentAsOf.Of(db, db.Assignments.Where(a => a.Id == id), day, Ct))[id]);

    private Task<List<HistoryEntry>> Lines(AssignmentId id) => app.Read(db => db.History.AsNoTracking().Where(h => h.SubjectId == id.Value).OrderBy(h => h.Sequence).ToListAsync(Ct));

    private async Task Holds(AssignmentId id) => Assert.Empty(await Findings(id));

    private async Task<List<HistoryFinding>> Findings(AssignmentId id)
    {
        var found = new List<HistoryFinding>();
        await app.Do<VerifyHistory, HistoryCount>(verify => verify.Run(found.Add, Ct));
        return [.. found.Where(finding => finding.Subject == id.ToString())];
    }
}

public sealed class AssignmentAsOfOnSqlite : AssignmentAsOfContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class AssignmentAsOfOnPostgres : AssignmentAsOfContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
