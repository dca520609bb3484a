using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Plans;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Assignments;

/// <summary>What only a decision does to an assignment, with the § behind it.</summary>
public sealed class DecideAssignmentTests : IAsyncLifetime
{
    private const string Approve = "Kommunstyrelsen beslutar:\n\n1. Godkänna uppföljningen.";
    private const string Table = "| Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |\n|---|---|---|\n| Rita en ny lekplats. | | 1 februari 2026 |";

    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    private Viewer Controller => app.As(Role.Controller);

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_its_owner_reported_as_done_is_adopted_by_the_boards_decision_on_the_report()
    {
        var walk = new BoardWalk(app);
        var report = await walk.Import(Approve, Table);
        await walk.ToTheBoard(report);
        await walk.Record(UsualBodies.Board, report, Outcome.Approve);
        var later = await walk.Import(Approve, title: "Nästa års uppföljning");
        await Change(assignment =>
        {
            assignment.AccountFor(later, null, null);
            assignment.Report(AssignmentStatus.Done, app.Clock.GetUtcNow());
        });

        await walk.ToTheBoard(later);
        Assert.True((await Only()).AwaitsAdoption);
        await walk.Record(UsualBodies.Board, later, Outcome.Approve);

        var turn = Assert.Single((await Only()).Turns);
        Assert.Equal((TurnKind.Accounted, later, UsualBodies.Board.Id, StockholmTime.Today(app.Clock)), (turn.Kind, turn.CaseId!.Value, turn.By.Body, turn.By.On));
        Assert.NotNull(turn.By.Paragraph);
    }

    [Fact]
    public async Task A_report_that_is_sent_back_adopts_nothing()
    {
        var walk = new BoardWalk(app);
        var report = await walk.Import(Approve, Table);
        await walk.ToTheBoard(report);
        await walk.Record(UsualBodies.Board, report, Outcome.Approve);
        var later = await walk.Import(Approve, title: "Nästa års uppföljning");
        await Change(assignment =>
        {
            assignment.AccountFor(later, null, null);
            assignment.Report(AssignmentStatus.Done, app.Clock.GetUtcNow());
        });
        await walk.ToTheBoard(later);

        await walk.Record(UsualBodies.Board, later, Outcome.SendBack);

        Assert.True((await Only()).AwaitsAdoption);
    }

    [Fact]
    public async Task A_merged_one_says_into_which_and_by_what()
    {
        var (one, other) = (await Add("Norra lekplatsen"), await Add("Alla lekplatser"));

        await Decide(one, new TypedTurn(TurnKind.Merged, Point(53)) { Into = other.Number.ToString() });

        var merged = await Find(one.Id);
        Assert.Equal((TurnKind.Merged, other.Id), (merged.EndedAs, Assert.Single(merged.Turns[^1].Others!)));
    }

    [Theory]
    [InlineData("KS U2025-999")]
    [InlineData("lekplatserna")]
    [InlineData("")]
    public async Task A_number_that_names_no_assignment_is_refused(string into)
    {
        var one = await Add("Norra lekplatsen");

        Assert.Equal(Rule.AssignmentIsUnknown, await Broken(() => Decide(one, new TypedTurn(TurnKind.Merged, Point(53)) { Into = into })));
    }

    [Fact]
    public async Task A_secret_assignment_is_none_to_merge_into_for_who_cannot_see_it()
    {
        var (one, secret) = (await Add("Norra lekplatsen"), await Add("Hemligt", AccessLevel.Secret));

        Assert.Equal(Rule.AssignmentIsUnknown, await Broken(() => Decide(one, new TypedTurn(TurnKind.Merged, Point(53)) { Into = secret.Number.ToString() })));
    }

    [Fact]
    public async Task Its_parts_get_numbers_of_their_own_in_their_order()
    {
        var whole = await Add("Lekplatserna");

        await Decide(whole, new TypedTurn(TurnKind.Split, Point(53)) { Parts = "Norra\r\n\r\nSödra\nVästra\nÖstra\nInre\nYttre" });

        var parts = await app.Read(db => db.Assignments.AsNoTracking().Where(a => a.PartOf == whole.Id).OrderBy(a => a.Serial).ToListAsync(Ct));
        Assert.Equal(["Norra", "Södra", "Västra", "Östra", "Inre", "Yttre"], parts.Select(part => part.Title));
        Assert.Equal(Enumerable.Range(whole.Serial + 1, 6), parts.Select(part => part.Serial));
    }

    [Fact]
    public async Task A_decision_without_its_paragraph_or_from_a_day_to_come_is_refused()
    {
        var one = await Add("Norra lekplatsen");

        Assert.Equal(Rule.ParagraphIsMissing, await Broken(() => Decide(one, new TypedTurn(TurnKind.Struck, Point(null)))));
        Assert.Equal(Rule.DecisionIsInFuture, await Broken(() => Decide(one, new TypedTurn(TurnKind.Struck, new DecisionPoint(UsualBodies.Board.Id, StockholmTime.Today(app.Clock).AddDays(1), 1)))));
    }

    [Fact]
    public async Task Minutes_that_are_here_name_the_case_and_have_no_other_paragraph()
    {
        var walk = new BoardWalk(app);
        var report = await walk.Import(Approve);
        await walk.ToTheBoard(report);
        await walk.Record(UsualBodies.Board, report, Outcome.Approve);
        var paragraph = await app.Read(db => db.AgendaItems.Where(item => item.CaseId == report && item.Outcome == Outcome.Approve).Select(item => item.Paragraph).SingleAsync(Ct));
        var one = await Add("Norra lekplatsen");
        var today = StockholmTime.Today(app.Clock);

        Assert.Equal(Rule.DecisionIsUnknown, await Broken(() => Decide(one, new TypedTurn(TurnKind.Struck, new DecisionPoint(UsualBodies.Board.Id, today, paragraph + 7)))));
        await Decide(one, new TypedTurn(TurnKind.Struck, new DecisionPoint(UsualBodies.Board.Id, today, paragraph)));

        Assert.Equal(report, (await Find(one.Id)).Turns[^1].CaseId);
    }

    [Fact]
    public async Task A_decision_made_elsewhere_gives_it_another_deadline_and_carries_it_to_a_later_plan()
    {
        await Add("Norra lekplatsen");
        await Change(assignment => assignment.SetPlanYear(2025));

        await Decide(await Only(), new TypedTurn(TurnKind.Moved, Point(53)) { Deadline = "30 juni 2026", PlanYear = 2026 });

        var moved = await Only();
        Assert.Equal((true, null, new DateOnly(2026, 6, 30), 2026, 1), (moved.IsOpen, moved.EndedAs, moved.DueOn!.Value, moved.PlanYear!.Value, moved.TransferCount));
        Assert.Equal([(2025, PlanOutcome.Carried), (2026, null)], moved.PlanEntries.OrderBy(entry => entry.Place).Select(entry => (entry.Year, entry.Outcome)));
        Assert.Equal(Point(53), moved.Current!.By);
        Assert.Equal(1, await app.Read(db => db.Set<DeadlineChange>().CountAsync(Ct)));
    }

    [Fact]
    public async Task It_is_not_moved_to_nothing_to_an_earlier_plan_or_to_a_day_before_the_decision()
    {
        await Add("Norra lekplatsen");
        await Change(assignment => assignment.SetPlanYear(2025));
        var one = await Only();

        Assert.Equal(Rule.NothingIsMoved, await Broken(() => Decide(one, new TypedTurn(TurnKind.Moved, Point(53)))));
        Assert.Equal(Rule.PlanIsNotLater, await Broken(() => Decide(one, new TypedTurn(TurnKind.Moved, Point(53)) { PlanYear = 2025 })));
        Assert.Equal(Rule.YearIsUnreasonable, await Broken(() => Decide(one, new TypedTurn(TurnKind.Moved, Point(53)) { PlanYear = 9999 })));
        Assert.Equal(Rule.DeadlineIsBeforeDecision, await Broken(() => Decide(one, new TypedTurn(TurnKind.Moved, Point(53)) { Deadline = "1 januari 2025" })));
        Assert.Empty((await Only()).Turns);
    }

    [Fact]
    public async Task A_decision_from_before_one_that_is_entered_already_is_refused()
    {
        var today = StockholmTime.Today(app.Clock);
        await Add("Norra lekplatsen");
        await Change(assignment => assignment.WasGivenBy(Point(12) with { On = today.AddDays(-9) }));
        await Decide(await Only(), new TypedTurn(TurnKind.Struck, Point(53)));
        var struck = await Only();

        Assert.Equal(Rule.DecisionIsBeforeEarlier, await Broken(() => Decide(struck, new TypedTurn(TurnKind.Reopened, Point(54) with { On = today.AddDays(-1) }))));
        Assert.Equal(TurnKind.Struck, (await Only()).EndedAs);
    }

    private DecisionPoint Point(int? paragraph) => new(UsualBodies.Council.Id, StockholmTime.Today(app.Clock), paragraph);

    private Task Decide(Assignment assignment, TypedTurn typed) => app.Do<DecideAssignment>(decide => decide.Run(Controller, assignment.Id, typed, assignment.Version, Ct));

    private static async Task<Rule> Broken(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;

    private Task<Assignment> Find(AssignmentId id) => app.Read(db => db.Assignments.AsNoTracking().SingleAsync(a => a.Id == id, Ct));

    private Task<Assignment> Only() => app.Read(db => db.Assignments.AsNoTracking().SingleAsync(Ct));

    private Task Change(Action<Assignment> change) => app.Do<ArendeDb>(async db =>
    {
        change(await db.Assignments.SingleAsync(Ct));
        await db.SaveChangesAsync(Ct);
    });

    private Task<Assignment> Add(string title, AccessLevel access = AccessLevel.Open) => app.Read(async db =>
    {
        var made = new Assignment(title, AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, access);
        db.Assignments.Add(made);
        await db.SaveChangesAsync(Ct);
        return made;
    });
}
