using Arende.Application;
using Arende.Application.Audit;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.IntegrationTests.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Arende.IntegrationTests.History;

/// <summary>Whoever owns the database cuts off what is sealed, and takes the seal along.</summary>
public abstract class SealsContract(TestStorage storage)
{
    private static readonly IOptions<ArendeOptions> Key = Options.Create(new ArendeOptions { SealKey = "a key that nobody guesses" });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected abstract string LiftGuards { get; }

    [Fact]
    public async Task A_chain_that_is_cut_off_or_made_anew_is_missed_by_its_seal()
    {
        var (cut, grown, whole) = (await Write(3), await Write(3), await Write(1));
        Assert.NotNull(await Seal());
        Assert.Null(await Seal());
        await Write(1, whole);
        Assert.Empty(await CutOff(cut, grown, whole));

        await Tamper($"DELETE FROM history WHERE subject_id IN ({Text(cut)}, {Text(grown)}) AND sequence = 3");
        await Write(2, grown);
        // A later seal hides nothing of what an earlier one holds.
        Assert.NotNull(await Seal());
        Assert.Equal([(cut, 3L), (grown, 3L)], await CutOff(cut, grown, whole));
    }

    [Fact]
    public async Task A_seal_that_was_changed_or_taken_out_is_named()
    {
        await Write(1);
        var first = (await Seal())!.Value;
        await Write(1);
        var second = (await Seal())!.Value;
        var before = await Verify();

        await Tamper($"UPDATE history_anchors SET hash = canonical FROM history WHERE history_anchors.seal_number = {first} AND history.subject_id = history_anchors.chain_id AND history.sequence = history_anchors.sequence");
        Assert.Contains(new HistoryFinding("seal", first, HistoryFlaw.SealBroken), (await Verify()).Except(before));
        await Tamper($"DELETE FROM history_anchors WHERE seal_number = {first}");
        await Tamper($"DELETE FROM history_seals WHERE number = {first}");
        Assert.Contains(new HistoryFinding("seal", second, HistoryFlaw.SealBroken), await Verify());
    }

    [Fact]
    public async Task The_access_log_is_a_chain_that_is_verified_and_sealed()
    {
        var viewer = new Viewer(PersonId.New(), UnitId.New(), "", new HashSet<string>());
        await storage.With(async db =>
        {
            var tell = new TellRefused(db, new AuditTrail(db, TimeProvider.System));
            for (var time = 0; time < 3; time++) await tell.Run(viewer, "GET", $"/cases/{time}", Ct);
        });
        Assert.Empty(await Of(viewer));
        await Seal();

        await Tamper($"UPDATE audit_trail SET arguments = '{{{{}}}}' WHERE chain_id = {Text(viewer.PersonId.Value)} AND sequence = 2");
        await Tamper($"DELETE FROM audit_trail WHERE chain_id = {Text(viewer.PersonId.Value)} AND sequence = 3");
        Assert.Equal([(2L, HistoryFlaw.Changed), (3L, HistoryFlaw.CutOff)], (await Of(viewer)).Select(f => (f.Sequence, f.Flaw)));
    }

    [Fact]
    public Task Without_a_key_nothing_is_sealed() => storage.With(async db =>
    {
        await Write(1);
        Assert.Null(await new SealHistory(db, Options.Create(new ArendeOptions()), TimeProvider.System, NullLogger<SealHistory>.Instance).Run(Ct));
    });

    private Task<long?> Seal() => storage.With(db => new SealHistory(db, Key, TimeProvider.System, NullLogger<SealHistory>.Instance).Run(Ct));

    private async Task<List<(Guid, long)>> CutOff(params Guid[] subjects) =>
        [.. from finding in await Verify()
            where finding.Flaw == HistoryFlaw.CutOff
            from subject in subjects
            where finding.Subject == subject.ToString()
            orderby Array.IndexOf(subjects, subject)
            select (subject, finding.Sequence)];

    private async Task<List<HistoryFinding>> Of(Viewer viewer) => [.. (await Verify()).Where(f => f.Subject == $"audit:{viewer.PersonId}")];

    private Task<List<HistoryFinding>> Verify() => storage.With(async db =>
    {
        var found = new List<HistoryFinding>();
        await new VerifyHistory(db, Key).Run(found.Add, Ct);
        return found;
    });

    private async Task Tamper(string sql)
    {
        await storage.With(db => db.Database.ExecuteSqlRawAsync(LiftGuards, Ct));
        Assert.NotEqual(0, await storage.With(db => db.Database.ExecuteSqlRawAsync(sql, Ct)));
    }

    private static string Text(Guid id) => $"'{id.ToString().ToUpperInvariant()}'";

    private Task<Guid> Write(int rows, Guid? to = null) => storage.With(async db =>
    {
        var subject = to ?? Guid.CreateVersion7();
        for (var row = 0; row < rows; row++)
        {
            var head = await storage.Store.LoadHead(db, subject, Ct);
            await storage.Store.Write(db, new() { History = [SampleTransition.Fact(subject, head)] }, Ct);
        }
        return subject;
    });
}

public sealed class SealsOnPostgres(PostgresStorage storage) : SealsContract(storage), IClassFixture<PostgresStorage>
{
    protected override string LiftGuards => """
        DROP TRIGGER IF EXISTS history_is_not_changed ON history; DROP TRIGGER IF EXISTS history_is_not_deleted ON history; DROP TRIGGER IF EXISTS audit_trail_is_only_added_to ON audit_trail; DROP TRIGGER IF EXISTS audit_trail_is_only_shortened ON audit_trail;
        DROP TRIGGER IF EXISTS history_seals_are_only_added_to ON history_seals; DROP TRIGGER IF EXISTS history_anchors_are_only_added_to ON history_anchors
        """;
}

public sealed class SealsOnSqlite(SqliteStorage storage) : SealsContract(storage), IClassFixture<SqliteStorage>
{
    protected override string LiftGuards => string.Concat(new[] { "history_is", "audit_trail_is", "history_seals_are", "history_anchors_are" }
        .SelectMany(name => new[] { "changed", "deleted" }.Select(what => $"DROP TRIGGER IF EXISTS {name}_not_{what};"))) + "DROP TRIGGER IF EXISTS audit_trail_is_only_shortened;";
}
