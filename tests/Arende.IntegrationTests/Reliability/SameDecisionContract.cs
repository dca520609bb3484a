using Arende.Application.Cases;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Reliability;

/// <summary>R8: two decide the same case at the same moment, by the use cases that the pages call.</summary>
public abstract class SameDecisionContract : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private Rendezvous store = null!;

    private static int Rounds => ChaosRun.IsLong ? 5000 : 150;

    protected abstract Task<TestApplication> Start(Action<IServiceCollection> with);

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() =>
        app = await Start(services => services.Wrap<ITransitionStore>(inner => store = new Rendezvous(inner)));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    [Trait("kind", "chaos")]
    public async Task Of_two_managers_who_send_a_case_back_one_wins_and_nothing_of_the_other_is_stored()
    {
        Viewer[] managers = [app.As(Role.Manager), await Another(Role.Manager)];
        var id = await CaseWalk.Register(app);
        for (var round = 1; round <= Rounds; round++)
        {
            await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
            var item = await CaseWalk.Open(app, id, "Review");
            string Text(int manager) => $"Omgång {round}, chef {manager}";

            var winner = await Decide(manager => app.Do<CompleteWorkItem, Completion>(
                complete => complete.Run(managers[manager], item, new WorkItemAnswer("return", Text(manager), [Text(manager)]), Ct)));

            var done = await app.Read(db => db.WorkItems.SingleAsync(w => w.Id == item, Ct));
            Assert.Equal((managers[winner].PersonId, Text(winner)), (done.CompletedBy, done.Reason));
            var conditions = (await app.Read(db => db.Cases.Include(c => c.Conditions).SingleAsync(c => c.Id == id, Ct))).Conditions;
            Assert.Equal(round, conditions.Count);
            Assert.Equal(Text(winner), conditions.Single(c => !c.IsMet).Text);
            await TheHistoryHolds(id, HistoryKind.WorkItemCompleted, 2 * round, Text(winner));
            await app.Do<TickCondition>(tick => tick.Run(app.As(Role.CaseOfficer), id, conditions.Single(c => !c.IsMet).Id, true, Ct));
        }
    }

    [Fact]
    [Trait("kind", "chaos")]
    public async Task Of_two_clerks_who_record_a_meetings_outcome_one_wins_and_nothing_of_the_other_is_stored()
    {
        Viewer[] clerks = [app.As(Role.Clerk), await Another(Role.Clerk)];
        var id = await CaseWalk.Register(app);
        await CaseWalk.ToTheCommittee(app, id);
        for (var round = 1; round <= Rounds; round++)
        {
            var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(clerks[0], UsualBodies.Committee.Id, new DateOnly(1990, 1, 1).AddDays(round), Ct));
            await app.Do<AddToAgenda>(add => add.Run(clerks[0], meeting, id, Ct));
            string Text(int clerk) => $"Omgång {round}, sekreterare {clerk}";

            var shown = new SeenItem(null, await app.Read(db => db.AgendaItems.Where(i => i.MeetingId == meeting).Select(i => i.Version).SingleAsync(Ct)));

            var winner = await Race(clerk => app.Do<RecordOutcome>(record => record.RunAsSeen(clerks[clerk], meeting, id, new GivenOutcome(Outcome.Postpone, Text(clerk), []), shown, Ct)));
            await app.Do<CloseMeeting>(close => close.Run(clerks[winner], meeting, null, Ct));

            Assert.Equal(Text(winner), await app.Read(db => db.AgendaItems.Where(i => i.MeetingId == meeting).Select(i => i.Reason).SingleAsync(Ct)));
            Assert.Equal(round + 1, (await app.Read(db => db.EventWaits.SingleAsync(Ct))).Visit);
            await TheHistoryHolds(id, HistoryKind.MeetingOutcome, round, Text(winner));
        }
    }

    // The loser is told that it was the instance: that is what becomes 409.
    private Task<int> Decide(Func<int, Task> decide)
    {
        store.Arm();
        return Race(decide);
    }

    private static async Task<int> Race(Func<int, Task> decide)
    {
        var lost = await Task.WhenAll(Enumerable.Range(0, 2).Select(who => Task.Run(() => Try(() => decide(who)))));
        Assert.Equal([null, Application.Storage.Race.Instance], lost.Order());
        return Array.IndexOf(lost, null);
    }

    private static async Task<Application.Storage.Race?> Try(Func<Task> decide)
    {
        try
        {
            await decide();
            return null;
        }
        catch (LostRaceException lost)
        {
            return lost.Race;
        }
    }

    private async Task TheHistoryHolds(CaseId id, HistoryKind kind, int times, string latest)
    {
        var rows = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value).OrderBy(h => h.Sequence).Select(h => new { h.Sequence, h.Kind, h.Arguments }).ToListAsync(Ct));
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(n => (long)n), rows.Select(r => r.Sequence));
        Assert.Equal(times, rows.Count(r => r.Kind == kind));
        Assert.Contains(latest, rows.Last(r => r.Kind == kind).Arguments, StringComparison.Ordinal);
        var moves = await app.Read(db => db.WorkflowInstances.Where(i => i.SubjectId == id.Value).Select(i => i.Version).SingleAsync(Ct));
        Assert.Equal(moves, await app.Read(db => db.Outbox.CountAsync(o => o.SubjectId == id.Value && o.Type == "CaseMoved", Ct)));
    }

    private async Task<Viewer> Another(string role)
    {
        var person = new Person($"Den andra {role}", role, $"andra.{role}@strandkoping.example", app.As(role).UnitId, role);
        await app.Do<Application.Storage.ArendeDb>(db =>
        {
            db.Add(person);
            return db.SaveChangesAsync(Ct);
        });
        return new Viewer(person.Id, person.UnitId, person.Name, new HashSet<string> { role });
    }
}

public sealed class SameDecisionOnSqlite : SameDecisionContract
{
    protected override Task<TestApplication> Start(Action<IServiceCollection> with) => TestApplication.OnSqlite(with);
}

public sealed class SameDecisionOnPostgres : SameDecisionContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start(Action<IServiceCollection> with)
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database, with);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
