using Arende.Application.Figures;
using Arende.Application.Goals;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Arende.Import;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Figures;

/// <summary>The goals of the known year in a report's text: 21 = 17 + 4 (2.1, 2.2, 3.2 and 3.3).</summary>
public sealed class KnownGoalsTests : IAsyncLifetime
{
    private const string Text = "Av de {{mål.antal 2024}} inriktningsmålen uppnås {{mål.uppnådda 2024}}, och {{mål.ej-uppnådda 2024 ord}} uppnås inte.";
    private static readonly string[] notReached = ["2.1", "2.2", "3.2", "3.3"];

    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        var rows = Enumerable.Range(1, 7).SelectMany(area => Enumerable.Range(1, 3).Select(place => $"{area};Område {area};{area}.{place};Mål {area}.{place};;;;;;"));
        var table = string.Join('\n', rows.Prepend(string.Join(';', GoalTable.Columns)));
        Assert.Empty(await app.Do<ImportGoals, IReadOnlyList<GoalTableFault>>(import => import.Run(app.As(Role.Controller), UsualBodies.Board.Id, 2024, table, Ct)));
        foreach (var goal in await Goals()) await Judge(goal, notReached.Contains(goal.Number.ToString()) ? GoalOutcome.NotReached : GoalOutcome.Reached);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_text_says_how_many_are_reached_and_each_figure_opens_just_those()
    {
        var report = await FigureCase.Begin(app, Text);
        Assert.Equal("Av de 21 inriktningsmålen uppnås 17, och fyra uppnås inte.", await report.Shown());
        Assert.Equal(notReached, (await report.Value("mål.ej-uppnådda")).Rows!.Select(row => row.Key));
        Assert.Equal((21, 17), ((await report.Value("mål.antal")).Rows!.Count, (await report.Value("mål.uppnådda")).Rows!.Count));
    }

    [Fact]
    public async Task One_verdict_changed_gives_16_and_5()
    {
        var report = await FigureCase.Begin(app, Text);
        await Judge((await Goals()).Single(goal => goal.Number == new GoalNumber(5, 1)), GoalOutcome.NotReached);
        Assert.Equal("Av de 21 inriktningsmålen uppnås 16, och fem uppnås inte.", await report.Shown());
        Assert.Equal([("17", "16"), ("fyra", "fem")], (await report.Figures()).Where(figure => figure.HasChanged).Select(figure => (figure.Before, figure.Now)));
    }

    [Fact]
    public async Task What_a_signed_figure_counts_no_longer_is_told_by_number_and_title()
    {
        var report = await FigureCase.Begin(app, "{{mål.uppnådda 2024}} av målen, {{mål.andel-uppnådda 2024}} procent.\n\n{{tabell mål 2024}}\n\n{{tabell mål.uppnådda 2024}}");
        var walk = new BoardWalk(app);
        await walk.Answer(report.Id);
        await walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit");
        await walk.Complete(report.Id, "Review", Role.Manager, "approve");
        await walk.Complete(report.Id, "SignDirector", Role.Director, "sign");
        await Judge((await Goals()).Single(goal => goal.Number == new GoalNumber(5, 1)), GoalOutcome.NotReached);
        var figures = await report.Figures();
        Assert.All(figures, figure => Assert.True(figure.HasChanged));
        Assert.Equal([["5.1 Mål 5.1"], [], [], ["5.1 Mål 5.1"]], figures.Select(figure => figure.Gone.ToArray()));
        // One of all, with another verdict.
        Assert.Equal([[], ["5.1 Mål 5.1"], ["5.1 Mål 5.1"], []], figures.Select(figure => figure.Altered.ToArray()));
        Assert.All(figures, figure => Assert.Empty(figure.Added));
    }

    [Fact]
    public async Task A_goal_is_judged_by_the_assignments_that_name_it_and_nothing_secret_and_that_evidence_stays()
    {
        var year = new YearOfPlan(app);
        await year.Add();
        foreach (var title in new[] { "Klart uppdrag 1", "Klart uppdrag 2" }) await year.Change(title, assignment => assignment.Serve("2.1 Mål 2.1"));
        await year.Change("Klart uppdrag 2", assignment => assignment.Mark(AccessLevel.Secret));

        var goal = (await Goals()).Single(one => one.Number == new GoalNumber(2, 1));
        await Judge(goal, GoalOutcome.PartlyReached);
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());

        var kept = await app.Read(db => db.GoalVerdicts.AsNoTracking().Where(verdict => verdict.GoalId == goal.Id).OrderBy(verdict => verdict.Place).Select(verdict => verdict.Evidence).ToListAsync(Ct));
        Assert.Equal(2, kept.Count);
        Assert.Empty(kept[0].Assignments);
        var one = Assert.Single(kept[1].Assignments);
        Assert.Equal(((await year.Find("Klart uppdrag 1")).Id, AssignmentStatus.Done), (one.Id, one.Status));
    }

    [Fact]
    public async Task A_row_of_a_table_leads_to_its_goal_only_for_those_who_may_open_it()
    {
        var c = await (await FigureCase.Begin(app, "{{tabell mål.ej-uppnådda 2024}}\n\nAv {{mål.antal 2024}} mål.")).Read();
        Task<StaffReport> As(string role) => app.Do<LiveFigures, StaffReport>(live => live.AsLinks(app.As(role), c.Report, c.BoardId, Ct));
        Assert.Contains("](/goals/", (await As(Role.CaseOfficer)).Sections[0].Text, StringComparison.Ordinal);
        var read = (await As(Role.BoardMember)).Sections[0].Text;
        Assert.DoesNotContain("/goals/", read, StringComparison.Ordinal);
        Assert.Contains("](/figures/ks/2024/m%C3%A5l.antal)", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_goals_has_no_value() => Assert.Null((await (await FigureCase.Begin(app, Text)).Value("mål.antal", 2023)).Number);

    [Theory]
    [InlineData("Under 2024 uppnås 17 av inriktningsmålen.", "mål.uppnådda", true)]
    [InlineData("Under 2024 har 18 inriktningsmål uppnåtts.", "mål.uppnådda", false)]
    [InlineData("Vi arbetade med 21 inriktningsmål under 2024.", "mål.antal", true)]
    public async Task A_number_of_goals_is_held_against_the_register(string text, string figure, bool isSame)
    {
        var number = Assert.Single(await (await FigureCase.Begin(app, text)).Numbers());
        Assert.Equal((figure, isSame), (number.Figure?.Definition.Id, number.IsSame));
    }

    private Task<List<Goal>> Goals() => app.Read(db => db.Goals.AsNoTracking().OrderBy(goal => goal.Area).ThenBy(goal => goal.Place).ToListAsync(Ct));

    private Task Judge(Goal goal, GoalOutcome outcome) => app.Do<JudgeGoal>(judge => judge.Run(app.As(Role.Controller), goal.Id, outcome, "Så visar uppföljningen.", goal.Version, Ct));
}
