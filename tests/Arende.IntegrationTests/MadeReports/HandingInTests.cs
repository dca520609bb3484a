using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.MadeReports;

/// <summary>What a made annual report's case transfers, says, and can't be handed in with.</summary>
public sealed class HandingInTests : IAsyncLifetime
{
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

    [Fact]
    public async Task Its_case_accounts_for_what_the_table_of_what_is_left_lists_and_nothing_else()
    {
        await year.Change(YearOfPlan.FirstTitle, assignment => assignment.Mark(AccessLevel.Secret));
        var report = await KnownReport.Make(app);
        var bound = await app.Read(db => db.Assignments.AsNoTracking().Where(a => a.AccountedIn == report.Id).ToListAsync(Ct));
        Assert.Equal(YearOfPlan.OnPlan.Concat(YearOfPlan.Delayed).Where(title => title != YearOfPlan.FirstTitle).Order(StringComparer.Ordinal), bound.Select(a => a.Title).Order(StringComparer.Ordinal));
        Assert.All(bound, a => Assert.Equal(2025, a.ProposedPlanYear));
        var text = await report.Shown();
        Assert.All(bound, a => Assert.Contains($"| {a.Title} |", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_with_nothing_left_has_no_point_that_transfers()
    {
        var report = await KnownReport.Make(app, 2023);
        var c = await walk.Case(report.Id);
        Assert.DoesNotContain(ClauseEffect.TransferAssignments, c.Report.Clauses.Select(clause => clause.Effect));
        Assert.Single(c.Report.Clauses);
    }

    [Fact]
    public async Task What_waits_for_a_decision_in_another_case_is_left_to_it()
    {
        var other = await walk.Import("1. Godkänna rapporten.");
        await year.Change(YearOfPlan.FirstTitle, assignment => assignment.ProposeCarrying(other, null, 2026));
        var report = await KnownReport.Make(app);
        Assert.Equal(13, await app.Read(db => db.Assignments.CountAsync(a => a.AccountedIn == report.Id, Ct)));
        Assert.Equal(other, (await year.Find(YearOfPlan.FirstTitle)).AccountedIn);
    }

    [Fact]
    public async Task A_placeholder_that_is_left_holds_it_back_and_is_told_with_its_document_and_line()
    {
        var report = await KnownReport.Make(app);
        await walk.Answer(report.Id);
        Assert.Equal(Rule.PlaceholdersAreLeft, (await Assert.ThrowsAsync<BrokenRuleException>(() => HandIn(report))).Rule);

        await report.Finish();
        Assert.Empty(await Obstacles(report));
        await report.Write("Berättelsen", "Året gick bra, se [bilden](/x), [ ] och [K]ommunen.\n\n[Beskriv vad året visar.]");
        var told = Assert.Single(await Obstacles(report));
        Assert.Equal((Rule.PlaceholdersAreLeft, 1, new PlaceInText(1, 1, "", 3, "[Beskriv vad året visar.]")), (told.Rule, told.Left, told.Places[0]));
    }

    [Fact]
    public async Task The_letters_own_placeholder_is_told_by_its_section()
    {
        var report = await KnownReport.Make(app);
        var left = (await Obstacles(report)).Single(one => one.Rule == Rule.PlaceholdersAreLeft).Places[0];
        Assert.Equal((null, "Förvaltningens analys och slutsatser", 3), (left.Report, left.Part, left.Line));
    }

    [Fact]
    public async Task A_name_that_names_nothing_is_saved_and_holds_it_back_until_it_is_corrected()
    {
        var report = await KnownReport.Make(app);
        await report.Finish();
        await report.Write("Berättelsen", "Klara är {{uppdrag.klara 2024}}.\n\nMen {{uppdrag.klarade 2024}} är ingen siffra.");
        Assert.Contains("{{uppdrag.klarade 2024}}", (await report.First()).Text, StringComparison.Ordinal);
        var told = Assert.Single(await Obstacles(report));
        Assert.Equal((Rule.FiguresNameNothing, new PlaceInText(1, 1, "", 3, "{{uppdrag.klarade 2024}}")), (told.Rule, told.Places[0]));
        await walk.Answer(report.Id);
        Assert.Equal(Rule.FiguresNameNothing, (await Assert.ThrowsAsync<BrokenRuleException>(() => HandIn(report))).Rule);
        await report.Write("Berättelsen", "Klara är {{uppdrag.klara 2024}}.");
        await walk.Answer(report.Id);
        await HandIn(report);
    }

    [Fact]
    public async Task A_report_that_grew_too_large_holds_it_back_and_is_told_as_what_it_is()
    {
        var report = await KnownReport.Make(app);
        await report.Finish();
        await report.Write("Berättelsen", $"Året gick bra.\n\n{string.Concat(Enumerable.Repeat("{{tabell uppdrag.klara 2024}}\n\n", 23))}");
        Assert.Empty(await Obstacles(report));
        await Grow(2);
        var told = Assert.Single(await Obstacles(report));
        Assert.Equal((Rule.TextTakesTooMuch, 23, new PlaceInText(1, 1, "", 3, "{{tabell uppdrag.klara 2024}}")), (told.Rule, told.Left, told.Places[0]));
        await walk.Answer(report.Id);
        Assert.Equal(Rule.TextTakesTooMuch, (await Assert.ThrowsAsync<BrokenRuleException>(() => HandIn(report))).Rule);

        // What goes over while it is reviewed isn't signed.
        foreach (var title in YearOfPlan.Delayed.Take(2)) await year.Change(title, assignment => assignment.Reopen());
        await walk.Answer(report.Id);
        await HandIn(report);
        await walk.Complete(report.Id, "Review", Role.Manager, "approve");
        await Grow(2);
        Assert.Equal(Rule.TextTakesTooMuch, (await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(report.Id, "SignDirector", Role.Director, "sign"))).Rule);
        Assert.Empty(await report.Kept());

        async Task Grow(int count)
        {
            foreach (var title in YearOfPlan.Delayed.Take(count)) await year.Change(title, assignment => assignment.Report(Domain.Assignments.AssignmentStatus.Done, app.Clock.GetUtcNow()));
        }
    }

    [Fact]
    public async Task A_line_that_is_of_two_kinds_is_not_left_out_but_told_to_the_writer_and_holds_it_back()
    {
        const string rows = "enhet;sida;kod;rad;varav;budget;utfall;prognos\nKommunstyrelsekontoret;kostnad;drift;Drift;;100;113;\nKommunstyrelsekontoret;kostnad;kapital;Kapital;drift;50;40;\nSamhällsbyggnadskontoret;kostnad;kapital;Kapital;;7;7;\n";
        await KnownReport.Economy(app, rows);
        var report = await KnownReport.Make(app);
        var made = await report.First();
        Assert.Contains("(varav kapitalkostnader {{kostnader.avvikelse 2024 rad:kapital mnkr:1}} mnkr)", made.Text, StringComparison.Ordinal);
        var (token, fault) = (await app.Do<Application.Figures.ReadFigures, Application.Figures.FiguresOfText>(read => read.Of(made.Content.Tokens, made.BoardId, Ct))).Faults.Single(one => one.Key.Contains("rad:kapital", StringComparison.Ordinal));
        Assert.Equal(Application.Figures.FigureFaultKind.LineIsOfTwoKinds, fault.Kind);
        Assert.Contains("kapital är en egen rad hos en enhet och en del (varav) hos en annan", Arende.Texts.T.Figures.Fault(token, fault).Sv, StringComparison.Ordinal);
        Assert.Contains(await Obstacles(report), one => one.Rule == Rule.FiguresHaveNoValue && one.Places.Any(place => place.Text.Contains("rad:kapital", StringComparison.Ordinal)));
        Assert.Contains("(varav kapitalkostnader {{kostnader.avvikelse 2024 rad:kapital mnkr:1}} mnkr)", string.Concat((await report.Letter()).Sections.Select(section => section.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_without_a_value_holds_it_back_at_handing_in_and_at_signing()
    {
        var report = await KnownReport.Make(app);
        await report.Finish();
        await report.Write("Berättelsen", "Klara är {{uppdrag.klara 2024}}.\n\nNämnden har {{mål.antal 2024}} mål och {{uppdrag.klarade 2024}} till.");
        var told = await Obstacles(report);
        Assert.Equal([(Rule.FiguresNameNothing, "{{uppdrag.klarade 2024}}"), (Rule.FiguresHaveNoValue, "{{mål.antal 2024}}")], told.Select(one => (one.Rule, one.Places.Single().Text)));
        Assert.Equal((1, 1, 3), (told[1].Places[0].Report, told[1].Places[0].Attachment, told[1].Places[0].Line));
        await report.Write("Berättelsen", "Nämnden har {{mål.antal 2024}} mål.");
        await walk.Answer(report.Id);
        Assert.Equal(Rule.FiguresHaveNoValue, (await Assert.ThrowsAsync<BrokenRuleException>(() => HandIn(report))).Rule);

        await KnownReport.Judge(app);
        await HandIn(report);
        await walk.Complete(report.Id, "Review", Role.Manager, "approve");
        await Forget();
        Assert.Equal(Rule.FiguresHaveNoValue, (await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(report.Id, "SignDirector", Role.Director, "sign"))).Rule);
        Assert.False((await report.First()).IsFrozen);
    }

    [Fact]
    public async Task A_figure_of_the_letter_that_the_register_loses_holds_the_signature_back_unless_its_remark_is_answered()
    {
        await KnownReport.Judge(app);
        var report = await KnownReport.Make(app);
        await report.Finish();
        await report.Write("Berättelsen", "Året gick bra.");
        await report.WriteLetter("Nämnden har {{mål.antal 2024}} mål, och hade {{uppdrag.klara 1999}} klara uppdrag 1999.");
        var remark = Assert.Single((await app.Read(db => db.Cases.AsNoTracking().Include(c => c.Remarks).SingleAsync(c => c.Id == report.Id, Ct))).Remarks, one => one.Kind == RemarkKind.FigureHasNoValue);
        Assert.Equal((RemarkWeight.MustBeAnswered, "{{uppdrag.klara 1999}}"), (remark.Weight, remark.Arguments[0]));
        await walk.Answer(report.Id);
        await HandIn(report);
        await walk.Complete(report.Id, "Review", Role.Manager, "approve");
        await Forget();
        Assert.Equal(Rule.FiguresHaveNoValue, (await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(report.Id, "SignDirector", Role.Director, "sign"))).Rule);
        await KnownReport.Judge(app);
        await walk.Complete(report.Id, "SignDirector", Role.Director, "sign");
    }

    [Fact]
    public async Task Who_takes_a_step_is_told_of_its_reports_and_figures()
    {
        var report = await KnownReport.Make(app);
        await report.Finish();
        await report.WriteLetter("Klara är {{uppdrag.klara 2024}} uppdrag.");
        await report.Write("Berättelsen", "Under 2024 blev 43 uppdrag klara.\n\nStrukna är {{uppdrag.strukna 2024}} av {{uppdrag.antal 2024}}.\n\nFem båtar köptes.");
        var told = await Told();
        var inOthers = (await report.Read()).Skip(1).Sum(made => made.Content.Tokens.Count());
        var inLetter = (await report.Letter()).Tokens.Count();
        Assert.Equal((2, inLetter, 2 + inOthers), (told.Reports.Count, told.InLetter, told.InReports));
        Assert.Equal(1, told.Near);
        Assert.True(told.Loose >= 1);

        await report.Write("Berättelsen", "Året gick bra.");
        await walk.Answer(report.Id);
        await HandIn(report);
        await walk.Complete(report.Id, "Review", Role.Manager, "approve");
        await walk.Complete(report.Id, "SignDirector", Role.Director, "sign");
        // What is frozen freezes no more, and its reports are still told.
        told = await Told();
        Assert.Equal((2, 0, 0, 0), (told.Reports.Count, told.InLetter, told.InReports, told.Texts.Count));

        async Task<Web.Features.WorkItems.FiguresOfStep> Told()
        {
            var c = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(one => one.Id == report.Id, Ct));
            var carries = await report.Read();
            return (await app.Do<Application.Figures.ScanFigures, Web.Features.WorkItems.FiguresOfStep?>(scan => app.Do<Application.Reconciliation.ReconcileReport, Web.Features.WorkItems.FiguresOfStep?>(reconcile =>
                app.Read(db => Web.Features.WorkItems.FiguresOfStep.Of(db, new(scan, reconcile), c, carries, Ct)))))!;
        }
    }

    private Task Forget() => app.Read(db => db.Goals.ExecuteDeleteAsync(Ct));

    [Fact]
    public async Task Its_letter_has_the_usual_sections_and_those_who_sign()
    {
        var report = (await walk.Case((await KnownReport.Make(app)).Id)).Report;
        Assert.Equal(2, report.Signatories.Count);
        Assert.DoesNotContain(report.Signatories, signatory => signatory.Title.Length == 0 || signatory.Unit.Length == 0);
        var economy = report.Sections.Single(section => section.Kind == SectionKind.FinancialConsequences).Text;
        Assert.DoesNotContain("inga ekonomiska konsekvenser", economy, StringComparison.Ordinal);
        Assert.Contains("bilaga 1", economy, StringComparison.Ordinal);
        Assert.All(report.Sections.Where(section => section.IsNotApplicable), section => Assert.Equal("Ej tillämpningsbart i detta ärende.", section.Text));
    }

    private Task HandIn(KnownReport report) => walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit");

    private async Task<IReadOnlyList<Obstacle>> Obstacles(KnownReport report)
    {
        var (letter, carries) = ((await walk.Case(report.Id)).Report, await report.Read());
        return await app.Do<Application.MadeReports.UnfinishedTexts, IReadOnlyList<Obstacle>>(unfinished => unfinished.Of(letter, carries, Ct));
    }
}
