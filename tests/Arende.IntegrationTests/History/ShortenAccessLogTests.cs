using System.Text.Json.Nodes;
using Arende.Application;
using Arende.Application.Audit;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Arende.IntegrationTests.History;

/// <summary>What is too old leaves the access log, and the rest is as whole as before.</summary>
public abstract class ShortenAccessLogContract(TestStorage storage)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly IOptions<ArendeOptions> Options = Microsoft.Extensions.Options.Options.Create(new ArendeOptions { SealKey = "a key that nobody guesses" });

    private readonly FakeTimeProvider clock = new(Start);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected abstract string LiftGuards { get; }

    [Fact]
    public async Task What_is_too_old_is_removed_with_a_line_and_the_chains_and_seals_hold()
    {
        var (gone, going) = (Somebody(), Somebody());
        await Leave(gone, 2);
        await Leave(going, 2);
        await Seal();
        clock.Advance(TimeSpan.FromDays(4 * 365));
        await Leave(going, 1);
        await Seal();
        Assert.Equal(0, await Shorten());

        clock.Advance(TimeSpan.FromDays(2 * 365));
        Assert.Equal(4, await Shorten());
        Assert.Equal(0, await Shorten());
        Assert.Empty(await Verify());
        Assert.Equal([3L], await Sequences(going));
        Assert.Empty(await Sequences(gone));

        // A chain goes on where it was, also one of which nothing is left.
        await Leave(gone, 1);
        Assert.Equal([3L], await Sequences(gone));
        await Seal();
        Assert.Empty(await Verify());
        var told = JsonNode.Parse((await Lines(AuditChains.Shortened)).Single().Arguments)!;
        Assert.Equal(("2027-02-28", 4, 2), ((string)told["before"]!, (int)told["lines"]!, (int)told["people"]!));

        // The line of it stays, however old it is.
        clock.Advance(TimeSpan.FromDays(6 * 365));
        Assert.Equal(2, await Shorten());
        Assert.Equal(2, (await Lines(AuditChains.Shortened)).Count);
        Assert.Empty(await Verify());
        // Kept for ever.
        clock.Advance(TimeSpan.FromDays(50 * 365));
        await Leave(going, 1);
        clock.Advance(TimeSpan.FromDays(50 * 365));
        Assert.Equal(0, await Shorten(years: 0));

        await AHiddenRemovalIsFound();
    }

    // Whoever writes to the database, but doesn't own it; and then the one who owns it.
    private async Task AHiddenRemovalIsFound()
    {
        var viewer = Somebody();
        await Leave(viewer, 3);
        await Assert.ThrowsAnyAsync<Exception>(() => Sql($"DELETE FROM audit_trail WHERE chain_id = {Text(viewer)}"));
        await Assert.ThrowsAnyAsync<Exception>(() => Sql($"UPDATE audit_trail SET actor_id = NULL WHERE chain_id = {Text(viewer)}"));
        await Sql($"INSERT INTO audit_cuts (chain_id, sequence, hash) SELECT chain_id, sequence, hash FROM audit_trail WHERE chain_id = {Text(viewer)} AND sequence = 2");
        await Sql($"DELETE FROM audit_trail WHERE chain_id = {Text(viewer)} AND sequence <= 2");
        await Assert.ThrowsAnyAsync<Exception>(() => Sql($"DELETE FROM audit_trail WHERE chain_id = {Text(viewer)}"));
        await Assert.ThrowsAnyAsync<Exception>(() => Sql("DELETE FROM audit_cuts"));
        await Assert.ThrowsAnyAsync<Exception>(() => Sql("UPDATE audit_cuts SET sequence = 1"));
        Assert.Equal(HistoryFlaw.CutsChanged, Assert.Single(await Verify()).Flaw);
        await Sql(LiftGuards);
        await Sql($"DELETE FROM audit_cuts WHERE chain_id = {Text(viewer)}");
        Assert.Equal(HistoryFlaw.Missing, Assert.Single(await Verify()).Flaw);
    }

    private static Viewer Somebody() => new(PersonId.New(), UnitId.New(), "", new HashSet<string>());

    private Task Leave(Viewer viewer, int lines) => storage.With(async db =>
    {
        for (var line = 0; line < lines; line++) await new TellRefused(db, new AuditTrail(db, clock)).Run(viewer, "GET", $"/cases/{line}", Ct);
    });

    private Task<int> Shorten(int years = 5) => storage.With(db => new ShortenAccessLog(
        db, new AuditTrail(db, clock), Microsoft.Extensions.Options.Options.Create(new ArendeOptions { AccessLogYears = years }), clock).Run(Ct));

    private Task<long?> Seal() => storage.With(db => new SealHistory(db, Options, clock, NullLogger<SealHistory>.Instance).Run(Ct));

    private Task<List<AuditEntry>> Lines(Guid chain) => storage.With(db => db.Audit.AsNoTracking().Where(entry => entry.ChainId == chain).OrderBy(entry => entry.Sequence).ToListAsync(Ct));

    private async Task<IEnumerable<long>> Sequences(Viewer viewer) => (await Lines(viewer.PersonId.Value)).Select(entry => entry.Sequence);

    private Task<List<HistoryFinding>> Verify() => storage.With(async db =>
    {
        var found = new List<HistoryFinding>();
        await new VerifyHistory(db, Options).Run(found.Add, Ct);
        return found;
    });

    private Task Sql(string sql) => storage.With(db => db.Database.ExecuteSqlRawAsync(sql, Ct));

    private static string Text(Viewer viewer) => $"'{viewer.PersonId.Value.ToString().ToUpperInvariant()}'";
}

public sealed class ShortenAccessLogOnPostgres(PostgresStorage storage) : ShortenAccessLogContract(storage), IClassFixture<PostgresStorage>
{
    protected override string LiftGuards => "DROP TRIGGER audit_cuts_stay ON audit_cuts";
}

public sealed class ShortenAccessLogOnSqlite(SqliteStorage storage) : ShortenAccessLogContract(storage), IClassFixture<SqliteStorage>
{
    protected override string LiftGuards => "DROP TRIGGER audit_cuts_stay";
}
