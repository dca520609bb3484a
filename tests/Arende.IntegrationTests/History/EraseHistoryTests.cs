using Arende.Application;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.IntegrationTests.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.IntegrationTests.History;

/// <summary>What a row of a history says can be erased by law, in the open; nothing else of it can be changed.</summary>
public abstract class EraseHistoryContract(TestStorage storage)
{
    private const string Basis = "GDPR art. 17";
    private const string Instead = $$"""{"erased":"{{Basis}}"}""";

    private static readonly IOptions<ArendeOptions> Options = Microsoft.Extensions.Options.Options.Create(new ArendeOptions { SealKey = "a key that nobody guesses" });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_words_are_gone_and_the_chain_holds()
    {
        var (subject, before) = (await Decided(), await Verify());
        Assert.Contains("Återremittera", await Arguments(subject), StringComparison.Ordinal);
        await Erase(subject, 2);

        Assert.Equal(Instead, await Arguments(subject));
        Assert.All(await storage.With(db => db.WorkItems.Where(item => item.SubjectId == subject).Select(item => item.Reason).ToListAsync(Ct)), Assert.Null);
        var (found, count) = await Verify();
        Assert.Equal(before.Found, found);
        Assert.Equal((before.Count.Rows + 1, before.Count.Erased + 1), (count.Rows, count.Erased));
        // The row is what it was in all else, and what comes after it follows.
        await storage.With(async db => await storage.Store.Write(db, new(null, null, [], [], [], [], [], [SampleTransition.Fact(subject, await storage.Store.LoadHead(db, subject, Ct))], []), Ct));
        Assert.Equal(before.Found, (await Verify()).Found);
    }

    [Fact]
    public async Task It_is_done_once_and_never_without_a_basis_or_a_row()
    {
        var subject = await Decided();
        Assert.Equal(Rule.ReasonIsMissing, (await Assert.ThrowsAsync<BrokenRuleException>(() => Erase(subject, 2, "  "))).Rule);
        await Assert.ThrowsAsync<NotFoundException>(() => Erase(subject, 3));
        await Erase(subject, 2);
        Assert.Equal(Rule.HistoryIsErasedAlready, (await Assert.ThrowsAsync<BrokenRuleException>(() => Erase(subject, 2))).Rule);
        Assert.Single(await Noted(subject));
    }

    [Fact]
    public async Task The_database_lets_nothing_else_of_a_row_be_changed()
    {
        var subject = await Decided();
        await Refused(db => Row(db, subject).ExecuteUpdateAsync(set => set.SetProperty(h => h.Arguments, Instead), Ct));
        await storage.With(async db =>
        {
            db.HistoryErasures.Add(new HistoryErasure { SubjectId = subject, Sequence = 2, At = DateTimeOffset.UtcNow, StandsInstead = Instead });
            await db.SaveChangesAsync(Ct);
        });
        await Refused(db => Row(db, subject).ExecuteUpdateAsync(set => set.SetProperty(h => h.Arguments, "{}"), Ct));
        await Refused(db => Row(db, subject).ExecuteUpdateAsync(set => set.SetProperty(h => h.Arguments, Instead).SetProperty(h => h.ActorId, (PersonId?)null), Ct));
        await Refused(db => Row(db, subject).ExecuteUpdateAsync(set => set.SetProperty(h => h.Arguments, Instead).SetProperty(h => h.Hash, [1]), Ct));
        await Refused(db => Row(db, subject).ExecuteDeleteAsync(Ct));
        await Refused(db => db.HistoryErasures.Where(e => e.SubjectId == subject).ExecuteUpdateAsync(set => set.SetProperty(e => e.StandsInstead, "{}"), Ct));
        await Refused(db => db.HistoryErasures.Where(e => e.SubjectId == subject).ExecuteDeleteAsync(Ct));

        // Whoever writes to the database can do what the law demands; but not unseen.
        await storage.With(db => Row(db, subject).ExecuteUpdateAsync(set => set.SetProperty(h => h.Arguments, Instead), Ct));
        Assert.Contains(new HistoryFinding(subject.ToString(), 2, HistoryFlaw.ErasedUnnoted), (await Verify()).Found);
    }

    private static IQueryable<HistoryEntry> Row(ArendeDb db, Guid subject) => db.History.Where(h => h.SubjectId == subject && h.Sequence == 2);

    private Task Refused(Func<ArendeDb, Task<int>> change) => storage.With(db => Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => change(db)));

    private Task Erase(Guid subject, long row, string basis = Basis) =>
        storage.With(db => new EraseHistory(db, new AuditTrail(db, TimeProvider.System), TimeProvider.System).Run(subject, row, basis, Ct));

    private Task<string> Arguments(Guid subject) => storage.With(db => Row(db, subject).Select(h => h.Arguments).SingleAsync(Ct));

    private Task<List<string>> Noted(Guid subject) => storage.With(async db =>
        (await db.Audit.Where(entry => entry.ChainId == AuditChains.Erased).Select(entry => entry.Arguments).ToListAsync(Ct)).FindAll(line => line.Contains(subject.ToString(), StringComparison.Ordinal)));

    // A step with a reason, told by the second row of the history.
    private async Task<Guid> Decided()
    {
        var of = await storage.AddCase();
        await storage.With(db => storage.Store.Write(db, SampleTransition.Start(of), Ct));
        await storage.With(async db =>
        {
            var id = await db.WorkflowInstances.Where(i => i.SubjectId == of.Id.Value).Select(i => i.Id).SingleAsync(Ct);
            var rows = SampleTransition.Move((await storage.Store.Load(db, id, Ct))!);
            var told = rows.History[0];
            await storage.Store.Write(db, rows with { ClosedItems = [rows.ClosedItems[0] with { At = told.At, By = told.ActorId }] }, Ct);
            Assert.Equal("Väl berett", await db.WorkItems.Where(item => item.SubjectId == of.Id.Value && item.Reason != null).Select(item => item.Reason).SingleAsync(Ct));
        });
        return of.Id.Value;
    }

    private Task<(List<HistoryFinding> Found, HistoryCount Count)> Verify() => storage.With(async db =>
    {
        var found = new List<HistoryFinding>();
        return (found, await new VerifyHistory(db, Options).Run(found.Add, Ct));
    });
}

public sealed class EraseHistoryOnPostgres(PostgresStorage storage) : EraseHistoryContract(storage), IClassFixture<PostgresStorage>;

public sealed class EraseHistoryOnSqlite(SqliteStorage storage) : EraseHistoryContract(storage), IClassFixture<SqliteStorage>;
