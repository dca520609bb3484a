using Arende.Application;
using Arende.Application.Audit;
using Arende.Application.History;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.IntegrationTests.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Arende.IntegrationTests.History;

public abstract class HistoryTableContract(TestStorage storage)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_chain_holds_after_it_has_been_stored_and_read()
    {
        var entries = await Write(links: 20);

        var previous = Array.Empty<byte>();
        foreach (var entry in entries)
        {
            Assert.True(HistoryChain.Follows(previous, entry));
            Assert.Equal(entry.Canonical, HistoryChain.Canonical(entry.SubjectId, entry.Sequence, new HistoryFact(entry.Kind, entry.Arguments, entry.ActorId, entry.At)));
            previous = entry.Hash;
        }
    }

    [Fact]
    public async Task The_database_refuses_to_change_or_delete_a_row()
    {
        var entry = (await Write(links: 1))[0];
        await storage.With(async db =>
        {
            var row = db.History.Where(h => h.SubjectId == entry.SubjectId);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => row.ExecuteUpdateAsync(set => set.SetProperty(h => h.Arguments, "{}"), Ct));
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => row.ExecuteDeleteAsync(Ct));
            Assert.Equal(entry.Arguments, (await row.AsNoTracking().SingleAsync(Ct)).Arguments);
        });
    }

    [Fact]
    public Task The_access_log_and_the_seals_are_only_added_to_as_well() => storage.With(async db =>
    {
        var viewer = new Viewer(PersonId.New(), UnitId.New(), "", new HashSet<string>());
        await new TellRefused(db, new AuditTrail(db, TimeProvider.System)).Run(viewer, "GET", "/cases", Ct);
        var key = Options.Create(new ArendeOptions { SealKey = "a key that nobody guesses" });
        Assert.NotNull(await new SealHistory(db, key, TimeProvider.System, NullLogger<SealHistory>.Instance).Run(Ct));

        await Refused(db.Audit.ExecuteDeleteAsync(Ct));
        await Refused(db.Audit.ExecuteUpdateAsync(set => set.SetProperty(a => a.Arguments, "{}"), Ct));
        await Refused(db.HistorySeals.ExecuteDeleteAsync(Ct));
        await Refused(db.HistorySeals.ExecuteUpdateAsync(set => set.SetProperty(s => s.Signature, [1]), Ct));
        await Refused(db.HistoryAnchors.ExecuteDeleteAsync(Ct));
        await Refused(db.HistoryAnchors.ExecuteUpdateAsync(set => set.SetProperty(a => a.SealNumber, 9), Ct));

        static Task Refused(Task<int> change) => Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => change);
    });

    [Fact]
    public async Task What_one_person_does_many_times_at_the_same_moment_is_all_told()
    {
        var viewer = new Viewer(PersonId.New(), UnitId.New(), "", new HashSet<string>());
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number =>
            Task.Run(() => storage.With(db => new TellRefused(db, new AuditTrail(db, TimeProvider.System)).Run(viewer, "GET", $"/cases/{number}", Ct)), Ct)));

        var told = await storage.With(db => db.Audit.AsNoTracking().Where(entry => entry.ChainId == viewer.PersonId.Value).OrderBy(entry => entry.Sequence).ToListAsync(Ct));
        Assert.Equal(Enumerable.Range(1, 60).Select(number => (long)number), told.Select(entry => entry.Sequence));
    }

    Task<List<HistoryEntry>> Write(int links) => storage.With(async db =>
    {
        var subject = Guid.CreateVersion7();
        for (var link = 0; link < links; link++)
        {
            var head = await storage.Store.LoadHead(db, subject, Ct);
            await storage.Store.Write(db, new() { History = [SampleTransition.Fact(subject, head)] }, Ct);
        }
        return await db.History.AsNoTracking().Where(h => h.SubjectId == subject).OrderBy(h => h.Sequence).ToListAsync(Ct);
    });
}

public sealed class PostgresHistoryTableTests(PostgresStorage storage) : HistoryTableContract(storage), IClassFixture<PostgresStorage>;

public sealed class SqliteHistoryTableTests(SqliteStorage storage) : HistoryTableContract(storage), IClassFixture<SqliteStorage>;
