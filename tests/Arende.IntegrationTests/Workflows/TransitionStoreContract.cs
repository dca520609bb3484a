using System.Text.Json.Nodes;
using Arende.Application.Journal;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Workflows;

public abstract class TransitionStoreContract(TestStorage storage)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_is_read_as_one_snapshot()
    {
        var of = await storage.AddCase(AccessLevel.Unit);
        var rows = await Start(of);

        var (item, instance) = Assert.NotNull(await storage.With(db => storage.Store.LoadByWorkItem(db, rows.OpenedItems[0].Id, Ct)));

        Assert.Equivalent(rows.OpenedItems[0], item, strict: true);
        Assert.Equivalent(rows.Instance, instance.Row, strict: true);
        Assert.Equal(new Subject(SubjectKind.Case, of.Id.Value, of.UnitId, of.CaseOfficerId, AccessLevel.Unit), instance.Subject);
        Assert.Equal(1, instance.Head.Sequence);
        Assert.Equal(rows.History[0].Hash, instance.Head.Hash.ToArray());
        Assert.Equal(
            [new OpenWait(WaitKind.Task, "review", 1, item.Id), new OpenWait(WaitKind.Event, "board", 1, null), new OpenWait(WaitKind.Timer, "remind", 1, null)],
            instance.Open.OrderBy(open => open.Kind));
        Assert.Equivalent(instance, await Load(rows.Instance.Id), strict: true);
    }

    [Fact]
    public async Task What_waits_for_a_commit_is_woken_by_it_and_not_before()
    {
        var of = await storage.AddCase();
        await storage.With(async db =>
        {
            var signal = storage.Services.GetRequiredService<OutboxSignal>();
            await signal.Wait(TimeSpan.Zero, Ct);
            var woken = signal.Wait(Timeout.InfiniteTimeSpan, Ct);
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            await storage.Store.Write(db, SampleTransition.Start(of), Ct);
            Assert.False(woken.IsCompleted);

            await transaction.CommitAsync(Ct);
            await woken.WaitAsync(TimeSpan.FromSeconds(60), Ct);
        });
    }

    [Fact]
    public Task A_commit_that_has_nothing_for_the_outbox_wakes_nobody() => storage.With(async db =>
    {
        // A context from the pool may remember what was rolled back.
        db.WakesOutbox = false;
        var signal = storage.Services.GetRequiredService<OutboxSignal>();
        await signal.Wait(TimeSpan.Zero, Ct);
        using var enough = new CancellationTokenSource();
        var woken = signal.Wait(Timeout.InfiniteTimeSpan, enough.Token);
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        db.Units.Add(new Unit("Nytt kontor", null));
        await db.SaveChangesAsync(Ct);
        await transaction.CommitAsync(Ct);

        Assert.False(woken.IsCompleted);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => woken);
    });

    [Fact]
    public async Task What_does_not_exist_is_null()
    {
        Assert.Null(await storage.With(db => storage.Store.Load(db, Guid.NewGuid(), Ct)));
        Assert.Null(await storage.With(db => storage.Store.LoadByWorkItem(db, Guid.NewGuid(), Ct)));
        Assert.Equal(0, (await storage.With(db => storage.Store.LoadHead(db, Guid.NewGuid(), Ct))).Sequence);
    }

    [Fact]
    public async Task A_move_replaces_the_waits_and_keeps_how_the_work_item_ended()
    {
        var rows = await Start(await storage.AddCase());
        var clerk = PersonId.New();

        await Write(SampleTransition.Move(await Load(rows.Instance.Id), "return", clerk));

        var after = await Load(rows.Instance.Id);
        Assert.Equal(2, after.Row.Version);
        Assert.Equal(new OpenWait(WaitKind.Task, "review", 2, after.Open[0].WorkItemId), Assert.Single(after.Open));
        var (closed, _) = Assert.NotNull(await storage.With(db => storage.Store.LoadByWorkItem(db, rows.OpenedItems[0].Id, Ct)));
        Assert.Equal((WorkItemState.Done, "return", "Väl berett", clerk), (closed.State, closed.Outcome, closed.Reason, closed.CompletedBy));
        Assert.Equal(SampleTransition.Now, closed.CompletedAt);
    }

    [Fact]
    public async Task The_case_follows_its_workflow_and_closing_stamps_the_time()
    {
        var of = await storage.AddCase();
        var rows = await Start(of);
        Assert.Equal((CaseState.UnderReview, null), await State());

        var move = SampleTransition.Move(await Load(rows.Instance.Id));
        await Write(move with { Instance = Ended(move.Instance), CaseState = CaseState.Closed });

        Assert.Equal((CaseState.Closed, SampleTransition.Now), await State());

        Task<(CaseState, DateTimeOffset?)> State() => storage.With(async db =>
        {
            var row = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == of.Id, Ct);
            return (row.State, row.ClosedAt);
        });
    }

    [Fact]
    public async Task A_transition_that_fails_on_its_last_row_leaves_nothing()
    {
        var rows = await Start(await storage.AddCase());
        var move = SampleTransition.Move(await Load(rows.Instance.Id));

        await Assert.ThrowsAnyAsync<Exception>(() => Write(move with { Outbox = [move.Outbox[0], move.Outbox[0] with { Type = null! }] }));

        Assert.Equivalent(rows.Instance, (await Load(rows.Instance.Id)).Row, strict: true);
        Assert.Equal((1, 1, 1), await Count(rows));
    }

    [Fact]
    public async Task What_is_written_in_a_transaction_goes_with_it()
    {
        var rows = SampleTransition.Start(await storage.AddCase());
        await storage.With(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            await storage.Store.Write(db, rows, Ct);
            Assert.NotNull(await storage.Store.Load(db, rows.Instance.Id, Ct));
            await transaction.RollbackAsync(Ct);
        });
        Assert.Equal((0, 0, 0), await Count(rows));
    }

    [Fact]
    public async Task Who_moves_what_has_moved_already_loses_the_instance_and_writes_nothing()
    {
        var rows = await Start(await storage.AddCase());
        var seen = await Load(rows.Instance.Id);
        await Write(SampleTransition.Move(seen, "approve"));

        var lost = await Assert.ThrowsAsync<LostRaceException>(() => Write(SampleTransition.Move(seen, "return")));

        Assert.Equal(Race.Instance, lost.Race);
        Assert.Equal((2, 2, 2), await Count(rows));
    }

    [Fact]
    public async Task A_step_whose_rules_read_the_case_loses_to_who_wrote_in_it_and_is_one_version_itself()
    {
        var of = await storage.AddCase();
        var rows = await Start(of);
        var seen = await Load(rows.Instance.Id);

        var lost = await Assert.ThrowsAsync<LostRaceException>(() => Write(SampleTransition.Move(seen) with { CaseState = CaseState.Decided, CaseVersion = of.Version - 1 }));
        Assert.Equal(Race.Instance, lost.Race);
        Assert.Equal((1, 1, 1), await Count(rows));
        await Write(SampleTransition.Move(seen) with { CaseState = CaseState.Decided, CaseVersion = of.Version });

        var after = await storage.With(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == of.Id, Ct));
        Assert.Equal((CaseState.Decided, of.Version + 1), (after.State, after.Version));
    }

    [Fact]
    public async Task What_is_begun_for_a_transition_is_committed_by_it_and_what_follows_on_the_context_is_not()
    {
        var rows = await Start(await storage.AddCase());
        var id = rows.Instance.Id;
        await storage.With(async db =>
        {
            await using (await storage.Store.Begin(db, Ct))
                await storage.Store.Write(db, SampleTransition.Move((await storage.Store.Load(db, id, Ct))!), Ct);
            Assert.Equal(2, (await Load(id)).Row.Version);

            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            await storage.Store.Write(db, SampleTransition.Move((await storage.Store.Load(db, id, Ct))!), Ct);
            await transaction.RollbackAsync(Ct);
        });
        Assert.Equal(2, (await Load(id)).Row.Version);
    }

    [Fact]
    public async Task What_is_begun_and_fails_leaves_nothing()
    {
        var rows = await Start(await storage.AddCase());
        var seen = await Load(rows.Instance.Id);
        await Write(SampleTransition.Move(seen));
        await storage.With(async db =>
        {
            await using (await storage.Store.Begin(db, Ct))
                Assert.Equal(Race.Instance, (await Assert.ThrowsAsync<LostRaceException>(() => storage.Store.Write(db, SampleTransition.Move(seen), Ct))).Race);
            Assert.False(db.IsInTransaction);
            Assert.Equal(2, (await storage.Store.Load(db, rows.Instance.Id, Ct))!.Row.Version);
        });
        Assert.Equal((2, 2, 2), await Count(rows));
    }

    [Fact]
    public async Task Who_starts_a_workflow_that_the_case_has_already_loses_the_instance()
    {
        var of = await storage.AddCase();
        await Start(of);
        Assert.Equal(Race.Instance, (await Assert.ThrowsAsync<LostRaceException>(() => Start(of))).Race);
    }

    [Fact]
    public async Task When_only_the_history_grew_it_is_the_history_that_was_lost()
    {
        var of = await storage.AddCase();
        var rows = await Start(of);
        var seen = await Load(rows.Instance.Id);
        await Write(new JournalRows { History = [SampleTransition.Fact(of.Id.Value, seen.Head)] });

        var lost = await Assert.ThrowsAsync<LostRaceException>(() => Write(SampleTransition.Move(seen)));

        Assert.Equal(Race.History, lost.Race);
        Assert.Equal(1, (await Load(rows.Instance.Id)).Row.Version);
        Assert.Equal((1, 2, 1), await Count(rows));
    }

    [Fact]
    public async Task A_key_that_its_person_has_used_is_taken_and_nothing_is_written_and_another_persons_is_their_own()
    {
        var key = FormKey.New();
        var (one, other) = (await storage.AddCase(), await storage.AddCase());
        await Write(SampleTransition.Start(one) with { Operation = Asked(one, key) });
        var rows = SampleTransition.Start(other);

        var lost = await Assert.ThrowsAsync<LostRaceException>(() => Write(rows with { Operation = Asked(one, key) }));

        Assert.Equal(Race.Operation, lost.Race);
        Assert.Equal((0, 0, 0), await Count(rows));
        await Write(rows with { Operation = Asked(other, key) });
        Assert.Equal(2, await storage.With(db => db.Operations.CountAsync(o => o.Key == key.Value, Ct)));
    }

    [Fact]
    public async Task A_step_whose_key_is_taken_leaves_nothing_begun()
    {
        var rows = await Start(await storage.AddCase());
        var of = await storage.AddCase();
        var asked = Asked(of, FormKey.New());
        await Write(new JournalRows { Operation = asked });
        await storage.With(async db =>
        {
            await using (await storage.Store.Begin(db, Ct))
            {
                var seen = await storage.Store.Load(db, rows.Instance.Id, Ct);
                Assert.Equal(Race.Operation, (await Assert.ThrowsAsync<LostRaceException>(() => storage.Store.Write(db, SampleTransition.Move(seen!) with { Operation = asked }, Ct))).Race);
            }
            Assert.False(db.IsInTransaction);
        });
        Assert.Equal(1, (await Load(rows.Instance.Id)).Row.Version);
    }

    // By the case's officer.
    static Operation Asked(Case of, FormKey key)
    {
        var viewer = new Viewer(of.CaseOfficerId, of.UnitId, "", new HashSet<string>());
        var draft = new JournalDraft(JournalSubject.Of(of.Id), SampleTransition.Now, viewer.PersonId);
        draft.Completes(Operation.Of<WorkflowHost>(viewer, key, new JsonObject { ["case"] = of.Id.ToString() }), "gjort");
        return draft.Operation!;
    }

    async Task<TransitionRows> Start(Case of)
    {
        var rows = SampleTransition.Start(of);
        await Write(rows);
        return rows;
    }

    Task Write(JournalRows rows) => storage.With(db => storage.Store.Write(db, rows, Ct));

    async Task<InstanceSnapshot> Load(Guid id) => (await storage.With(db => storage.Store.Load(db, id, Ct)))!;

    Task<(int Items, int History, int Outbox)> Count(TransitionRows rows) => storage.With(async db => (
        await db.WorkItems.CountAsync(w => w.InstanceId == rows.Instance.Id, Ct),
        await db.History.CountAsync(h => h.SubjectId == rows.Instance.SubjectId, Ct),
        await db.Outbox.CountAsync(o => o.SubjectId == rows.Instance.SubjectId, Ct)));

    static WorkflowInstance Ended(WorkflowInstance instance) => new()
    {
        Id = instance.Id,
        DefinitionId = instance.DefinitionId,
        DefinitionVersion = instance.DefinitionVersion,
        SubjectKind = instance.SubjectKind,
        SubjectId = instance.SubjectId,
        State = instance.State,
        Status = InstanceStatus.Finished,
        Version = instance.Version,
        StartedAt = instance.StartedAt,
        EndedAt = SampleTransition.Now,
    };
}

public sealed class PostgresTransitionStoreTests(PostgresStorage storage) : TransitionStoreContract(storage), IClassFixture<PostgresStorage>
{
    private readonly PostgresStorage storage = storage;

    [Fact]
    public async Task A_step_that_the_server_stopped_waiting_for_has_written_nothing_and_is_taken_again()
    {
        var of = await storage.AddCase();
        var rows = SampleTransition.Start(of);
        await storage.With(db => storage.Store.Write(db, rows, CancellationToken.None));
        var tries = 0;
        await storage.With(db => Races.RetryOnConflict(db, async () =>
        {
            await using var begun = await storage.Store.Begin(db, CancellationToken.None);
            var seen = await storage.Store.Load(db, rows.Instance.Id, CancellationToken.None);
            if (tries++ == 0)
            {
                await db.Database.ExecuteSqlRawAsync("SET LOCAL idle_in_transaction_session_timeout = '20ms'", CancellationToken.None);
                await Task.Delay(500, CancellationToken.None);
            }
            await storage.Store.Write(db, SampleTransition.Move(seen!), CancellationToken.None);
        }));

        Assert.Equal(2, tries);
        Assert.Equal(2, (await storage.With(db => storage.Store.Load(db, rows.Instance.Id, CancellationToken.None)))!.Row.Version);
    }
}

public sealed class SqliteTransitionStoreTests(SqliteStorage storage) : TransitionStoreContract(storage), IClassFixture<SqliteStorage>;
