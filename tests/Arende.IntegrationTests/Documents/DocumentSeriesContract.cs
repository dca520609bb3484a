using Arende.Application.Documents;
using Arende.Domain.Cases;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Documents;

public abstract class DocumentSeriesContract(TestStorage storage)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Four_who_register_in_one_case_and_of_whom_some_give_up_leave_no_gap_and_no_double()
    {
        var id = CaseId.New();
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(person => Task.Run(() => TakeSome(id, person), Ct)));
        Assert.Equal(Enumerable.Range(1, 40), taken.SelectMany(numbers => numbers).Order());
    }

    [Fact]
    public Task Each_case_counts_for_itself() => storage.With(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        var id = CaseId.New();
        Assert.Equal(1, await DocumentSeries.Next(db, id, Ct));
        Assert.Equal(1, await DocumentSeries.Next(db, CaseId.New(), Ct));
        Assert.Equal(2, await DocumentSeries.Next(db, id, Ct));
    });

    [Fact]
    public Task Outside_a_transaction_there_is_no_number() => storage.With(db => Assert.ThrowsAsync<InvalidOperationException>(() => DocumentSeries.Next(db, CaseId.New(), Ct)));

    async Task<List<int>> TakeSome(CaseId id, int person)
    {
        var kept = new List<int>();
        for (var turn = 0; kept.Count < 10; turn++)
        {
            var givesUp = (person + turn) % 3 == 0;
            await storage.With(async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(Ct);
                var number = await DocumentSeries.Next(db, id, Ct);
                if (givesUp) return;
                await transaction.CommitAsync(Ct);
                kept.Add(number);
            });
        }
        return kept;
    }
}

public sealed class PostgresDocumentSeriesTests(PostgresStorage storage) : DocumentSeriesContract(storage), IClassFixture<PostgresStorage>;

public sealed class SqliteDocumentSeriesTests(SqliteStorage storage) : DocumentSeriesContract(storage), IClassFixture<SqliteStorage>;
