using Arende.Application.Economy;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Economy;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Economy;

/// <summary>What is entered of a unit is kept as it was typed, and two who write at once don't write over each other.</summary>
public abstract class WriteEconomyContract : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    protected abstract Task<TestApplication> Start();

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() => app = await Start();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Lines_parts_and_investments_are_kept_in_order_and_empty_rows_are_left_out()
    {
        var written = await Write(0, [Line("kostnad", "Drift", "", "200", "−150"), new TypedEconomyRow(new Dictionary<BudgetField, string>()), Line("Cost", "kapital", "drift", "80", "40")], [Project("Väg", "1 000")]);

        var kept = await app.Read(db => db.UnitEconomies.AsNoTracking().SingleAsync(one => one.Id == written.Id, Ct));
        Assert.Equal(
            [new BudgetLine(BudgetSide.Cost, "drift", "Drift", null, new BudgetAmounts(200, -150, null)), new BudgetLine(BudgetSide.Cost, "kapital", "kapital", "drift", new BudgetAmounts(80, 40, null))], kept.Lines);
        Assert.Equal([new Investment("Väg", 1000, new BudgetAmounts(5, 4, 5), "Byggs")], kept.Investments);
        Assert.Equal(new BudgetAmounts(-200, 150, null), kept.Result);
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_the_place_of_its_row_and_nothing_is_kept()
    {
        var written = await Write(0, [new TypedEconomyRow(new Dictionary<BudgetField, string>()), Line("kostnad", "kapital", "drift", "80", "40"), Line("kostnad", "a", "", "1", "x")], [Project("Väg", ""), Project("väg", "")]);

        Assert.Equal([(2, BudgetField.Outcome, BudgetFaultKind.NotWholeNumber), (1, BudgetField.OfWhich, BudgetFaultKind.WholeIsUnknown)], written.LineFaults.Select(fault => (fault.Row, fault.Field, fault.Kind)));
        Assert.Equal([(1, BudgetField.Project, BudgetFaultKind.LineIsTwice)], written.InvestmentFaults.Select(fault => (fault.Row, fault.Field, fault.Kind)));
        Assert.Equal(0, await app.Read(db => db.UnitEconomies.CountAsync(Ct)));
    }

    [Fact]
    public async Task Of_two_who_saw_the_same_one_is_told_and_a_form_that_is_sent_twice_is_done_once()
    {
        var key = new FormKey(Guid.NewGuid());
        var first = await Write(0, [Line("kostnad", "a", "", "1", "1")], [], key);
        Assert.Equal(first.Id, (await Write(0, [Line("kostnad", "a", "", "1", "1")], [], key)).Id);
        await Assert.ThrowsAsync<LostRaceException>(() => Write(0, [Line("kostnad", "a", "", "1", "2")], []));
        var seen = await app.Read(db => db.UnitEconomies.Select(one => one.Version).SingleAsync(Ct));

        var both = await Task.WhenAll(Enumerable.Range(2, 2).Select(async outcome =>
        {
            try { return (await Write(seen, [Line("kostnad", "a", "", "1", $"{outcome}")], [])).Id is not null; }
            catch (LostRaceException) { return false; }
        }));

        Assert.Single(both, isKept => isKept);
    }

    [Fact]
    public async Task A_period_that_cannot_be_is_refused()
    {
        var typed = new TypedEconomy(app.As(Role.Manager).UnitId, 2024, 13, 0, [], []);
        Assert.Equal(Rule.MonthIsUnreasonable, (await Assert.ThrowsAsync<BrokenRuleException>(() => Write(typed))).Rule);
        Assert.Equal(Rule.YearIsUnreasonable, (await Assert.ThrowsAsync<BrokenRuleException>(() => Write(typed with { Year = 1066, Month = 1 }))).Rule);
        Assert.Equal(Rule.UnitIsUnknown, (await Assert.ThrowsAsync<BrokenRuleException>(() => Write(typed with { Unit = null, Month = 1 }))).Rule);
    }

    private Task<WrittenEconomy> Write(long seen, IReadOnlyList<TypedEconomyRow> lines, IReadOnlyList<TypedEconomyRow> investments, FormKey key = default) =>
        Write(new TypedEconomy(app.As(Role.Manager).UnitId, 2024, 8, seen, lines, investments), key);

    private Task<WrittenEconomy> Write(TypedEconomy typed, FormKey key = default) => app.Do<WriteEconomy, WrittenEconomy>(write => write.Run(app.As(Role.Controller), typed, Ct, key));

    private static TypedEconomyRow Line(string side, string code, string ofWhich, string budget, string outcome) => new(new Dictionary<BudgetField, string>
    {
        [BudgetField.Side] = side, [BudgetField.Code] = code, [BudgetField.Name] = code, [BudgetField.OfWhich] = ofWhich, [BudgetField.Budget] = budget, [BudgetField.Outcome] = outcome,
    });

    private static TypedEconomyRow Project(string name, string total) => new(new Dictionary<BudgetField, string>
    {
        [BudgetField.Project] = name, [BudgetField.TotalBudget] = total, [BudgetField.Budget] = "5", [BudgetField.Outcome] = "4", [BudgetField.Forecast] = "5", [BudgetField.State] = "Byggs",
    });
}

public sealed class WriteEconomyOnSqlite : WriteEconomyContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class WriteEconomyOnPostgres : WriteEconomyContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
