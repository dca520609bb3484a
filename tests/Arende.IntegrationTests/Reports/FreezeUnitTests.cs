using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Assignments;
using Arende.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

public sealed class FreezeUnitTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private UnitId office;
    private UnitId building;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        (office, building) = (app.As(Role.Manager).UnitId, app.As(Role.Assignee).UnitId);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task To_freeze_without_20_of_22_reports_needs_a_reason_and_all_20_are_listed()
    {
        var all = new List<Assignment>();
        foreach (var number in Enumerable.Range(1, 22)) all.Add(await AskedPeriod.Assign(app, $"Uppdrag {number}", building));
        var period = await AskedPeriod.Open(app);
        await period.Answer(all[0], AssignmentStatus.OnPlan, "Går bra.");
        await period.Answer(all[1], AssignmentStatus.OnPlan, "Går bra.");

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => period.Freeze(building, "  "));

        Assert.Equal((Rule.FreezeNeedsReason, "20"), (refused.Rule, refused.Arguments.Single()));
        Assert.Empty((await period.Read()).Freezes);
        var gaps = await app.Read(db => ReportGaps.Of(db, app.As(Role.Controller), period.Id, Ct));
        Assert.Equal(all.Skip(2).Select(a => a.Title).Order(StringComparer.Ordinal), gaps.Select(gap => gap.Title).Order(StringComparer.Ordinal));

        await period.Freeze(building, "Kontoret flyttade i veckan.");

        Assert.Equal("Kontoret flyttade i veckan.", Assert.Single((await period.Read()).Freezes).Reason);
    }

    [Fact]
    public async Task A_unit_that_has_reported_all_is_frozen_without_a_reason()
    {
        var assignment = await AskedPeriod.Assign(app, "Kajen", building);
        var period = await AskedPeriod.Open(app);
        await period.Answer(assignment, AssignmentStatus.OnPlan, "Går bra.");

        await period.Freeze(building);

        Assert.Equal((null, false), (Assert.Single((await period.Read()).Freezes).Reason, Assert.Single((await period.Read()).Freezes).IsImplicit));
    }

    [Fact]
    public async Task What_a_decision_ends_after_the_freeze_leaves_the_units_figures_as_they_were()
    {
        var assignment = await AskedPeriod.Assign(app, "Kajen", building);
        var period = await AskedPeriod.Open(app);
        await period.Freeze(building, "Ingen är här.");
        await app.Read(async db =>
        {
            (await db.Assignments.SingleAsync(a => a.Id == assignment.Id, Ct)).Strike(new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2025, 4, 7), 53), null, app.Clock.GetUtcNow(), null);
            return await db.SaveChangesAsync(Ct);
        });

        var unit = Assert.Single(await app.Read(db => PeriodUnits.Of(db, app.As(Role.Controller), period.Id, Ct)));

        Assert.Equal((1, 0), (unit.Asked, unit.Reported));
    }

    [Fact]
    public async Task A_frozen_report_stays_as_it_stood_whatever_the_register_says_later()
    {
        var assignment = await AskedPeriod.Assign(app, "Kajen", building);
        var period = await AskedPeriod.Open(app);
        await period.Answer(assignment, AssignmentStatus.OnPlan, "Går bra.", "30 juni 2026");
        await period.Freeze(building);
        await app.Read(async db =>
        {
            var later = await db.Assignments.SingleAsync(a => a.Id == assignment.Id, Ct);
            later.Correct("Norra kajen", null, null, Deadline.Read("1 mars 2027"));
            later.Report(AssignmentStatus.Done, app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });

        var frozen = (await period.Report(assignment)).AsFrozen!;

        Assert.Equal(("Kajen", AssignmentStatus.OnPlan, "31 december 2025", "30 juni 2026"), (frozen.Title, frozen.Status, frozen.Deadline!.Text, frozen.Forecast!.Text));
    }

    [Fact]
    public async Task A_report_after_the_freeze_is_refused_and_a_correction_stands_beside_what_was_frozen()
    {
        var assignment = await AskedPeriod.Assign(app, "Kajen", building);
        var period = await AskedPeriod.Open(app);
        await period.Answer(assignment, AssignmentStatus.OnPlan, "Går bra.");
        await period.Freeze(building);

        Assert.Equal(Rule.ReportIsFrozen, (await Assert.ThrowsAsync<BrokenRuleException>(() => period.Answer(assignment, AssignmentStatus.Delayed, "Försenad."))).Rule);
        var report = await period.Report(assignment);
        await app.Do<CorrectReport>(use => use.Run(app.As(Role.Controller), report.Id, AssignmentStatus.Delayed, "Försenad.", null, report.Version, Ct));

        var corrected = await period.Report(assignment);
        Assert.Equal((AssignmentStatus.OnPlan, "Går bra."), (corrected.AsFrozen!.Status, corrected.AsFrozen.Comment));
        Assert.Equal((AssignmentStatus.Delayed, "Försenad.", app.As(Role.Controller).PersonId), (corrected.Corrections[0].Status, corrected.Corrections[0].Comment, corrected.Corrections[0].By));
        Assert.Equal(AssignmentStatus.OnPlan, await app.Read(db => db.Assignments.Where(a => a.Id == assignment.Id).Select(a => a.Status).SingleAsync(Ct)));
        // Its owner and the assignment's page see who corrected it.
        var shown = (await app.Read(db => AssignmentFacts.Of(db, app.As(Role.Controller), assignment.Id, Ct)))!;
        Assert.Equal("Försenad.", Assert.Single(Assert.Single(shown.Reports).Corrections).Comment);
        Assert.Equal([app.As(Role.Controller).PersonId], shown.Correctors.Keys);
        Assert.Equal(2, CorrectedPart.Between((corrected.AsFrozen.Status, corrected.AsFrozen.Comment, null), corrected.Said).Count);
    }

    [Fact]
    public async Task Of_two_who_correct_at_once_the_second_is_told()
    {
        var assignment = await AskedPeriod.Assign(app, "Kajen", building);
        var period = await AskedPeriod.Open(app);
        await period.Freeze(building, "Ingen är här.");
        var seen = await period.Report(assignment);
        await Correct("Först.");

        await Assert.ThrowsAsync<LostRaceException>(() => Correct("Sedan."));

        Assert.Equal("Först.", Assert.Single((await period.Report(assignment)).Corrections).Comment);

        Task Correct(string words) => app.Do<CorrectReport>(use => use.Run(app.As(Role.Controller), seen.Id, AssignmentStatus.OnPlan, words, null, seen.Version, Ct));
    }

    [Fact]
    public async Task A_report_that_is_not_frozen_is_not_corrected()
    {
        var assignment = await AskedPeriod.Assign(app, "Kajen", building);
        var period = await AskedPeriod.Open(app);
        var report = await period.Report(assignment);

        Assert.Equal(Rule.ReportIsNotFrozen, (await Assert.ThrowsAsync<BrokenRuleException>(() =>
            app.Do<CorrectReport>(use => use.Run(app.As(Role.Controller), report.Id, AssignmentStatus.OnPlan, "Går bra.", null, report.Version, Ct)))).Rule);
    }

    [Fact]
    public async Task A_director_freezes_for_a_unit_without_a_manager_and_for_no_other()
    {
        await AskedPeriod.Assign(app, "Kajen", building);
        await AskedPeriod.Assign(app, "Arkivet", office);
        var period = await AskedPeriod.Open(app);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => period.Freeze(office, "Ingen är här.", Role.Director));
        await period.Freeze(building, "Enheten saknar chef.", Role.Director);

        Assert.Equal((Rule.UnitHasManager, app.As(Role.Manager).Name), (refused.Rule, refused.Arguments.Single()));
        Assert.Equal(building, Assert.Single((await period.Read()).Freezes).UnitId);
    }

    [Fact]
    public async Task A_director_corrects_in_a_unit_without_a_manager_and_in_no_other()
    {
        var (kajen, arkivet) = (await AskedPeriod.Assign(app, "Kajen", building), await AskedPeriod.Assign(app, "Arkivet", office));
        var period = await AskedPeriod.Open(app);
        await period.Freeze(building, "Ingen är här.");
        await period.Freeze(office, "Ingen är här.");

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => Correct(arkivet));
        await Correct(kajen);

        Assert.Equal((Rule.UnitHasManager, app.As(Role.Manager).Name), (refused.Rule, refused.Arguments.Single()));
        Assert.Empty((await period.Report(arkivet)).Corrections);
        Assert.Single((await period.Report(kajen)).Corrections);

        async Task Correct(Assignment of)
        {
            var report = await period.Report(of);
            await app.Do<CorrectReport>(use => use.Run(app.As(Role.Director), report.Id, AssignmentStatus.OnPlan, "Går bra.", null, report.Version, Ct));
        }
    }

    [Fact]
    public async Task The_next_period_begins_with_what_was_said_in_the_last_one()
    {
        var assignment = await AskedPeriod.Assign(app, "Kajen", building, owner: app.As(Role.Assignee).PersonId);
        var first = await AskedPeriod.Open(app);
        await first.Answer(assignment, AssignmentStatus.OnPlan, "Upphandlingen är klar.");
        await first.Freeze(building);

        var next = await AskedPeriod.Open(app, "apr");

        var mine = Assert.Single(await app.Read(db => MyReports.Read(db, app.As(Role.Assignee), next.Id, Ct)));
        Assert.Equal((null, "Upphandlingen är klar.", "februari"), (mine.Comment, mine.Earlier?.Text, mine.Earlier?.Swedish));
    }
}
