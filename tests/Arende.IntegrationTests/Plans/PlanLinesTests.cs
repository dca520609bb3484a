using Arende.Application.Plans;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Plans;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Plans;

/// <summary>What a plan says before and after the board has decided the year's report.</summary>
public sealed class PlanLinesTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private BoardWalk walk = null!;
    private YearOfPlan year = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        (walk, year) = (new BoardWalk(app), new YearOfPlan(app));
        await year.Add();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public Task The_years_numbers_add_up() => SaysItsNumbers();

    [Fact]
    public async Task What_the_list_of_plans_counts_in_the_database_is_what_a_plan_shows()
    {
        var groups = await app.Read(async db => await PlanLines.Counts(db, app.As(Role.Controller), await PlanLines.Years(db, Ct), StockholmTime.Today(app.Clock), Ct));
        var lines = await year.Plan(2024);

        Assert.All(Enum.GetValues<PlanPart>(), part => Assert.Equal(lines.Count(line => line.IsIn(part, null)), groups.Where(group => part.Holds(group.Standing, group.Outcome)).Sum(group => group.Count)));
    }

    [Fact]
    public async Task When_the_board_has_decided_the_next_plan_holds_the_same_fourteen_and_the_year_says_what_it_said()
    {
        var before = (await year.Plan(2024)).Where(line => line.IsIn(PlanPart.Left, null)).Select(line => line.Entry.AssignmentId).ToHashSet();

        var report = await Decided(Outcome.Approve);

        var next = await year.Plan(2025);
        Assert.Equal(14, next.Count);
        Assert.True(before.SetEquals(next.Select(line => line.Entry.AssignmentId)));
        Assert.All(next, line => Assert.Equal((2024, report), (line.Entry.CarriedFrom, line.Entry.EnteredIn)));
        await SaysItsNumbers();
        Assert.Equal((10, 4), await year.Count(2024, PlanPart.Carried));
    }

    [Fact]
    public async Task A_report_that_is_sent_back_changes_nothing()
    {
        await Decided(Outcome.SendBack);

        Assert.Empty(await year.Plan(2025));
        await SaysItsNumbers();
        Assert.Equal((10, 4), await year.Count(2024, PlanPart.Open));
    }

    [Fact]
    public async Task One_that_was_done_and_is_delayed_after_all_gives_one_done_less_and_a_row_more()
    {
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());

        Assert.Equal((41, 17), await year.Count(2024, PlanPart.Done));
        Assert.Equal((11, 4), await year.Count(2024, PlanPart.Left));
        Assert.Equal(15, (await year.Plan(2024)).Count(line => line.IsIn(PlanPart.Left, null)));
    }

    [Fact]
    public async Task One_that_is_taken_up_again_within_the_year_is_counted_once()
    {
        var by = new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2024, 11, 4), 180);
        await year.Change("Klart uppdrag 1", assignment =>
        {
            assignment.Account(by, null, app.Clock.GetUtcNow());
            assignment.TakeUpAgain(by, null, app.Clock.GetUtcNow(), "Mer behövs.", null);
        });

        Assert.Equal((52, 22), await year.Count(2024, PlanPart.Entered));
        Assert.Equal((41, 17), await year.Count(2024, PlanPart.Done));
    }

    [Fact]
    public async Task What_the_reader_may_not_see_is_not_counted()
    {
        await year.Change("Klart uppdrag 1", assignment => assignment.Mark(AccessLevel.Secret));

        Assert.Equal(73, (await year.Plan(2024, Role.CaseOfficer)).Count);
        Assert.Equal(73, (await app.Read(async db => await PlanLines.Counts(db, app.As(Role.CaseOfficer), await PlanLines.Years(db, Ct), StockholmTime.Today(app.Clock), Ct))).Sum(group => group.Count));
    }

    [Fact]
    public async Task From_before_there_were_entries_they_are_read_out_of_the_histories_and_decisions()
    {
        await Decided(Outcome.Approve);
        var kept = await Said();
        await app.Do<Application.Storage.ArendeDb>(db => db.PlanEntries.ExecuteDeleteAsync(Ct));

        await app.Do<Application.Storage.ArendeDb>(db => BeginPlanEntries.BeginAll(db, Ct));

        Assert.Equal(kept, await Said());
    }

    private async Task SaysItsNumbers()
    {
        Assert.Equal((52, 22), await year.Count(2024, PlanPart.Entered));
        Assert.Equal((42, 17), await year.Count(2024, PlanPart.Done));
        Assert.Equal((10, 4), await year.Count(2024, PlanPart.Left));
        Assert.Equal((4, 0), await year.Count(2024, PlanPart.OnPlan));
        Assert.Equal((6, 4), await year.Count(2024, PlanPart.Delayed));
        Assert.Equal((0, 1), await year.Count(2024, PlanPart.Struck));
    }

    private async Task<CaseId> Decided(Outcome outcome)
    {
        var report = (await year.Import()).Case!.Id;
        await walk.ToTheBoard(report);
        await walk.Record(UsualBodies.Board, report, outcome);
        return report;
    }

    private Task<List<string>> Said() => app.Read(async db => (await db.PlanEntries.AsNoTracking().ToListAsync(Ct)).ConvertAll(entry =>
        $"{entry.AssignmentId} {entry.Place} {entry.BoardId} {entry.Year} {entry.Deadline} {entry.EnteredBy} {entry.EnteredIn} {entry.CarriedFrom} {entry.Outcome} {entry.OutcomeBy} {entry.OutcomeIn} {entry.CarriedTo}").Order().ToList());
}
