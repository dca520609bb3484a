using Arende.Application.Reconciliation;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Figures;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Reconciliation;

/// <summary>The made-up year 2024: 52 assignments, of which 42 are done and 10 left.</summary>
public sealed class ReconcileReportTests : IAsyncLifetime
{
    private const string Known = "Av 52 uppdrag är 42 klara under 2024 och 10 överförs till 2025.";
    private const string Mistyped = "Av 52 uppdrag är 43 klara under 2024 och 10 överförs till 2025.";

    private TestApplication app = null!;
    private YearOfPlan year = null!;
    private BoardWalk walk = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        (year, walk) = (new YearOfPlan(app), new BoardWalk(app));
        await year.Add();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(Known)]
    [InlineData("Av {{uppdrag.antal 2024}} uppdrag är {{uppdrag.klara 2024}} klara och {{uppdrag.kvar 2024 ord}} överförs till 2025.")]
    [InlineData("Av de 22 nämndinitiativen är 17 klara och 4 överförs till 2025. Ett initiativ är struket.")]
    public async Task The_known_year_agrees(string text) => Assert.Empty(await Found(await FigureCase.Begin(app, text)));

    [Fact]
    public async Task A_43_where_the_register_says_42_gives_one_line_and_the_cause()
    {
        var report = await FigureCase.Begin(app, Mistyped);
        var found = Assert.Single(await Found(report));
        Assert.Equal((ReconciliationRuleId.PartsAreTheWhole, RuleSeverity.Blocks, ("43", 42m)), (found.Rule, found.Severity, found.Cause!.Value));
        // Neither the search for numbers nor the checks of imported reports say it once more.
        Assert.DoesNotContain((await report.Read()).Remarks, remark => remark.Kind is RemarkKind.NumberIsNotTheRegisters or RemarkKind.PartsDoNotAddUp);
    }

    [Fact]
    public async Task A_43_alone_is_told_once_by_the_search_for_numbers()
    {
        var report = await FigureCase.Begin(app, "Under 2024 blev 43 uppdrag klara.");
        Assert.Empty(await Found(report));
        Assert.Single((await report.Read()).Remarks, remark => remark.Kind == RemarkKind.NumberIsNotTheRegisters);
    }

    [Fact]
    public async Task Counts_that_disagree_are_not_handed_in_and_nothing_is_lost()
    {
        var report = await FigureCase.Begin(app, Mistyped);
        await walk.Answer(report.Id);
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit"));
        Assert.Equal(Rule.FiguresDoNotAddUp, refused.Rule);
        Assert.Equal(Mistyped, await report.Text());

        await report.Save(Known);
        await walk.Answer(report.Id);
        await walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit");
    }

    [Fact]
    public async Task What_changed_after_it_was_handed_in_is_not_signed_and_can_be_sent_back()
    {
        var report = await FigureCase.Begin(app, "Av {{uppdrag.antal 2024}} uppdrag är {{uppdrag.klara 2024}} klara under 2024 och 10 överförs till 2025.");
        await walk.Answer(report.Id);
        await walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit");
        await walk.Complete(report.Id, "Review", Role.Manager, "approve");
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        Assert.Equal(Rule.FiguresDoNotAddUp, (await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(report.Id, "SignDirector", Role.Director, "sign"))).Rule);
        await walk.Complete(report.Id, "SignDirector", Role.Director, "return", "Elva uppdrag är kvar.");
    }

    [Fact]
    public async Task What_a_report_carries_over_is_all_that_is_left_of_the_plan()
    {
        var found = Assert.Single(await Found(await FigureCase.Begin(app, "Av 52 uppdrag föreslås 9 uppdrag överföras till verksamhetsplan 2025.")));
        Assert.Equal(ReconciliationRuleId.PlanAddsUp, found.Rule);
        Assert.Equal(["52", "42", "10", "9"], found.Arguments);
    }

    [Fact]
    public async Task What_is_said_of_last_year_is_what_was_signed_then()
    {
        var last = await FigureCase.Begin(app, "Under 2024 blev {{uppdrag.klara 2024}} uppdrag klara.");
        await walk.Answer(last.Id);
        await walk.Complete(last.Id, "WriteDraft", Role.CaseOfficer, "submit");
        await walk.Complete(last.Id, "Review", Role.Manager, "approve");
        await walk.Complete(last.Id, "SignDirector", Role.Director, "sign");
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());

        var id = await walk.Import("1. Verksamhetsberättelsen godkänns.", title: "Verksamhetsberättelse 2025");
        var report = new FigureCase(app, id);
        await report.Save("Under 2024 blev 42 uppdrag klara.");
        Assert.Empty(await Found(report));
        await report.Save("Under 2024 blev {{uppdrag.klara 2024}} uppdrag klara.");
        var found = Assert.Single(await Found(report));
        Assert.Equal((ReconciliationRuleId.LastYearAsSigned, "41", "42"), (found.Rule, found.Arguments[0], found.Arguments[1]));
    }

    [Fact]
    public async Task Money_warns_and_holds_nothing_back()
    {
        var report = await FigureCase.Begin(app, "Överskottet 2024 är 60,1 mnkr och fördelar sig med 2,7 mnkr på intäkter och 57,3 mnkr på kostnader.");
        Assert.Equal(RuleSeverity.Warns, Assert.Single(await Found(report)).Severity);
        await walk.Answer(report.Id);
        await walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit");
    }

    [Fact]
    public async Task A_report_that_states_nothing_about_a_year_is_left_alone()
    {
        var id = await walk.Import("1. Avgifterna godkänns.", title: "Avgifter för gästhamnen");
        var report = new FigureCase(app, id);
        await report.Save("Av 12 uppdrag är 3 klara och 7 överförs.");
        Assert.Empty(await Found(report));
    }

    [Fact]
    public async Task The_controller_chooses_what_a_rule_does()
    {
        var report = await FigureCase.Begin(app, Mistyped);
        await Choose(RuleSeverity.Warns);
        Assert.Equal(RuleSeverity.Warns, Assert.Single(await Found(report)).Severity);
        await walk.Answer(report.Id);
        await walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit");
        await Choose(RuleSeverity.Off);
        Assert.DoesNotContain(await Found(report), one => one.Rule == ReconciliationRuleId.PartsAreTheWhole);
    }

    [Fact]
    public async Task Nobody_else_does_and_a_threshold_has_bounds()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => app.Do<ChangeReconciliation>(change => change.Run(app.As(Role.CaseOfficer), new ReconciliationSettings(), new ReconciliationSettings().Mark, Ct)));
        Assert.Equal(Rule.ThresholdIsUnreasonable, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<ChangeReconciliation>(change => change.Run(app.As(Role.Controller), new ReconciliationSettings { Halves = 11 }, new ReconciliationSettings().Mark, Ct)))).Rule);
    }

    private async Task Choose(RuleSeverity severity)
    {
        var seen = (await app.Read(db => ReconciliationSettings.Read(db, Ct))).Mark;
        await app.Do<ChangeReconciliation>(change => change.Run(app.As(Role.Controller), new ReconciliationSettings { Chosen = new Dictionary<ReconciliationRuleId, RuleSeverity> { [ReconciliationRuleId.PartsAreTheWhole] = severity } }, seen, Ct));
    }

    private async Task<IReadOnlyList<Discrepancy>> Found(FigureCase report)
    {
        var c = await report.Read();
        var scanned = await report.Numbers();
        return await app.Do<ReconcileReport, IReadOnlyList<Discrepancy>>(reconcile => reconcile.Of(c.Title, c.Report, c.BoardId, Ct, scanned));
    }
}
