using Arende.Domain.Cases;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Figures;

/// <summary>Tables and charts in a text.</summary>
public sealed class FigureTablesTests : IAsyncLifetime
{
    private const string Text = "Av {{uppdrag.antal 2024}} är {{uppdrag.klara 2024}} klara.\n\nTabell A\n{{tabell uppdrag.kvar 2024}}\n{{diagram uppdrag 2024}}\nSlut.";

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
    public async Task Text_table_and_chart_say_the_same()
    {
        var report = await FigureCase.Begin(app, Text);
        Assert.Equal((10, "Klara;42;42\nEnligt plan;4;4\nFörsenade;6;6\n"), Said(await report.Shown()));

        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        var shown = await report.Shown();
        Assert.StartsWith("Av 52 är 41 klara.", shown, StringComparison.Ordinal);
        Assert.Equal((11, "Klara;41;41\nEnligt plan;4;4\nFörsenade;7;7\n"), Said(shown));
    }

    private static (int Rows, string Bars) Said(string shown)
    {
        var table = Assert.Single(ReportTable.Of(shown));
        Assert.Equal("A", table.Name);
        var chart = shown[(shown.IndexOf("```diagram", StringComparison.Ordinal) + 3)..];
        return (table.Rows.Count - 1, chart[(chart.IndexOf('\n', StringComparison.Ordinal) + 1)..chart.IndexOf("```", StringComparison.Ordinal)]);
    }
}
