using Arende.Application.History;
using Arende.IntegrationTests.Support;
using Arende.IntegrationTests.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.History;

/// <summary>Whoever owns the database takes away what keeps its history, and writes in it.</summary>
public abstract class VerifyHistoryContract(TestStorage storage)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Application.ArendeOptions Options = new() { SealKey = "a key that nobody guesses" };

    protected abstract string LiftGuard { get; }

    [Fact]
    public async Task A_history_as_it_was_written_has_no_findings()
    {
        var before = await Verify();
        await Write(4);
        await Write(1);
        var (found, count) = await Verify();

        Assert.Equal(before.Found, found);
        Assert.Equal((before.Count.Rows + 5, before.Count.Chains + 2), (count.Rows, count.Chains));
    }

    [Theory]
    [InlineData("kind = 'NeverHeardOf'", "kind")]
    [InlineData("arguments = '{}'", "arguments")]
    [InlineData("actor_id = NULL", "actor")]
    [InlineData("at = '2020-01-01T00:00:00.000000Z', kind = 'CaseClosed'", "kind, at")]
    [InlineData("sequence = 30", "sequence")]
    public async Task A_changed_row_is_named_with_its_columns(string change, string columns)
    {
        var subject = await Write(3);
        await Tamper(subject, $"UPDATE history SET {change} WHERE @its AND sequence = 3");

        var found = await Of(subject);
        Assert.Equal(columns, Assert.Single(found, f => f.Flaw == HistoryFlaw.Changed).Detail);
        Assert.Equal(columns == "sequence" ? 2 : 1, found.Count);
    }

    [Fact]
    public async Task Removed_rows_are_named_by_the_gap_that_they_leave()
    {
        var (middle, first) = (await Write(5), await Write(2));
        await Tamper(middle, "DELETE FROM history WHERE @its AND sequence IN (2, 3)");
        await Tamper(first, "DELETE FROM history WHERE @its AND sequence = 1");

        Assert.Equal([new(middle.ToString(), 2, HistoryFlaw.Missing, "3")], await Of(middle));
        Assert.Equal([new(first.ToString(), 1, HistoryFlaw.Missing, "1")], await Of(first));
    }

    [Fact]
    public async Task A_case_without_any_history_is_named()
    {
        var added = await storage.AddCase();

        Assert.Equal([new(added.Id.ToString(), 1, HistoryFlaw.NoHistory)], await Of(added.Id.Value));
    }

    [Fact]
    public async Task Rows_that_changed_places_are_named_and_the_one_after_them()
    {
        var subject = await Write(4);
        await Tamper(subject, "UPDATE history SET sequence = 99 WHERE @its AND sequence = 2");
        await Tamper(subject, "UPDATE history SET sequence = 2 WHERE @its AND sequence = 3");
        await Tamper(subject, "UPDATE history SET sequence = 3 WHERE @its AND sequence = 99");

        Assert.Equal([new(subject.ToString(), 2, HistoryFlaw.Changed, "sequence"), new(subject.ToString(), 3, HistoryFlaw.Changed, "sequence"),
            new(subject.ToString(), 4, HistoryFlaw.DoesNotFollow)], await Of(subject));
    }

    [Fact]
    public async Task A_row_that_was_put_in_is_named_although_it_is_whole_in_itself()
    {
        var subject = await Write(2);
        await storage.With(db => storage.Store.Write(db, new(null, null, [], [], [], [], [],
            [SampleTransition.Fact(subject, new HistoryHead(2, new byte[32]))], []), Ct));

        Assert.Equal([new(subject.ToString(), 3, HistoryFlaw.DoesNotFollow)], await Of(subject));
    }

    [Fact]
    public async Task A_row_that_was_made_anew_with_its_hash_is_found_by_the_one_after_it()
    {
        var subject = await Write(3);
        var anew = SampleTransition.Fact(subject, await storage.With(async db =>
        {
            var first = await db.History.AsNoTracking().SingleAsync(h => h.SubjectId == subject && h.Sequence == 1, Ct);
            return new HistoryHead(1, first.Hash);
        }));
        await Tamper(subject, "DELETE FROM history WHERE @its AND sequence = 2");
        await storage.With(db => storage.Store.Write(db, new(null, null, [], [], [], [], [], [anew], []), Ct));

        Assert.Equal([new(subject.ToString(), 3, HistoryFlaw.DoesNotFollow)], await Of(subject));
    }

    private async Task<List<HistoryFinding>> Of(Guid subject) => [.. (await Verify()).Found.Where(f => f.Subject == subject.ToString())];

    private Task<(List<HistoryFinding> Found, HistoryCount Count)> Verify() => storage.With(async db =>
    {
        var found = new List<HistoryFinding>();
        var count = await new VerifyHistory(db, Microsoft.Extensions.Options.Options.Create(Options)).Run(found.Add, Ct);
        Assert.Equal(found.Count, count.Findings);
        return (found, count);
    });

    private async Task Tamper(Guid subject, string sql)
    {
        await storage.With(db => db.Database.ExecuteSqlRawAsync(LiftGuard, Ct));
        // A Guid is written in capitals in SQLite, and read in either in PostgreSQL.
        var its = sql.Replace("@its", $"subject_id = '{subject.ToString().ToUpperInvariant()}'", StringComparison.Ordinal).Replace("{}", "{{}}", StringComparison.Ordinal);
        Assert.Equal(1, Math.Sign(await storage.With(db => db.Database.ExecuteSqlRawAsync(its, Ct))));
    }

    private Task<Guid> Write(int rows) => storage.With(async db =>
    {
        var subject = Guid.CreateVersion7();
        for (var row = 0; row < rows; row++)
        {
            var head = await storage.Store.LoadHead(db, subject, Ct);
            await storage.Store.Write(db, new(null, null, [], [], [], [], [], [SampleTransition.Fact(subject, head)], []), Ct);
        }
        return subject;
    });
}

public sealed class VerifyHistoryOnPostgres(PostgresStorage storage) : VerifyHistoryContract(storage), IClassFixture<PostgresStorage>
{
    protected override string LiftGuard => "DROP TRIGGER IF EXISTS history_is_not_changed ON history; DROP TRIGGER IF EXISTS history_is_not_deleted ON history";
}

public sealed class VerifyHistoryOnSqlite(SqliteStorage storage) : VerifyHistoryContract(storage), IClassFixture<SqliteStorage>
{
    protected override string LiftGuard => "DROP TRIGGER IF EXISTS history_is_not_changed; DROP TRIGGER IF EXISTS history_is_not_deleted";
}
