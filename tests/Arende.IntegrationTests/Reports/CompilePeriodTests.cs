using System.Text;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Plans;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Plans;
using Arende.Domain.Reports;
using Arende.Import;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Cases;
using Arende.Web.Features.Shared.Components;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

public sealed class CompilePeriodTests : IAsyncLifetime
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
    public async Task The_cases_table_has_a_row_for_each_that_is_not_done_in_the_form_that_an_import_reads()
    {
        var (period, delayed, onPlan, done) = await Reported();

        var compiled = await Case(await period.Compile());

        var table = Assert.Single(compiled.Report.Sections.SelectMany(section => ReportTable.Of(section.Text)));
        Assert.Equal("A", table.Name);
        Assert.Equal(["Kajen", "30 juni 2026, beslutas i månadsrapport per februari 2025", ""], table.Rows.Single(row => row[0] == delayed.Title).Take(3));
        Assert.Equal(["Arkivet", "", "31 december 2025"], table.Rows.Single(row => row[0] == onPlan.Title).Take(3));
        Assert.DoesNotContain(table.Rows, row => row[0] == done.Title);
        var read = Reread(compiled).Assignments;
        Assert.Equal([("Kajen", AssignmentColumn.Delayed, SourceKind.Proposed), ("Arkivet", AssignmentColumn.OnPlan, SourceKind.None)], read.Select(row => (row.Title, row.Column, row.SourceKind)));
    }

    [Fact]
    public async Task It_is_a_draft_of_the_board_with_its_officer_and_the_period_says_which()
    {
        var (period, _, _, _) = await Reported();

        var id = await period.Compile();

        var compiled = await Case(id);
        Assert.Equal((CaseState.Draft, "Månadsrapport per februari 2025", UsualBodies.Board.Id, app.As(Role.CaseOfficer).PersonId), (compiled.State, compiled.Title, compiled.BoardId, compiled.CaseOfficerId));
        Assert.Equal([ClauseEffect.None, ClauseEffect.AdoptDeadlines], compiled.Report.Clauses.Select(clause => clause.Effect));
        Assert.Empty(compiled.Report.Clauses.Unanswered());
        Assert.Equal((id, false), ((await period.Read()).CaseId, await app.Read(db => db.WorkflowInstances.AnyAsync(i => i.SubjectId == period.Id.Value && i.Status == Application.Workflows.InstanceStatus.Running, Ct))));
    }

    [Fact]
    public async Task Compiled_twice_by_two_at_once_and_by_a_double_click_it_is_one_case()
    {
        var (period, _, _, _) = await Reported();
        var key = new FormKey(Guid.NewGuid());

        var cases = await Task.WhenAll(Compile(key), Compile(new FormKey(Guid.NewGuid())), Compile(key));

        Assert.Single(cases.Append(await period.Compile()).Distinct());
        Assert.Equal(1, await app.Read(db => db.Cases.CountAsync(Ct)));

        Task<CaseId> Compile(FormKey form) => app.Do<CompilePeriod, CaseId>(compile => compile.Run(app.As(Role.Controller), period.Id, null, null, Ct, form));
    }

    [Fact]
    public async Task The_boards_yes_makes_the_forecasts_deadlines_and_adopts_what_is_done()
    {
        var (period, delayed, onPlan, done) = await Reported();
        var id = await period.Compile();
        Assert.Equal("30 juni 2026", (await Assignment(delayed)).Proposed!.Deadline.Text);

        await Decide(id, Outcome.Approve);

        Assert.Equal("30 juni 2026", (await Assignment(delayed)).Current!.Deadline.Text);
        Assert.Equal("31 december 2025", (await Assignment(onPlan)).Current!.Deadline.Text);
        Assert.Equal(TurnKind.Accounted, (await Assignment(done)).EndedAs);
    }

    [Fact]
    public async Task A_send_back_changes_nothing()
    {
        var (period, delayed, _, done) = await Reported();
        var id = await period.Compile();
        var before = (await Assignment(delayed), await Assignment(done), await period.Read());

        await Decide(id, Outcome.SendBack);

        var (after, account, still) = (await Assignment(delayed), await Assignment(done), await period.Read());
        Assert.Equal((before.Item1.Version, "31 december 2025", "30 juni 2026"), (after.Version, after.Current!.Deadline.Text, after.Proposed!.Deadline.Text));
        Assert.Equal((before.Item2.Version, null), (account.Version, account.EndedAs));
        Assert.Equal((before.Item3.CaseId, before.Item3.CompiledAt, before.Item3.Freezes.Count), (still.CaseId, still.CompiledAt, still.Freezes.Count));
    }

    [Fact]
    public async Task Undone_it_writes_the_case_off_and_takes_back_only_what_it_froze_itself()
    {
        var (period, delayed, _, _) = await Reported();
        await period.Freeze(office);
        var id = await period.Compile();
        Assert.Equal(2, (await period.Read()).Freezes.Count);

        await app.Do<UndoCompile>(undo => undo.Run(app.As(Role.Controller), period.Id, id.Value, Ct));

        var after = await period.Read();
        Assert.Equal((office, null, null), (Assert.Single(after.Freezes).UnitId!.Value, after.CaseId, after.CompiledAt));
        Assert.Equal(CaseState.Closed, (await Case(id)).State);
        var flow = (await app.Read(db => CaseFlow.Read(db, app.Definitions, id, Ct)))!;
        Assert.Equal([PathState.WrittenOff, PathState.NotReached], CasePath.Draw(flow, []).Select(step => step.State).Distinct());
        Assert.True(Assert.Single(await app.Read(db => CaseList.Newest(db, db.Cases.Where(c => c.Id == id), 1, Ct))).IsWrittenOff);
        Assert.Equal((null, null), ((await Assignment(delayed)).Proposed, (await Assignment(delayed)).AccountedIn));
        Assert.Null((await period.Report(delayed)).AsFrozen);
        await period.Answer(delayed, AssignmentStatus.OnPlan, "Det ordnade sig.");
        var again = await period.Compile();
        Assert.NotEqual(id, again);
        Assert.Contains((await Case(again)).Report.Sections.SelectMany(section => ReportTable.Of(section.Text)).Single().Rows, row => row[0] == "Kajen" && row[1].Length == 0);
    }

    [Fact]
    public async Task What_was_compiled_anew_since_it_was_shown_is_not_undone()
    {
        var (period, _, _, _) = await Reported();
        var first = await period.Compile();
        await app.Do<UndoCompile>(undo => undo.Run(app.As(Role.Controller), period.Id, first.Value, Ct));
        var second = await period.Compile();

        await Assert.ThrowsAsync<LostRaceException>(() => app.Do<UndoCompile>(undo => undo.Run(app.As(Role.Controller), period.Id, first.Value, Ct)));

        Assert.Equal((CaseState.Draft, second), ((await Case(second)).State, (await period.Read()).CaseId!.Value));
    }

    [Fact]
    public async Task When_somebody_else_has_gone_on_with_the_case_it_is_not_undone()
    {
        var (period, _, _, _) = await Reported();
        var draft = await Case(await period.Compile());
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), draft.Id, draft.Version, "En annan titel", draft.Report, Ct));

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<UndoCompile>(undo => undo.Run(app.As(Role.Controller), period.Id, draft.Id.Value, Ct)));

        Assert.Equal((Rule.CompiledCaseHasMovedOn, CaseState.Draft), (refused.Rule, (await Case(draft.Id)).State));
    }

    [Fact]
    public async Task Units_that_are_not_frozen_are_frozen_by_it_and_what_is_missing_needs_a_reason()
    {
        var (period, _, _, _) = await Reported();
        var late = await AskedPeriod.Assign(app, "Skolgården", building);
        await app.Read(db =>
        {
            db.Add(new StatusReport(period.Id, late.Id, building, app.As(Role.Controller).PersonId));
            return db.SaveChangesAsync(Ct);
        });

        Assert.Equal(Rule.FreezeNeedsReason, (await Assert.ThrowsAsync<BrokenRuleException>(() => period.Compile())).Rule);
        Assert.Equal(0, await app.Read(db => db.Cases.CountAsync(Ct)));
        var compiled = await Case(await period.Compile("Kontoret flyttade i veckan."));

        Assert.All((await period.Read()).Freezes, freeze => Assert.True(freeze.IsImplicit));
        var deviations = compiled.Report.Sections.Single(section => section.Kind == SectionKind.Analysis).Text;
        Assert.Contains("Kontoret flyttade i veckan.", deviations, StringComparison.Ordinal);
        Assert.Contains("Skolgården: Ingen lägesrapport har lämnats.", deviations, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_assignment_stays_out_and_those_who_may_see_it_are_told_how_many()
    {
        var secret = await AskedPeriod.Assign(app, "Hemligt uppdrag", office, access: AccessLevel.Secret);
        var (period, _, _, _) = await Reported();
        await period.Answer(secret, AssignmentStatus.Delayed, "Förhandling pågår.", "30 juni 2026", Role.Manager);

        var compiled = await Case(await period.Compile());

        Assert.DoesNotContain("Hemligt", string.Concat(compiled.Report.Sections.Select(section => section.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("Förhandling", string.Concat(compiled.Report.Sections.Select(section => section.Text)), StringComparison.Ordinal);
        Assert.Null((await Assignment(secret)).Proposed);
        Assert.Equal((1, 0), (await LeftOut(Role.Manager), await LeftOut(Role.Controller)));

        Task<int> LeftOut(string role) => app.Read(db => CompiledCase.LeftOut(db, app.As(role), period.Id, Ct));
    }

    [Fact]
    public async Task At_year_end_all_of_the_plan_is_asked_and_what_is_not_done_is_proposed_for_the_next()
    {
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 2, 8, 0, 0, TimeSpan.Zero));
        var (open, done, other) = (await AskedPeriod.Assign(app, "Kajen", building, plan: 2025), await AskedPeriod.Assign(app, "Arkivet", office, plan: 2025), await AskedPeriod.Assign(app, "Leden", office, "1 mars 2027", plan: 2026));
        await app.Read(async db =>
        {
            (await db.Assignments.SingleAsync(a => a.Id == done.Id, Ct)).Report(AssignmentStatus.Done, app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });
        var period = await AskedPeriod.Open(app, "year");
        await period.Answer(open, AssignmentStatus.OnPlan, "Går vidare.");
        await period.Answer(done, AssignmentStatus.Done, "Arkivet är flyttat.");
        await period.Answer(other, AssignmentStatus.OnPlan, "Går bra.");

        var compiled = await Case(await period.Compile());

        var transfer = compiled.Report.Clauses.Single(clause => clause.Effect == ClauseEffect.TransferAssignments);
        Assert.Equal((2026, true), (transfer.PlanYear, transfer.IsConfirmed));
        Assert.Equal((2026, null, null), ((await Assignment(open)).ProposedPlanYear, (await Assignment(done)).ProposedPlanYear, (await Assignment(other)).ProposedPlanYear));
        // Its deadline lies within the year and has passed.
        Assert.Equal(("Kajen", "31 december 2025"), ReportTable.Of(Matter(compiled)).Single().Rows.Skip(1).Single() is var row ? (row[0], row[1]) : default);
        Assert.Contains("Leden: enligt plan, slutdatum 1 mars 2027; hör inte till den plan som förs över.", Matter(compiled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_case_has_before_the_board_is_left_to_it()
    {
        var (period, delayed, _, _) = await Reported();
        var other = await new BoardWalk(app).Import("1. Notera.", title: "En annan rapport");
        await app.Read(async db =>
        {
            (await db.Assignments.SingleAsync(a => a.Id == delayed.Id, Ct)).AccountFor(other, new DecidedDeadline(Deadline.Read("1 maj 2026")!, null, null), null);
            return await db.SaveChangesAsync(Ct);
        });

        await period.Compile();

        Assert.Equal((other, "1 maj 2026"), ((await Assignment(delayed)).AccountedIn, (await Assignment(delayed)).Proposed!.Deadline.Text));
    }

    [Fact]
    public async Task A_correction_before_the_compilation_is_what_the_report_says()
    {
        var (period, delayed, _, _) = await Reported();
        await period.Freeze(building);
        var report = await period.Report(delayed);
        await app.Do<CorrectReport>(use => use.Run(app.As(Role.Controller), report.Id, AssignmentStatus.OnPlan, "Leveransen kom.", null, report.Version, Ct));

        var compiled = await Case(await period.Compile());

        Assert.Contains(compiled.Report.Sections.SelectMany(section => ReportTable.Of(section.Text)).Single().Rows, row => row[0] == "Kajen" && row[1].Length == 0);
        Assert.Null((await Assignment(delayed)).Proposed);
    }

    [Fact]
    public async Task One_that_is_done_in_the_register_and_was_corrected_to_delayed_is_told_of_and_not_adopted()
    {
        var (period, _, _, done) = await Reported();
        await period.Freeze(building);
        await Correct(period, done, AssignmentStatus.Delayed, "Räcket saknas.");

        var id = await period.Compile();
        await Decide(id, Outcome.Approve);

        var matter = Matter(await Case(id));
        Assert.DoesNotContain(ReportTable.Of(matter).Single().Rows, row => row[0] == "Bryggan");
        Assert.Contains("Bryggan: försenat, slutdatum 31 december 2025; registret har ett annat läge än rapporten.", matter, StringComparison.Ordinal);
        Assert.Equal((null, null, AssignmentStatus.Done), ((await Assignment(done)).EndedAs, (await Assignment(done)).AccountedIn, (await Assignment(done)).Status));
    }

    [Fact]
    public async Task One_that_is_open_in_the_register_and_was_corrected_to_done_is_told_of_and_not_bound()
    {
        var (period, delayed, _, _) = await Reported();
        await period.Freeze(building);
        await Correct(period, delayed, AssignmentStatus.Done, "Kajen är klar.");

        var matter = Matter(await Case(await period.Compile()));

        Assert.Contains("Kajen: klart; registret har ett annat läge än rapporten.", matter, StringComparison.Ordinal);
        Assert.DoesNotContain("Kajen: Kajen är klar.", matter, StringComparison.Ordinal);
        Assert.Equal((null, null), ((await Assignment(delayed)).AccountedIn, (await Assignment(delayed)).Proposed));
    }

    [Fact]
    public async Task A_case_that_only_reports_on_an_assignment_keeps_it_out_of_no_other()
    {
        var (period, _, onPlan, _) = await Reported();
        var other = await new BoardWalk(app).Import("1. Notera.", title: "En annan rapport");
        await Change(onPlan, assignment => assignment.AccountFor(other, null, null));

        var id = await period.Compile();

        Assert.Equal(id, (await Assignment(onPlan)).AccountedIn);
    }

    [Fact]
    public async Task Before_it_is_compiled_what_cannot_be_bound_is_named_with_the_case_that_it_waits_for()
    {
        var (period, delayed, _, done) = await Reported();
        var other = await new BoardWalk(app).Import("1. Notera.", title: "En annan rapport");
        await Change(delayed, assignment => assignment.AccountFor(other, new DecidedDeadline(Deadline.Read("1 maj 2026")!, null, null), null));
        await period.Freeze(building);
        await Correct(period, done, AssignmentStatus.Delayed, "Räcket saknas.");
        var of = await period.Read();

        var unbound = await app.Do<CompiledCase, IReadOnlyList<UnboundAssignment>>(cases => cases.Unbound(app.As(Role.Controller), of, Ct));

        Assert.Equal([(delayed.Id, NotBound.WaitsElsewhere, (CaseId?)other), (done.Id, NotBound.ChangedSince, null)], unbound.Select(one => (one.Id, one.Why, one.Elsewhere?.Id)));
    }

    [Fact]
    public async Task At_year_end_it_is_the_plan_of_the_board_that_is_asked_and_bound()
    {
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 2, 8, 0, 0, TimeSpan.Zero));
        var (own, others) = (await AskedPeriod.Assign(app, "Kajen", building, plan: 2025), await AskedPeriod.Assign(app, "Arkivet", office, plan: 2025));
        await app.Read(db => db.PlanEntries.Where(entry => entry.AssignmentId == others.Id).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.BoardId, BodyId.New()), Ct));

        var period = await AskedPeriod.Open(app, "year");

        Assert.Equal([own.Id], await app.Read(db => db.StatusReports.Where(report => report.PeriodId == period.Id).Select(report => report.AssignmentId).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_case_to_which_a_year_end_is_bound_is_not_undone_with_the_compilation()
    {
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 2, 8, 0, 0, TimeSpan.Zero));
        var open = await AskedPeriod.Assign(app, "Kajen", building, "1 mars 2026", plan: 2025);
        var period = await AskedPeriod.Open(app, "year");
        await period.Answer(open, AssignmentStatus.OnPlan, "Går vidare.");
        var id = await period.Compile();
        await app.Do<ProposeYearEnd>(propose => propose.Run(app.As(Role.Controller), UsualBodies.Board.Id, 2025, id,
            [new ChosenYearEnd(open.Id, Assignment(open).Result.Version, new(YearEndAction.Close, Reason: "Behovet finns inte."))], Ct));

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<UndoCompile>(undo => undo.Run(app.As(Role.Controller), period.Id, id.Value, Ct)));

        Assert.Equal((Rule.CompiledCaseHasMovedOn, TurnKind.Struck), (refused.Rule, (await Assignment(open)).ProposedTurn!.Kind));
    }

    private async Task Correct(AskedPeriod period, Assignment of, AssignmentStatus status, string comment)
    {
        var report = await period.Report(of);
        await app.Do<CorrectReport>(use => use.Run(app.As(Role.Controller), report.Id, status, comment, null, report.Version, Ct));
    }

    private Task Change(Assignment of, Action<Assignment> change) => app.Read(async db =>
    {
        change(await db.Assignments.SingleAsync(a => a.Id == of.Id, Ct));
        return await db.SaveChangesAsync(Ct);
    });

    private static string Matter(Case compiled) => compiled.Report.Sections.Single(section => section.Kind == SectionKind.Matter).Text;

    // Kajen is delayed with a forecast, Arkivet on plan, Bryggan done.
    private async Task<(AskedPeriod Period, Assignment Delayed, Assignment OnPlan, Assignment Done)> Reported()
    {
        var (delayed, onPlan, done) = (await AskedPeriod.Assign(app, "Kajen", building), await AskedPeriod.Assign(app, "Arkivet", office), await AskedPeriod.Assign(app, "Bryggan", building));
        var period = await AskedPeriod.Open(app);
        await period.Answer(delayed, AssignmentStatus.Delayed, "Leveransen dröjer.", "30 juni 2026");
        await period.Answer(onPlan, AssignmentStatus.OnPlan, "Går bra.");
        await period.Answer(done, AssignmentStatus.Done, "Bryggan är byggd.");
        return (period, delayed, onPlan, done);
    }

    private async Task Decide(CaseId id, Outcome outcome)
    {
        var walk = new BoardWalk(app);
        await walk.Prepare(id);
        await walk.Meet(UsualBodies.Committee, id, 1);
        await walk.Record(UsualBodies.Committee, id, Outcome.Propose);
        await walk.Meet(UsualBodies.Board, id, 3);
        await walk.Record(UsualBodies.Board, id, outcome);
    }

    private static StaffReportDocument Reread(Case compiled)
    {
        var text = new StringBuilder("# ").Append(compiled.Title).Append("\n\n");
        foreach (var section in compiled.Report.Sections) text.Append("## ").Append(section.Heading).Append("\n\n").Append(section.Text).Append("\n\n");
        return StaffReportReader.Read(Encoding.UTF8.GetBytes(text.ToString()), Ct);
    }

    private Task<Case> Case(CaseId id) => app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));

    private Task<Assignment> Assignment(Assignment of) => app.Read(db => db.Assignments.AsNoTracking().SingleAsync(a => a.Id == of.Id, Ct));
}
