using Arende.Application.Figures;
using Arende.Application.Reconciliation;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Import;

namespace Arende.Tests.Reconciliation;

/// <summary>The rules that need nothing but the text, on a report on 2024.</summary>
public sealed class ReconciliationRulesTests
{
    private static readonly IReconciliationRule[] rules = [new PartsAreTheWhole(), new OfWhichIsAPart(), new CountIsOfItsRows(), new SameFigureTwice(), new AmountsAddUp(), new PercentIsTheShare()];

    [Theory]
    [InlineData("Av 52 uppdrag är 42 klara under 2024 och 10 föreslås överföras till verksamhetsplan 2025.")]
    [InlineData("Av 52 uppdrag är 42 klara och 10 överförs (4 går enligt plan och 6 är försenade).")]
    [InlineData("Av 52 uppdrag är 42 klara. Fyra av de tio uppdragen går enligt plan, sex av dem har försenats.")]
    [InlineData("Vi har 22 nämndinitiativ varav 17 är klara och 4 överförs till 2025. Ett initiativ är struket.")]
    [InlineData("Av 52 uppdrag är 42 klara och 6 är försenade.")]
    [InlineData("Av de 21 inriktningsmålen nås 17, två mål är delvis uppnådda och fyra nås inte.")]
    [InlineData("Av de 10 uppdragen om skolan är 8 klara. Totalt är 42 uppdrag klara och 10 uppdrag överförs.")]
    [InlineData("Under 2023 var 17 uppdrag klara. Under 2024 blev 42 uppdrag klara.")]
    [InlineData("År 2023 var 17 av 39 uppdrag klara, mot 42 av 52 uppdrag 2024.")]
    [InlineData("Vid samhällsbyggnadskontoret blev 20 uppdrag klara. Under 2024 blev 42 uppdrag klara.")]
    [InlineData("Per oktober 2024 var 41 uppdrag klara. Under 2024 blev 42 uppdrag klara.")]
    [InlineData("Beslutet den 28 april 2024 (§ 53, KS 2024/12) gäller 42 klara uppdrag och bilaga 2.")]
    [InlineData("De tio uppdragen redovisas i tre grupper:\n\n- Skola\n- Vägar\n- Miljö")]
    [InlineData("De 52 uppdragen fördelar sig så här:\n\n- Klara: 42\n- Kvar: 10")]
    [InlineData("De 52 uppdragen fördelar sig så här:\n\n| Kontor | Antal |\n|---|---|\n| KSK | 30 |\n| SBK | 22 |")]
    [InlineData("De fyra inriktningsmål som inte nås är:\n\n- 2.1 Återkoppling\n- 2.2 Digitalisering\n- 3.2 Trygghet\n- 3.3 Störningar\n\nAnnat är bättre.")]
    [InlineData("Tre uppdrag är försenade:\n\n| Uppdrag | Ny tid |\n|---|---|\n| Kameror | Under 2025 |\n| Arkiv | 2025-12-31 |\n| Strategi | 28 april 2025 |\n| Summa | |")]
    [InlineData("Överskottet är 60,0 mnkr och fördelar sig med 2,7 mnkr på intäkter och 57,3 mnkr på kostnader, varav 32,0 mnkr är kapitalkostnader.")]
    [InlineData("Resultatet kan skrivas 60,0 = 2,7 + 57,3 och 52 = 42 + 10.")]
    [InlineData("Av 21 inriktningsmål nås 17, det vill säga 81 procent.")]
    [InlineData("Av 21 inriktningsmål nås 17, vilket är 5 procent bättre än 2023.")]
    [InlineData("Sidan x=3 och a = 4 + b.")]
    [InlineData("Överskottet är 60 mnkr = 2 700 tkr + 57 300 tkr.")]
    [InlineData("Det är 42 + 10 = 52 uppdrag, och 3 + 4 + 10 = 17.")]
    [InlineData("I augusti var 41 uppdrag klara. Under 2024 blev 42 uppdrag klara.")]
    [InlineData("Vid uppföljningen i juni bedömdes 43 av 52 uppdrag bli klara. Under 2024 blev 42 uppdrag klara.")]
    [InlineData("Per 31 augusti var 41 uppdrag klara. Prognosen var 43 klara uppdrag. Under 2024 blev 42 uppdrag klara.")]
    [InlineData("Av 52 uppdrag är 42 klara, målet var 90 procent.")]
    public void What_agrees_is_left_alone(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("Av 52 uppdrag är 43 klara under 2024 och 10 föreslås överföras till verksamhetsplan 2025.", ReconciliationRuleId.PartsAreTheWhole, "52|43 + 10|53")]
    [InlineData("Av 52 uppdrag är 41 klara. 10 uppdrag överförs till 2025.", ReconciliationRuleId.PartsAreTheWhole, "52|41 + 10|51")]
    [InlineData("Av de 21 inriktningsmålen nås 17 och 5 nås inte.", ReconciliationRuleId.PartsAreTheWhole, "21|17 + 5|22")]
    [InlineData("Planen: 52 = 42 + 11.", ReconciliationRuleId.PartsAreTheWhole, "52|42 + 11|53")]
    [InlineData("Planen är 42 + 10 = 53.", ReconciliationRuleId.PartsAreTheWhole, "53|42 + 10|52")]
    [InlineData("Överskottet är 60 mnkr = 3 mnkr + 58 mnkr.", ReconciliationRuleId.AmountsAddUp, "60|3 + 58|61")]
    [InlineData("Vi har 22 nämndinitiativ varav 23 är klara.", ReconciliationRuleId.OfWhichIsAPart, "23|22")]
    [InlineData("De fem inriktningsmål som inte nås är:\n\n- 2.1 Återkoppling\n- 2.2 Digitalisering", ReconciliationRuleId.CountIsOfItsRows, "5|2")]
    [InlineData("Två uppdrag är försenade:\n\n| Uppdrag | Ny tid |\n|---|---|\n| Kameror | Under 2025 |\n| Arkiv | 2025-12-31 |\n| Strategi | 28 april 2025 |", ReconciliationRuleId.CountIsOfItsRows, "2|3")]
    [InlineData("Under 2024 blev 42 uppdrag klara.\n\nÅret är bra: 43 uppdrag är klara.", ReconciliationRuleId.SameFigureTwice, null)]
    [InlineData("Överskottet är 60,1 mnkr och fördelar sig med 2,7 mnkr på intäkter och 57,3 mnkr på kostnader.", ReconciliationRuleId.AmountsAddUp, "60,1|2,7 + 57,3|60")]
    [InlineData("Överskottet är 60,0 mnkr och fördelar sig med 2,7 mnkr på intäkter och 57,3 mnkr på kostnader, varav 58,0 mnkr är kapitalkostnader.", ReconciliationRuleId.AmountsAddUp, "58,0|57,3")]
    [InlineData("Resultatet är 60,1 = 2,7 + 57,3.", ReconciliationRuleId.AmountsAddUp, "60,1|2,7 + 57,3|60")]
    [InlineData("Av 21 inriktningsmål nås 17, det vill säga 85 procent.", ReconciliationRuleId.PercentIsTheShare, "85|17|21|81")]
    public void What_does_not_is_told_once(string text, ReconciliationRuleId rule, string? arguments)
    {
        var found = Assert.Single(Found(text));
        Assert.Equal(rule, found.Rule);
        if (arguments is not null) Assert.Equal(arguments.Split('|'), found.Arguments);
    }

    [Fact]
    public void What_the_register_says_stands_against_what_was_typed()
    {
        var done = new FigureValue(FigureCatalogue.Find("uppdrag.klara")!, new FigureScope(UsualBodies.Board, 2024), [.. Enumerable.Range(1, 42).Select(n => new FigureRow($"{n}", "", null))]);
        var found = Assert.Single(Found("Under 2024 blev 43 uppdrag klara.\n\nAlla {{uppdrag.klara 2024}} klara uppdrag är redovisade.", done));
        Assert.Equal(("43", "42"), (found.Arguments[0], found.Arguments[1]));
    }

    [Fact]
    public void A_unit_of_the_register_is_not_the_board()
    {
        var office = new FigureOffice(new Arende.Domain.People.Unit("Stadsbyggnad", null), new HashSet<Arende.Domain.People.UnitId>());
        var done = new FigureValue(FigureCatalogue.Find("uppdrag.klara")!, new FigureScope(UsualBodies.Board, 2024) { Office = office }, [new("1", "", null)]);
        Assert.Empty(Found("Under 2024 blev 2 uppdrag klara.\n\nAv dem blev {{uppdrag.klara 2024 enhet:stadsbyggnad}} uppdrag klara där.", done));
    }

    [Fact]
    public void A_wider_rounding_lets_the_amounts_pass() =>
        Assert.Empty(Found("Resultatet är 60,1 = 2,7 + 57,3.", settings: new ReconciliationSettings { Halves = 2 }));

    [Fact]
    public async Task What_is_left_and_what_is_carried_over_are_two_figures()
    {
        const string text = "Kvar är {{uppdrag.kvar 2024}} uppdrag som överförs. Nämnden har {{uppdrag.överförda 2024}} överförda uppdrag.";
        FigureValue Of(string id, int count) => new(FigureCatalogue.Find(id)!, new FigureScope(UsualBodies.Board, 2024), [.. Enumerable.Range(1, count).Select(n => new FigureRow($"{n}", "", null))]);
        FigureValue[] figures = [Of("uppdrag.kvar", 10), Of("uppdrag.överförda", 8)];
        var report = StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", text)] };
        var sentences = StatedText.Of(report, place => figures[place].Written(FigureToken.Read("{{a 2024}}"), ""), TestContext.Current.CancellationToken);
        var reconciled = new ReconciledReport(UsualBodies.Board, 2024, sentences, figures, new());
        Assert.Equal(2, reconciled.Statements.Count);
        Assert.Empty(await new SameFigureTwice().Check(reconciled, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_the_register_itself_leaves_untold_is_no_fault_of_the_text()
    {
        const string text = "Av {{uppdrag.antal 2024}} uppdrag är {{uppdrag.klara 2024}} klara och {{uppdrag.kvar 2024}} överförs.";
        FigureValue Of(string id, int count) => new(FigureCatalogue.Find(id)!, new FigureScope(UsualBodies.Board, 2024), [.. Enumerable.Range(1, count).Select(n => new FigureRow($"{n}", "", null))]);
        // One was merged.
        FigureValue[] figures = [Of("uppdrag.antal", 6), Of("uppdrag.klara", 3), Of("uppdrag.kvar", 2)];
        var report = StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", text)] };
        var sentences = StatedText.Of(report, place => figures[place].Written(FigureToken.Read("{{a 2024}}"), ""), TestContext.Current.CancellationToken);
        Assert.Empty(await new PartsAreTheWhole().Check(new ReconciledReport(UsualBodies.Board, 2024, sentences, figures, new()), TestContext.Current.CancellationToken));
        Assert.NotEmpty(Found("Av 6 uppdrag är 3 klara och 2 överförs."));
    }

    [Fact]
    public void Figures_keep_their_places_in_clauses_and_after_a_table_that_cannot_stand_there()
    {
        string[] shown = ["52", "42", "10", "T", "7"];
        var report = StaffReport.Empty with
        {
            Clauses = [Clause.Of(1, "{{uppdrag.antal 2024}} = {{uppdrag.klara 2024}} + {{uppdrag.kvar 2024}}")],
            Sections = [new Section(SectionKind.Summary, "", "Se {{tabell uppdrag.kvar 2024}} här. Då är {{uppdrag.strukna 2024}} uppdrag strukna.")],
        };
        var sentences = StatedText.Of(report, place => shown[place], TestContext.Current.CancellationToken);
        Assert.Equal("52 = 42 + 10", Assert.Single(sentences, one => one.Section is null).Text.TrimEnd('.'));
        var struck = Assert.Single(sentences.SelectMany(one => one.Quantities), one => one.Value == 7);
        Assert.Equal(4, struck.Token);
    }

    [Fact]
    public void More_parts_than_anybody_tells_are_left_alone() =>
        Assert.Empty(Found(string.Concat(Enumerable.Repeat("1 av de ", 40)) + "10 uppdragen är klara. " + string.Concat(Enumerable.Repeat("Ett av uppdragen, 3 av de ", 40)) + "10 uppdragen är klara."));

    [Theory]
    [InlineData("10 uppdrag:\n\n")]
    [InlineData("10 uppdrag:\n")]
    [InlineData("Det var 3 uppdrag = 4, 111 111 ")]
    [InlineData("## Rubrik\n\nTio uppdrag.\n\n")]
    [InlineData("4 av de tio uppdragen är klara, ")]
    public void Twice_the_text_is_twice_the_reading_and_the_looking(string shape)
    {
        string Text(int size) => string.Concat(Enumerable.Repeat(shape, size / shape.Length));
        Doubling.IsTwice(size => Doubling.Allocated(() => Found(Text(size))), 30_000);
        Doubling.IsTwice(size =>
        {
            var count = new Count();
            Found(Text(size), count: count);
            return count.Times;
        }, 30_000);
    }

    private static List<Discrepancy> Found(string text, FigureValue? figure = null, ReconciliationSettings? settings = null, Count? count = null)
    {
        var ct = TestContext.Current.CancellationToken;
        var report = StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", text)] };
        var sentences = StatedText.Of(report, _ => figure?.Written(FigureToken.Read("{{a 2024}}"), ""), ct);
        if (count is not null) sentences = new Counted<StatedSentence>(sentences, count);
        var reconciled = new ReconciledReport(UsualBodies.Board, 2024, sentences, [figure], settings ?? new());
        return [.. rules.SelectMany(rule => rule.Check(reconciled, ct).Result)];
    }
}
