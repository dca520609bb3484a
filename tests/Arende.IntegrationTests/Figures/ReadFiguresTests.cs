using Arende.Application.Figures;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Figures;

public sealed class ReadFiguresTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private YearOfPlan year = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        year = new YearOfPlan(app);
        await year.Add();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_years_figures_add_up()
    {
        Assert.Equal((52, 42, 10, 4, 6), (await Of("uppdrag.antal"), await Of("uppdrag.klara"), await Of("uppdrag.kvar"), await Of("uppdrag.enligt-plan"), await Of("uppdrag.försenade")));
        Assert.Equal((22, 17, 4, 1), (await Of("initiativ.antal"), await Of("initiativ.klara"), await Of("initiativ.kvar"), await Of("initiativ.strukna")));
        Assert.Equal((74, 14), (await Of("planen.antal"), await Of("planen.kvar")));
    }

    [Fact]
    public async Task A_year_without_a_plan_has_no_value_and_a_plan_without_such_rows_has_none_of_them()
    {
        Assert.Null(await Of("uppdrag.klara", 2019));
        Assert.Equal(0, await Of("uppdrag.hopslagna"));
    }

    [Fact]
    public async Task What_is_secret_is_counted_for_nobody()
    {
        await year.Change("Klart uppdrag 1", assignment => assignment.Mark(AccessLevel.Secret));
        Assert.Equal((51, 41), (await Of("uppdrag.antal"), await Of("uppdrag.klara")));
    }

    [Fact]
    public async Task What_is_its_units_alone_is_counted()
    {
        await year.Change("Klart uppdrag 1", assignment => assignment.Mark(AccessLevel.Unit));
        Assert.Equal(42, await Of("uppdrag.klara"));
    }

    [Fact]
    public async Task A_unit_has_its_own_part_and_that_of_the_units_under_it()
    {
        var (office, department) = (new Unit("Kontoret för mark & vatten", null), default(Unit));
        department = new Unit("Vattenenheten", null, office.Id);
        await app.Do<ArendeDb>(async db => { db.Units.AddRange(office, department); await db.SaveChangesAsync(Ct); });
        await year.Change("Klart uppdrag 1", assignment => assignment.Give(office.Id, null));
        await year.Change("Klart uppdrag 2", assignment => assignment.Give(department.Id, null));
        var figures = await app.Do<ReadFigures, FiguresOfText>(read => read.Of(
            [.. new[] { "{{uppdrag.klara 2024 enhet:kontoret-för-mark-vatten}}", "{{uppdrag.klara 2024 enhet:vattenenheten}}", "{{uppdrag.klara 2024}}", "{{uppdrag.klara 2024 enhet:luftenheten}}", "{{mål.antal 2024 enhet:vattenenheten}}" }.Select(FigureToken.Read)],
            UsualBodies.Board.Id, Ct));
        Assert.Equal([2, 1, 42], figures.Values.Values.Select(value => value.Number));
        Assert.Equal("{{uppdrag.klara 2024 enhet:vattenenheten}}", figures.Values["{{uppdrag.klara 2024 enhet:vattenenheten}}"].Token);
        Assert.Equal([("luftenheten", FigureFaultKind.WordIsUnknown), ("enhet:vattenenheten", FigureFaultKind.WordIsUnknown)], figures.Faults.Values.Select(fault => (fault.Word, fault.Kind)));
    }

    [Fact]
    public async Task Each_figure_has_just_its_rows() =>
        Assert.All(await Rows("uppdrag.försenade"), line => Assert.Equal(AssignmentKind.Assignment, line.Kind));

    private async Task<IReadOnlyList<Application.Plans.PlanLine>> Rows(string figure)
    {
        var value = await Read(figure, 2024);
        Assert.Equal(6, value.Rows!.Count);
        return [.. value.Rows.Cast<PlanRow>().Select(row => row.Line)];
    }

    private async Task<decimal?> Of(string figure, int of = 2024) => (await Read(figure, of)).Number;

    private Task<FigureValue> Read(string figure, int of) => app.Do<ReadFigures, FigureValue>(read => read.Of(FigureCatalogue.Find(figure)!, UsualBodies.Board, of, Ct));
}
