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
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.WorkItems;

/// <summary>An answer that lost its race is given again by itself when what the person saw still holds, and only then.</summary>
public abstract class AnswerStillHoldsContract : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private BackgroundFirst store = null!;

    protected abstract Task<TestApplication> Start(Action<IServiceCollection> with);

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() =>
        app = await Start(services => services.Wrap<ITransitionStore>(inner => store = new BackgroundFirst(inner)));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Two_who_sign_in_branches_of_their_own_both_have_signed()
    {
        var (id, director, finance) = await ToSign();
        store.AfterTheNextRead(() => Sign(finance, Role.FinanceDirector));

        Assert.Equal(Completion.Done, await Sign(director, Role.Director));

        Assert.Equal([WorkItemState.Done, WorkItemState.Done], await States(director, finance));
        var told = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.WorkItemCompleted).Select(h => h.ActorId).ToListAsync(Ct));
        Assert.Single(told, app.As(Role.Director).PersonId);
        Assert.Single(told, app.As(Role.FinanceDirector).PersonId);
        await CaseWalk.Open(app, id, "RegistrarCheck");
    }

    [Fact]
    public async Task Who_reads_a_case_that_was_made_secret_meanwhile_signs_nothing_unseen()
    {
        var (id, director, finance) = await ToSign();
        store.AfterTheNextRead(async () =>
        {
            await app.Do<ChangeAccess>(change => change.Run(app.As(Role.Registrar), id, AccessLevel.Secret, Ct));
            await Sign(finance, Role.FinanceDirector);
        });

        await Assert.ThrowsAsync<LostRaceException>(() => Sign(director, Role.Director));

        Assert.Equal([WorkItemState.Open, WorkItemState.Done], await States(director, finance));
    }

    protected async Task A_meeting_whose_case_moved_in_the_background_is_closed_once()
    {
        var (id, meeting) = await OnAgenda(UsualBodies.Committee, new(2025, 3, 3));
        await app.Do<RecordOutcome>(record => record.Run(app.As(Role.Clerk), meeting, id, Outcome.Forward, null, [], Ct));
        store.AfterTheNextRead(() => MoveInBackground(id));

        await app.Do<CloseMeeting>(close => close.Run(app.As(Role.Clerk), meeting, null, Ct));

        var item = await app.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(i => i.CaseId == id, Ct));
        Assert.Equal((Outcome.Forward, 1), (item.Outcome, item.Paragraph));
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.MeetingOutcome, Ct)));
    }

    protected async Task Minutes_whose_case_moved_in_the_background_are_verified_once()
    {
        var (id, committee) = await OnAgenda(UsualBodies.Committee, new(2025, 3, 3));
        await Record(committee, id, Outcome.Forward);
        var board = await Put(UsualBodies.Board, new(2025, 3, 3), id);
        await Record(board, id, Outcome.Approve);
        store.AfterTheNextRead(() => MoveInBackground(id));

        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), board, new(2025, 3, 3), Ct));

        Assert.Equal(new DateOnly(2025, 3, 3), await app.Read(db => db.Meetings.Where(m => m.Id == board).Select(m => m.VerifiedOn).SingleAsync(Ct)));
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.MinutesVerified, Ct)));
    }

    private async Task<(CaseId Id, MeetingId Meeting)> OnAgenda(Body body, DateOnly day)
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.ToTheCommittee(app, id);
        return (id, await Put(body, day, id));
    }

    private async Task<MeetingId> Put(Body body, DateOnly day, CaseId id)
    {
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), body.Id, day, Ct));
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, id, Ct));
        return meeting;
    }

    private Task Record(MeetingId meeting, CaseId id, Outcome outcome) =>
        app.RecordAndClose(meeting, id, outcome);

    // As a timer or another branch would.
    private Task MoveInBackground(CaseId id) => app.Read(db =>
        db.WorkflowInstances.Where(i => i.SubjectId == id.Value).ExecuteUpdateAsync(set => set.SetProperty(i => i.Version, i => i.Version + 1), Ct));

    [Fact]
    public async Task What_was_changed_after_the_page_was_shown_is_not_signed_unseen()
    {
        var (id, director, finance) = await ToSign();
        var shown = await LastLine(id);
        // Another's signature is no news of what is signed; who may read the case is.
        await Sign(finance, Role.FinanceDirector);
        await app.Do<ChangeAccess>(change => change.Run(app.As(Role.Registrar), id, AccessLevel.Secret, Ct));

        await Assert.ThrowsAsync<LostRaceException>(() => Sign(director, Role.Director, shown));
        Assert.Equal([WorkItemState.Open], await States(director));

        Assert.Equal(Completion.Done, await Sign(director, Role.Director, await LastLine(id)));
    }

    [Fact]
    public async Task A_signature_by_another_since_the_page_was_shown_is_no_conflict()
    {
        var (id, director, finance) = await ToSign();
        var shown = await LastLine(id);
        await Sign(finance, Role.FinanceDirector, shown);

        Assert.Equal(Completion.Done, await Sign(director, Role.Director, shown));
    }

    private Task<long> LastLine(CaseId id) => app.Read(db => db.History.Where(h => h.SubjectId == id.Value).MaxAsync(h => h.Sequence, Ct));

    private async Task<(CaseId Id, Guid Director, Guid Finance)> ToSign()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        await CaseWalk.Complete(app, id, "Review", Role.Manager, "approve");
        return (id, await CaseWalk.Open(app, id, "SignDirector"), await CaseWalk.Open(app, id, "SignFinance"));
    }

    private Task<Completion> Sign(Guid item, string role, long? seen = null) =>
        app.Do<CompleteWorkItem, Completion>(complete => complete.Run(app.As(role), item, new WorkItemAnswer("sign", Seen: seen), Ct));

    private async Task<WorkItemState[]> States(params Guid[] items)
    {
        var states = new List<WorkItemState>();
        foreach (var id in items) states.Add(await app.Read(db => db.WorkItems.Where(w => w.Id == id).Select(w => w.State).SingleAsync(Ct)));
        return [.. states];
    }
}

public sealed class AnswerStillHoldsOnSqlite : AnswerStillHoldsContract
{
    protected override Task<TestApplication> Start(Action<IServiceCollection> with) => TestApplication.OnSqlite(with);
}

public sealed class AnswerStillHoldsOnPostgres : AnswerStillHoldsContract
{
    private readonly TestPostgres database = new();

    // A meeting is closed, and its minutes are verified, in one transaction: SQLite lets nobody else in meanwhile.
    [Fact]
    public Task A_meeting_is_closed_though_the_background_was_first() => A_meeting_whose_case_moved_in_the_background_is_closed_once();

    [Fact]
    public Task Minutes_are_verified_though_the_background_was_first() => Minutes_whose_case_moved_in_the_background_are_verified_once();

    protected override async Task<TestApplication> Start(Action<IServiceCollection> with)
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database, with);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
