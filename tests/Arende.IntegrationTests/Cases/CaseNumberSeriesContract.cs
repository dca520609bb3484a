using Arende.Application.Cases;
using Arende.Domain.Cases;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Cases;

public abstract class CaseNumberSeriesContract(TestStorage storage)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_registrars_of_whom_some_give_up_leave_no_gap_and_no_double()
    {
        var register = Guid.NewGuid().ToString("N");
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(clerk => Task.Run(() => TakeSome(register, clerk), Ct)));

        var kept = taken.SelectMany(numbers => numbers).Select(number => number.Serial).Order().ToList();
        Assert.Equal(8 * 20, kept.Count);
        Assert.Equal(Enumerable.Range(1, kept.Count), kept);
    }

    [Fact]
    public Task Registers_and_years_count_each_for_itself() => storage.With(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        var register = Guid.NewGuid().ToString("N");
        Assert.Equal(1, (await CaseNumberSeries.Next(db, register, 2026, Ct)).Serial);
        Assert.Equal(1, (await CaseNumberSeries.Next(db, register, 2027, Ct)).Serial);
        Assert.Equal(2, (await CaseNumberSeries.Next(db, register, 2026, Ct)).Serial);
    });

    [Fact]
    public Task Outside_a_transaction_there_is_no_number() => storage.With(
        db => Assert.ThrowsAsync<InvalidOperationException>(() => CaseNumberSeries.Next(db, "KS", 2026, Ct)));

    async Task<List<CaseNumber>> TakeSome(string register, int clerk)
    {
        var kept = new List<CaseNumber>();
        for (var turn = 0; kept.Count < 20; turn++)
        {
            var givesUp = (clerk + turn) % 3 == 0;
            await storage.With(async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(Ct);
                var number = await CaseNumberSeries.Next(db, register, 2026, Ct);
                if (givesUp) return;
                await transaction.CommitAsync(Ct);
                kept.Add(number);
            });
        }
        return kept;
    }
}

public sealed class PostgresCaseNumberSeriesTests(PostgresStorage storage) : CaseNumberSeriesContract(storage), IClassFixture<PostgresStorage>
{
    [Fact]
    public Task A_node_that_froze_with_a_number_in_its_hand_keeps_nobody_from_registering_and_leaves_no_gap() => storage.With(async frozen =>
    {
        var ct = TestContext.Current.CancellationToken;
        var register = Guid.NewGuid().ToString("N");
        await using var held = await frozen.Database.BeginTransactionAsync(ct);
        var number = await CaseNumberSeries.Next(frozen, register, 2026, ct);

        await storage.With(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            Assert.Equal(number, await CaseNumberSeries.Next(db, register, 2026, ct));
            await transaction.CommitAsync(ct);
        });

        await Assert.ThrowsAnyAsync<Exception>(() => held.CommitAsync(ct));
    });
}

public sealed class SqliteCaseNumberSeriesTests(SqliteStorage storage) : CaseNumberSeriesContract(storage), IClassFixture<SqliteStorage>;
