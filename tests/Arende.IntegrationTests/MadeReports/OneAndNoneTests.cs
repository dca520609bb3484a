using Arende.Application.Figures;
using Arende.Application.MadeReports;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.MadeReports;

/// <summary>The sentences of a made report at 0 and 1, which no year of a whole board has everywhere.</summary>
public sealed class OneAndNoneTests : IAsyncLifetime
{
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task One_of_each_is_told_in_the_singular()
    {
        await Add(AssignmentKind.Assignment, isDone: true);
        await Add(AssignmentKind.Initiative, isDone: false);
        var report = await KnownReport.Make(app);
        Says(await report.Shown(), "I verksamhetsplanen för 2024 fanns 1 uppdrag: 1 är klart och inget är kvar.", "I planen fanns 1 nämndinitiativ: inget är klart, 1 föreslås gå över till 2025 och inget är struket.");
        Says((await report.Letter()).Sections[0].Text, "I verksamhetsplanen fanns {{uppdrag.antal 2024}} uppdrag: {{uppdrag.klara 2024 noll:inget}} är {{uppdrag.klara 2024 noll:klart ett:klart flera:klara}}");
        // Of what isn't left nothing is said.
        Assert.DoesNotContain("Det som är kvar", (await report.First()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_follow_the_register_until_it_is_signed()
    {
        await Add(AssignmentKind.Assignment, isDone: true);
        var report = await KnownReport.Make(app);
        await Add(AssignmentKind.Assignment, isDone: true);
        Says(await report.Shown(), "fanns 2 uppdrag: 2 är klara och inget är kvar.");
    }

    [Fact]
    public async Task Of_what_the_register_has_nothing_nothing_is_said_and_the_writer_is_asked()
    {
        await Add(AssignmentKind.Assignment, isDone: true);
        var report = await KnownReport.Make(app, 2024, null, app.As(Role.Assignee).UnitId);
        foreach (var made in await report.Read())
            foreach (var (heading, paragraph) in new[] { ("initiativ", "nämndinitiativ:"), ("mål", "inriktningsmål"), ("pengar", "budget.avvikelse"), ("investeringar", "investeringar."), ("mål", "{{tabell mål"), ("det som är kvar", "Det som är kvar") })
                Assert.False(made.Text.Contains(paragraph, StringComparison.Ordinal), $"{made.Title} speaks of {heading}");
        var text = await report.Shown();
        Says(text, "## Måluppfyllelse\n\n[Beskriv de målområden", "## Ekonomi\n\n[Förklara avvikelserna");
        Assert.DoesNotContain("uppgift saknas", text, StringComparison.Ordinal);
        Says(await report.Shown(2), "hade samhällsbyggnadskontoret inga uppdrag.");
        var letter = await report.Letter();
        Assert.Single(letter.Clauses);
        Assert.DoesNotContain(letter.Sections, section => section.Text.Contains("inte blev klara", StringComparison.Ordinal) || section.Text.Contains("mål.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PeriodKind.AnnualReport, ReportScope.Unit, "I kommunstyrelsens verksamhetsplan för 2023 hade samhällsbyggnadskontoret inga uppdrag.")]
    [InlineData(PeriodKind.InterimReport, ReportScope.Board, "Kommunstyrelsen har inga uppdrag i planen för 2023.")]
    [InlineData(PeriodKind.MonthlyReport, ReportScope.Board, "Kommunstyrelsen har inga uppdrag i planen för 2023.")]
    public async Task Of_a_year_without_a_plan_a_report_says_that_there_are_none(PeriodKind kind, ReportScope scope, string sentence)
    {
        var filled = await app.Do<ReportTemplates, string>(async templates => templates
            .Filling(UsualBodies.Board, 2023, kind == PeriodKind.AnnualReport ? null : 8, scope == ReportScope.Unit ? "Samhällsbyggnadskontoret" : null).Fill((await templates.Find(kind, scope, Ct))!.Text.Text));
        var known = await app.Do<OptionalParts, string>(optional => optional.Known(filled, UsualBodies.Board.Id, 2023, Ct));
        var made = new MadeReport(CaseId.New(), 1, new ReportSubject(kind, scope, UsualBodies.Board.Id, null, 2023, null), "Rapport", known);
        Says((await app.Do<LiveFigures, StaffReport>(live => live.InWords(made.Content, UsualBodies.Board.Id, Ct))).Sections[0].Text, sentence);
    }

    [Fact]
    public async Task A_controllers_template_leaves_lines_out_in_the_same_way_and_a_name_that_is_none_is_told_at_its_line()
    {
        await Add(AssignmentKind.Assignment, isDone: true);
        Assert.Equal([(2, "{{uppdrag.klarade 2024}}"), (3, "{{tabell uppdrag.kvar 2024}}"), (4, "{{om uppdrag.antal 2024}}")], (await Change("""
            {{om uppdrag.antal år}}Rad ett.
            {{om uppdrag.klarade år}}Rad två.
            {{utan tabell uppdrag.kvar år}}Rad tre.
            Rad {{om uppdrag.antal år}} fyra.
            """)).Select(fault => (fault.Line, fault.Token)));
        Assert.Empty(await Change("""
            {{om uppdrag.antal år}}Planen hade {{uppdrag.antal år ett:ett_enda}} uppdrag.
            {{utan uppdrag.antal år}}Planen var tom.
            {{om initiativ.antal år}}Där fanns initiativ.
            {{utan initiativ.antal år}}Där fanns {{initiativ.antal år noll:inga}} initiativ.
            """));
        Assert.Equal("Planen hade ett enda uppdrag.\nDär fanns inga initiativ.", await (await KnownReport.Make(app)).Shown());
    }

    private Task<IReadOnlyList<TemplateFault>> Change(string text) =>
        app.Do<ChangeTemplate, IReadOnlyList<TemplateFault>>(change => change.Run(app.As(Role.Controller), PeriodKind.AnnualReport, ReportScope.Board, "Verksamhetsberättelse {{år}}", text, 0, Ct));

    private Task Add(AssignmentKind kind, bool isDone) => app.Do<ArendeDb>(async db =>
    {
        var given = new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2023, 12, 4), 210);
        var assignment = new Assignment($"{kind} {await db.Assignments.CountAsync(Ct)}", kind, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
        assignment.SetDecidedDeadline(new DecidedDeadline(Deadline.Read("31 oktober 2024")!, null, null) { By = given }, isOriginal: true);
        assignment.WasGivenBy(given);
        assignment.SetPlanYear(2024);
        foreach (var entry in assignment.PlanEntries) entry.BelongTo(UsualBodies.Board.Id);
        if (isDone) assignment.Report(AssignmentStatus.Done, app.Clock.GetUtcNow());
        db.Add(assignment);
        await db.SaveChangesAsync(Ct);
    });

    private static void Says(string text, params string[] all)
    {
        foreach (var one in all) Assert.Contains(one, text, StringComparison.Ordinal);
    }
}
