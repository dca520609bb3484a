using Arende.Application.Economy;
using Arende.Application.Figures;
using Arende.Demo;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Economy;
using Arende.Domain.People;
using Arende.Import;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Figures;

/// <summary>The economy of the known year in a report's text: 60 046 tkr is 60,0 = 2,7 + 57,3 mnkr, of which 32,0 are capital cost.</summary>
public sealed class KnownEconomyTests : IAsyncLifetime
{
    private const string Text = "Resultatet är {{budget.avvikelse 2024}} tkr bättre än budget: {{budget.avvikelse 2024 mnkr:1}} mnkr, varav {{intäkter.avvikelse 2024 mnkr:1}} mnkr högre intäkter och "
        + "{{kostnader.avvikelse 2024 mnkr:1}} mnkr lägre kostnader, varav {{kostnader.avvikelse 2024 rad:kapital mnkr:1}} mnkr kapitalkostnader.";

    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        Assert.Empty(await Import(12, EconomyTableKind.Budget, DemoEconomy.Year));
        Assert.Empty(await Import(12, EconomyTableKind.Investments, DemoEconomy.Investments));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_text_says_the_rounded_amounts_and_each_opens_a_row_a_unit()
    {
        var report = await FigureCase.Begin(app, Text);

        Assert.Equal("Resultatet är 60 046 tkr bättre än budget: 60,0 mnkr, varav 2,7 mnkr högre intäkter och 57,3 mnkr lägre kostnader, varav 32,0 mnkr kapitalkostnader.".Replace("60 046", "60\u00a0046", StringComparison.Ordinal), await report.Shown());
        foreach (var (figure, sum) in new[] { ("budget.avvikelse", 60_046m), ("intäkter.avvikelse", 2_713m), ("kostnader.avvikelse", 57_333m), ("investeringar.avvikelse", 4_525m), ("kostnader.utfall", 635_167m), ("budget.prognos", -581_000m) })
        {
            var value = await report.Value(figure);
            Assert.Equal((figure, sum), (figure, value.Number!.Value));
            Assert.Equal(["Kommunstyrelsekontoret", "Samhällsbyggnadskontoret"], value.Rows!.Select(row => row.Title));
            Assert.Equal(sum, value.Rows!.Sum(row => row.Amount));
        }
        Assert.Equal(32_015m, (await Value("kostnader.avvikelse", scope => scope with { Line = "kapital" })).Number);
    }

    [Fact]
    public async Task What_a_name_would_show_in_another_way_is_not_bound()
    {
        // The cost of the year is 64 600 tkr more than budget: a lack.
        Assert.Empty(await Import(12, EconomyTableKind.Budget, "enhet;sida;kod;rad;varav;budget;utfall;prognos\nKommunstyrelsekontoret;kostnad;drift;Drift;;10000;12713;\n"));
        Assert.Empty(await Import(12, EconomyTableKind.Budget, "enhet;sida;kod;rad;varav;budget;utfall;prognos\nSamhällsbyggnadskontoret;kostnad;drift;Drift;;1;1;\n"));
        var report = await FigureCase.Begin(app, "Året 2024 gav ett underskott på 2,7 mnkr mot budget. Avvikelsen i resultatet mot budget 2024 är −2,7 mnkr.");
        var numbers = await report.Numbers();
        Assert.Equal([(true, false), (true, true)], numbers.Select(number => (number.IsSame, number.CanBeBound)));
        Assert.Equal(Rule.NumberIsNotInText, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<BindFigure>(bind => bind.Run(app.As(Role.CaseOfficer), report.Id, SectionKeys.Of(SectionKind.Summary), numbers[0].Stated.Phrase, numbers[0].Which, Ct)))).Rule);
    }

    [Fact]
    public async Task A_part_changed_changes_no_sum_and_an_amount_changed_is_told()
    {
        var report = await FigureCase.Begin(app, Text);
        Assert.Empty(await Import(12, EconomyTableKind.Budget, Changed("8 985", "7 985", "18 400", "18 300", "64 600", "64 500")));

        Assert.Equal([("60 046", "60 146"), ("60,0", "60,1"), ("2,7", "2,8"), ("32,0", "33,0")],
            (await report.Figures()).Where(figure => figure.HasChanged).Select(figure => (figure.Before.Replace('\u00a0', ' '), figure.Now.Replace('\u00a0', ' '))));
    }

    [Fact]
    public async Task A_figure_of_a_unit_holds_those_under_it_and_a_month_is_another_period()
    {
        Assert.Empty(await Import(12, EconomyTableKind.Budget, "enhet;sida;kod;rad;budget;utfall\nEkonomiavdelningen;kostnad;drift;Drift;10;4"));
        Assert.Empty(await Import(10, EconomyTableKind.Budget, "enhet;sida;kod;rad;budget;utfall\nEkonomiavdelningen;kostnad;drift;Drift;8;9"));
        var office = await app.Do<ReadFigures, FigureOffice?>(read => read.Office(UsualBodies.Board, "kommunstyrelsekontoret", Ct));

        Assert.Equal(15_782m + 6, (await Value("kostnader.avvikelse", scope => scope with { Office = office })).Number);
        Assert.Equal(-1m, (await Value("kostnader.avvikelse", scope => scope with { Month = 10 })).Number);
        // A year, a line or a forecast that nobody entered has no value, which isn't 0.
        Assert.Null((await Value("kostnader.avvikelse", scope => scope with { Month = 9 })).Number);
        Assert.Null((await Value("kostnader.avvikelse", scope => scope with { Line = "hyra" })).Number);
        Assert.Null((await Value("kostnader.prognos", scope => scope with { Month = 10 })).Number);
        Assert.Null((await Value("intäkter.utfall", scope => scope with { Month = 10 })).Number);
    }

    [Theory]
    [InlineData("Under 2024 blev resultatet 60,0 mnkr bättre än budget.", "budget.avvikelse", null, true)]
    [InlineData("Under 2024 blev resultatet 60 046 tkr bättre än budget.", "budget.avvikelse", null, true)]
    [InlineData("Under 2024 blev resultatet 60,2 mnkr bättre än budget.", "budget.avvikelse", null, false)]
    [InlineData("Under 2024 blev resultatet 60 045 tkr bättre än budget.", "budget.avvikelse", null, false)]
    [InlineData("Intäkterna avvek med 2,7 mnkr under 2024.", "intäkter.avvikelse", null, true)]
    [InlineData("Kostnaderna avvek med 57,4 mnkr under 2024.", "kostnader.avvikelse", null, false)]
    [InlineData("Kapitalkostnaderna avvek med 32,0 mnkr under 2024.", "kostnader.avvikelse", "kapital", true)]
    [InlineData("Utfallet av investeringarna var 33,5 mnkr under 2024.", "investeringar.utfall", null, true)]
    [InlineData("Resultatet avvek med 13,3 mnkr under 2024.", null, null, false)]
    [InlineData("En cykel kostade 60,0 mnkr under 2024.", null, null, false)]
    public async Task An_amount_without_a_token_is_held_against_the_register(string text, string? figure, string? line, bool isSame)
    {
        var number = Assert.Single(await (await FigureCase.Begin(app, text)).Numbers());
        Assert.Equal((figure, line, isSame), (number.Figure?.Definition.Id, number.Figure?.Scope.Line, number.IsSame));
    }

    [Fact]
    public async Task An_amount_that_agrees_is_bound_with_its_decimals_and_one_that_is_near_is_remarked_on()
    {
        var report = await FigureCase.Begin(app, "Kapitalkostnaderna avvek med 32,0 mnkr under 2024. Resultatet blev 60,2 mnkr bättre än budget under 2024.");

        var remark = Assert.Single((await report.Read()).Remarks, one => one.Kind == RemarkKind.NumberIsNotTheRegisters);
        Assert.Equal(["60,2", "60,0", "{{budget.avvikelse 2024 mnkr:1}}"], remark.Arguments);
        var section = (await report.Read()).Report.Sections[0].Key!;
        await app.Do<BindFigure>(bind => bind.Run(app.As(Role.CaseOfficer), report.Id, section, "32,0 mnkr", 0, Ct));
        Assert.StartsWith("Kapitalkostnaderna avvek med {{kostnader.avvikelse 2024 rad:kapital mnkr:1}} mnkr under 2024.", await report.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_signed_stays_and_today_is_told_with_the_row_that_is_another()
    {
        var report = await FigureCase.Begin(app, "Kapitalkostnaderna avvek med {{kostnader.avvikelse 2024 rad:kapital mnkr:1}} mnkr.");
        var walk = new BoardWalk(app);
        await walk.Answer(report.Id);
        await walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit");
        await walk.Complete(report.Id, "Review", Role.Manager, "approve");
        await walk.Complete(report.Id, "SignDirector", Role.Director, "sign");
        Assert.Empty(await Import(12, EconomyTableKind.Budget, Changed("8 985", "7 985")));

        Assert.Equal("Kapitalkostnaderna avvek med 32,0 mnkr.", await report.Text());
        var figure = Assert.Single(await report.Figures());
        Assert.Equal(("32,0", "33,0"), (figure.Before, figure.Now));
        // Told once, and not as a row that is gone and another that has come.
        var amount = Assert.Single(figure.Amounts);
        Assert.Equal(("Kommunstyrelsekontoret", 3_015, 4_015), (amount.Row, amount.Before, amount.Now));
        Assert.Empty(figure.Differing);
        Assert.Equal("Kommunstyrelsekontoret: 4\u00a0015\u00a0tkr (fryst 3\u00a0015\u00a0tkr)", Texts.T.Figures.AmountDiffers(amount).Sv);
        Assert.Equal(32_015m, Assert.Single((await report.Read()).Report.Frozen!.Figures).Value);
    }

    [Fact]
    public async Task Text_table_and_chart_say_the_same()
    {
        var report = await FigureCase.Begin(app, "{{kostnader.avvikelse 2024}}\n\n{{tabell ekonomi 2024}}\n\n{{tabell investeringar 2024}}\n\n{{tabell projekt 2024 enhet:kommunstyrelsekontoret}}\n\n{{diagram ekonomi 2024}}");

        var lines = (await report.Shown()).Replace('\u00a0', ' ').Split('\n');
        Assert.Equal("57 333", lines[0]);
        foreach (var row in new[]
        {
            "| Kommunstyrelsekontoret | Kostnader | 212 500 | 196 718 | 201 000 | +15 782 |", "| Hela nämnden | varav kapitalkostnader | 153 000 | 120 985 | 125 500 | +32 015 |",
            "| Hela nämnden | Kostnader | 692 500 | 635 167 | 647 500 | +57 333 |", "| Hela nämnden | Resultat | −627 900 | −567 854 | −581 000 | +60 046 |",
            "| Summa | 38 000 | 33 475 | 35 100 | +4 525 |", "| Nytt e-arkiv | Kommunstyrelsekontoret | 9 500 | 4 000 | 3 280 | 3 500 | +720 | Upphandlat, i drift nästa höst |",
            "Kostnader: utfall;635167;635 167",
        }) Assert.Contains(row, lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("| Ny brygga", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sum_that_is_1_tkr_wrong_is_refused_with_its_row_and_nothing_is_changed()
    {
        var fault = Assert.Single(await Import(12, EconomyTableKind.Budget, Changed("67 313", "67 314")));

        Assert.Equal((10, BudgetField.Outcome, BudgetFaultKind.SumDiffers, "67313"), (fault.Row, fault.Field, fault.Kind, fault.Argument));
        Assert.Equal([2L, 2L], await app.Read(db => db.UnitEconomies.Select(one => one.Version).ToListAsync(Ct)));
    }

    [Fact]
    public async Task An_import_replaces_the_units_of_its_table_and_its_kind_alone()
    {
        Assert.Empty(await Import(12, EconomyTableKind.Budget, "enhet;sida;kod;rad;budget;utfall\nKommunstyrelsekontoret;kostnad;drift;Drift;10;4"));

        var economies = await app.Read(db => db.UnitEconomies.AsNoTracking().ToListAsync(Ct));
        Assert.Equal([(1, 2), (4, 3)], economies.Select(one => (one.Lines.Count, one.Investments.Count)).Order());
    }

    private static string Changed(params string[] words) => words.Chunk(2).Aggregate(DemoEconomy.Year, (table, pair) => table.Replace(pair[0], pair[1], StringComparison.Ordinal));

    private Task<FigureValue> Value(string figure, Func<FigureScope, FigureScope> of) =>
        app.Do<ReadFigures, FigureValue>(read => read.Of(FigureCatalogue.Find(figure)!, of(new FigureScope(UsualBodies.Board, 2024)), Ct));

    private Task<IReadOnlyList<BudgetFault>> Import(int month, EconomyTableKind kind, string text) =>
        app.Do<ImportEconomy, IReadOnlyList<BudgetFault>>(import => import.Run(app.As(Role.Controller), new EconomyTable(UsualBodies.Board.Id, 2024, month, kind, text), Ct));
}
