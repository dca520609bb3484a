using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Journal;

/// <summary>A form that is sent again, by the use cases that pages call: one that makes something, and one that takes a step.</summary>
public abstract class FormKeyContract : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private Rendezvous store = null!;

    protected abstract Task<TestApplication> Start(Action<IServiceCollection> with);

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() => app = await Start(services => services.Wrap<ITransitionStore>(inner => store = new Rendezvous(inner)));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Both_clicks_at_once_make_one_and_are_answered_alike()
    {
        for (var round = 0; round < 10; round++)
        {
            var (key, title) = (FormKey.New(), $"Omgång {round}");
            var made = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Register(key, title))));
            Assert.Single(made.Distinct());
            Assert.Equal(made[0], await app.Read(db => db.Cases.Where(c => c.Title == title).Select(c => c.Id).SingleAsync(Ct)));
        }
        // OSL 5:2: what was given up left no gap.
        Assert.Equal(Enumerable.Range(1, 10), await app.Read(db => db.Cases.Select(c => c.Serial).Order().ToListAsync(Ct)));
    }

    [Fact]
    public async Task Both_clicks_that_have_read_the_same_step_take_it_once()
    {
        var id = await CaseWalk.Register(app);
        var (step, key) = (await CaseWalk.Open(app, id, "WriteDraft"), FormKey.New());
        store.Arm();

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Submit(step, key))));

        Assert.Equal([Completion.Done, Completion.DoneBefore], answers.Order());
        Assert.Equal(Completion.DoneBefore, await Submit(step, key));
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.WorkItemCompleted, Ct)));
    }

    [Fact]
    public async Task Another_answer_under_the_same_key_is_refused_and_the_first_stands()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        var (review, key) = (await CaseWalk.Open(app, id, "Review"), FormKey.New());
        Assert.Equal(Completion.Done, await Return(review, key, "Kostnaden saknas."));
        Assert.Equal(Completion.DoneBefore, await Return(review, key, " Kostnaden saknas. "));

        await Assert.ThrowsAsync<LostRaceException>(() => Return(review, key, "Barnen saknas."));

        Assert.Equal("Kostnaden saknas.", await app.Read(db => db.WorkItems.Where(w => w.Id == review).Select(w => w.Reason).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_key_that_was_used_for_something_else_does_nothing()
    {
        var (id, key) = (await CaseWalk.Register(app), FormKey.New());
        var step = await CaseWalk.Open(app, id, "WriteDraft");
        await Register(key, "Ett ärende");

        Assert.Equal(Race.Operation, (await Assert.ThrowsAsync<LostRaceException>(() => Register(key, "Ett annat"))).Race);
        Assert.Equal(Race.Operation, (await Assert.ThrowsAsync<LostRaceException>(() => Submit(step, key))).Race);

        Assert.Equal(0, await app.Read(db => db.Cases.CountAsync(c => c.Title == "Ett annat", Ct)));
        Assert.Equal(WorkItemState.Open, await app.Read(db => db.WorkItems.Where(w => w.Id == step).Select(w => w.State).SingleAsync(Ct)));
        Assert.Equal(Completion.Done, await Submit(step, FormKey.New()));
    }

    [Fact]
    public async Task A_draft_that_is_sent_twice_is_saved_once_and_another_text_is_a_conflict()
    {
        var (id, key) = (await CaseWalk.Register(app), FormKey.New());
        var draft = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));
        Task<long> Save(string title) => app.Do<SaveDraft, long>(save => save.Run(app.As(Role.CaseOfficer), id, draft.Version, title, draft.Report, Ct, key));

        Assert.Equal(draft.Version + 1, await Save("Omskriven"));
        Assert.Equal(draft.Version + 1, await Save("Omskriven"));
        await Assert.ThrowsAsync<LostRaceException>(() => Save("Omskriven igen"));

        Assert.Equal("Omskriven", await app.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.Title).SingleAsync(Ct)));
        Assert.Equal(2, await app.Read(db => db.History.CountAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.DraftSaved, Ct)));
    }

    [Fact]
    public async Task An_assignment_is_given_once_though_its_version_has_moved()
    {
        var (controller, owner, key) = (app.As(Role.Controller), app.As(Role.Assignee), FormKey.New());
        var id = await app.Do<RegisterAssignment, AssignmentId>(register =>
            register.Run(controller, new TypedAssignment("Belysningsplan", AssignmentKind.Assignment), Ct));
        var version = await app.Read(db => db.Assignments.Where(a => a.Id == id).Select(a => a.Version).SingleAsync(Ct));
        Task Give() => app.Do<GiveAssignment>(give => give.Run(controller, id, owner.UnitId, owner.PersonId, version, Ct, key));

        await Give();
        await Give();

        // It was registered and changed.
        Assert.Equal(2, await app.Read(db => db.History.CountAsync(h => h.SubjectId == id.Value, Ct)));
    }

    [Fact]
    public async Task Another_persons_key_is_no_ones_but_theirs()
    {
        var key = FormKey.New();
        var theirs = await Register(key, "Ett hemligt", AccessLevel.Secret);

        var ours = await Register(key, "Ett hemligt", AccessLevel.Secret, Role.Registrar);

        Assert.NotEqual(theirs, ours);
        Assert.Equal([theirs, ours], await app.Read(db => db.Cases.OrderBy(c => c.Serial).Select(c => c.Id).ToListAsync(Ct)));
        // Nor does a key open a step that isn't theirs.
        var id = await CaseWalk.Register(app);
        var step = await CaseWalk.Open(app, id, "WriteDraft");
        await Submit(step, key = FormKey.New());
        await Assert.ThrowsAsync<NotFoundException>(() => Submit(step, key, Role.Manager));
    }

    [Fact]
    public async Task What_was_refused_has_used_no_key()
    {
        var key = FormKey.New();
        await Assert.ThrowsAsync<BrokenRuleException>(() => Register(key, " "));
        Assert.Equal(0, await app.Read(db => db.Operations.CountAsync(Ct)));

        var made = await Register(key, "Nu med en rubrik");

        var row = await app.Read(db => db.Operations.SingleAsync(Ct));
        Assert.Equal((key.Value, app.As(Role.CaseOfficer).PersonId, nameof(RegisterCase), made.ToString()), (row.Key, row.PersonId, row.UseCase, row.Result));
    }

    [Fact]
    public async Task After_its_days_a_key_is_forgotten_and_state_alone_protects()
    {
        var id = await CaseWalk.Register(app);
        var (step, key) = (await CaseWalk.Open(app, id, "WriteDraft"), FormKey.New());
        Assert.Equal(Completion.Done, await Submit(step, key));
        app.Clock.Advance(TimeSpan.FromDays(29));
        await app.Do<ForgetDelivered>(forget => forget.Run(Ct));
        Assert.Equal(Completion.DoneBefore, await Submit(step, key));

        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.Do<ForgetDelivered>(forget => forget.Run(Ct));

        Assert.Equal(Race.Instance, (await Assert.ThrowsAsync<LostRaceException>(() => Submit(step, key))).Race);
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.WorkItemCompleted, Ct)));
    }

    private Task<CaseId> Register(FormKey key, string title, AccessLevel access = AccessLevel.Open, string role = Role.CaseOfficer) =>
        app.Do<RegisterCase, CaseId>(register => register.Run(app.As(role), title, access, Case.UsualType, Ct, key));

    private Task<Completion> Submit(Guid step, FormKey key, string role = Role.CaseOfficer) =>
        app.Do<CompleteWorkItem, Completion>(complete => complete.Run(app.As(role), step, new WorkItemAnswer("submit"), Ct, key));

    private Task<Completion> Return(Guid step, FormKey key, string reason) =>
        app.Do<CompleteWorkItem, Completion>(complete => complete.Run(app.As(Role.Manager), step, new WorkItemAnswer("return", reason), Ct, key));
}

public sealed class FormKeyOnSqlite : FormKeyContract
{
    protected override Task<TestApplication> Start(Action<IServiceCollection> with) => TestApplication.OnSqlite(with);
}

public sealed class FormKeyOnPostgres : FormKeyContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start(Action<IServiceCollection> with)
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database, with);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
