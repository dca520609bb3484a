using Arende.Application.Cases;
using Arende.Application.Meetings;
using Arende.Application.Plans;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Plans;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Plans;

/// <summary>A plan's year-end is bound to the annual case, and takes effect when the board decides that, in one go.</summary>
public sealed class YearEndTests : IAsyncLifetime
{
    private const string Proposal = "Kommunstyrelsen beslutar:\n\n1. Godkänna verksamhetsberättelsen.\n2. Godkänna att uppdrag och initiativ överförs till 2025.";
    private const string Heading = "Uppdrag som avslutas vid årsskiftet 2024";
    private const string Struck = "Gör en plan för färre resor i tjänsten.";
    private const string Merged = "Fråga föreningarna vad de tycker om bokningen av lokaler";
    private const string Split = "Gör en rutin för introduktion av nya chefer.";

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
    public async Task What_is_left_is_carried_and_what_is_reported_done_is_closed_unless_something_else_is_chosen()
    {
        var lines = await Lines();

        Assert.Equal((14, 59), (lines.Count(line => line.Preset.Action == YearEndAction.Carry), lines.Count(line => line.Preset.Action == YearEndAction.Close)));
    }

    [Fact]
    public async Task The_trial_adds_up_and_writes_nothing()
    {
        var versions = (await Lines()).Select(line => line.Assignment.Version).ToList();

        var tried = await Tried(Chosen);

        Assert.Empty(tried.Faults);
        Assert.Equal((73, 11, 60, 1, 1), (tried.Open, tried.Count(YearEndAction.Carry), tried.Count(YearEndAction.Close), tried.Count(YearEndAction.Merge), tried.Count(YearEndAction.Split)));
        Assert.Equal(versions, (await Lines()).Select(line => line.Assignment.Version));
    }

    [Fact]
    public async Task Nothing_but_proposals_is_there_before_the_board_has_decided()
    {
        await Propose(await walk.Import(Proposal), Chosen);

        Assert.Empty(await year.Plan(2025));
        Assert.Equal((10, 4), await year.Count(2024, PlanPart.Open));
    }

    [Fact]
    public async Task The_boards_decision_carries_closes_merges_and_splits_at_once()
    {
        var report = await walk.Import(Proposal);
        await Propose(report, Chosen);
        await Decide(report, Outcome.Approve);

        var lines = await year.Plan(2024);
        Assert.Equal((11, 59, 2, 1, 1, 0), (Of(lines, PlanPart.Carried), Of(lines, PlanPart.Adopted), Of(lines, PlanPart.Struck), Of(lines, PlanPart.Merged), Of(lines, PlanPart.Split), Of(lines, PlanPart.Open)));
        Assert.All(lines.Where(line => line.Entry.Outcome != PlanOutcome.Struck || line.Title == Struck), line => Assert.Equal(report, line.Entry.OutcomeIn));
        // Eleven that go on, and the two parts.
        Assert.Equal(13, (await year.Plan(2025)).Count);
        Assert.Equal("31 december 2025", (await year.Find(YearOfPlan.FirstTitle)).Current?.Deadline.Text);
    }

    [Fact]
    public async Task A_send_back_changes_nothing_and_the_proposals_stand()
    {
        var report = await walk.Import(Proposal);
        await Propose(report, Chosen);
        await Decide(report, Outcome.SendBack);

        Assert.Empty(await year.Plan(2025));
        Assert.Equal((10, 4), await year.Count(2024, PlanPart.Open));
        Assert.Equal(TurnKind.Struck, (await year.Find(Struck)).ProposedTurn?.Kind);
    }

    [Fact]
    public async Task A_correction_of_the_boards_outcome_takes_all_of_it_back()
    {
        var report = await walk.Import(Proposal);
        await Propose(report, Chosen);
        await Decide(report, Outcome.Approve);
        var meeting = await app.Read(db => db.Meetings.Where(m => m.BodyId == UsualBodies.Board.Id && m.Agenda.Any(i => i.CaseId == report)).Select(m => m.Id).SingleAsync(Ct));

        await app.Do<CorrectOutcome>(correct => correct.Run(app.As(Role.Clerk), meeting, report, new GivenOutcome(Outcome.SendBack, "Det behövs mer.", []), null, Ct));

        Assert.Empty(await year.Plan(2025));
        Assert.Equal((10, 4), await year.Count(2024, PlanPart.Open));
        Assert.Equal((true, TurnKind.Struck), ((await year.Find(Struck)).IsOpen, (await year.Find(Struck)).ProposedTurn!.Kind));
    }

    [Fact]
    public async Task Whoever_corrects_the_outcome_is_told_what_was_before_the_board_with_what_it_ended()
    {
        var report = await walk.Import(Proposal);
        await Propose(report, Chosen);
        await walk.ToTheBoard(report);
        var before = await Reach(null);
        await walk.Record(UsualBodies.Board, report, Outcome.Approve);
        var item = await app.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(i => i.CaseId == report && db.Meetings.Any(m => m.Id == i.MeetingId && m.BodyId == UsualBodies.Board.Id), Ct));

        var after = await Reach(item.Effect);

        Assert.Equal((3, 59), (before.Proposals.Ended, before.ReportedDone));
        Assert.Equal((before.Proposals, before.ReportedDone), (after.Proposals, after.ReportedDone));

        Task<OutcomeReach> Reach(OutcomeEffect? was) => app.Read(db => OutcomeReach.Of(db, app.As(Role.Clerk), BodyFunction.Board, report, "Hanna Handläggare", StaffReport.Empty, was, Ct));
    }

    [Fact]
    public async Task It_can_be_undone_until_the_board_has_decided()
    {
        var report = await walk.Import(Proposal);
        await Propose(report, Chosen);

        await Undo(report);

        Assert.DoesNotContain(await Lines(), line => line.Assignment.HasProposal || line.Assignment.AccountedIn is not null);
        Assert.DoesNotContain((await walk.Case(report)).Report.Sections, section => section.Heading == Heading);
        Assert.Equal(Rule.NothingIsProposed, await Broken(() => Undo(report)));
        await Propose(report, Chosen);
        await Decide(report, Outcome.Approve);
        Assert.Equal(Rule.NothingIsProposed, await Broken(() => Undo(report)));
    }

    [Fact]
    public async Task What_the_case_proposed_itself_is_no_year_end_and_stays_when_one_is_undone()
    {
        var report = await walk.Import(Proposal);
        await year.Change(YearOfPlan.FirstTitle, assignment => assignment.AccountFor(report, new DecidedDeadline(Deadline.Read("30 juni 2025")!, null, null), 2025));
        Assert.Null(await BoundTo());
        Assert.Equal(Rule.NothingIsProposed, await Broken(() => Undo(report)));

        await Propose(report, Chosen);
        Assert.Equal((report, "31 december 2025"), (await BoundTo(), (await year.Find(YearOfPlan.FirstTitle)).Proposed!.Deadline.Text));
        await Undo(report);

        var stands = await year.Find(YearOfPlan.FirstTitle);
        Assert.Equal((report, "30 juni 2025", 2025, null), (stands.AccountedIn!.Value, stands.Proposed!.Deadline.Text, stands.ProposedPlanYear, await BoundTo()));
        Assert.Null((await year.Find(Struck)).ProposedTurn);
    }

    [Fact]
    public async Task The_draft_names_what_its_clause_ends_and_the_case_tells_who_bound_it()
    {
        var report = await walk.Import(Proposal);
        await Propose(report, Chosen);

        var section = (await walk.Case(report)).Report.Sections.Single(one => one.Heading == Heading);
        var first = (await year.Find(YearOfPlan.FirstTitle)).Number;
        Assert.Contains($"{Struck}: stryks. Behovet finns inte längre.", section.Text, StringComparison.Ordinal);
        Assert.Contains($"{Merged}: slås ihop med {first}.", section.Text, StringComparison.Ordinal);
        Assert.Contains($"{Split}: delas i ”Rutin för chefer” och ”Rutin för arbetsledare”.", section.Text, StringComparison.Ordinal);
        Assert.Equal([app.As(Role.Controller).PersonId], await app.Read(db => db.History.Where(h => h.SubjectId == report.Value && h.Kind == HistoryKind.YearEndProposed).Select(h => h.ActorId!.Value).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_secret_one_is_not_named_in_the_draft()
    {
        var report = await walk.Import(Proposal);
        await year.Change(Struck, assignment => assignment.Mark(AccessLevel.Secret));
        await app.Do<ArendeDb>(db => db.Assignments.Where(a => a.Title == Struck).ExecuteUpdateAsync(set => set.SetProperty(a => a.OwnerId, app.As(Role.Controller).PersonId), Ct));
        await Propose(report, Chosen);

        var text = (await walk.Case(report)).Report.Sections.Single(one => one.Heading == Heading).Text;
        Assert.Equal((TurnKind.Struck, false), ((await year.Find(Struck)).ProposedTurn?.Kind, text.Contains(Struck, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_that_was_struck_before_decisions_were_kept_is_not_open()
    {
        await app.Do<ArendeDb>(async db =>
        {
            var older = new Assignment("Struket för länge sedan", AssignmentKind.Assignment, AssignmentStatus.Struck, null, null, AccessLevel.Open);
            older.SetPlanYear(2024);
            db.Assignments.Add(older);
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(73, (await Lines()).Count);
        await Propose(await walk.Import(Proposal), Chosen);
    }

    [Fact]
    public async Task A_case_without_the_clause_or_that_is_no_draft_is_refused()
    {
        var other = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Godkänna rapporten.", title: "En annan rapport");
        Assert.Equal(Rule.CaseLacksTransfer, await Broken(() => Propose(other, Chosen)));

        var report = await walk.Import(Proposal);
        await walk.ToTheBoard(report);
        Assert.Equal(Rule.DraftIsLocked, await Broken(() => Propose(report, Chosen)));
    }

    [Fact]
    public async Task Where_nothing_is_carried_over_the_case_needs_no_clause_for_it()
    {
        var other = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Godkänna rapporten.", title: "En annan rapport");

        await Propose(other, (_, _) => new YearEndChoice(YearEndAction.Close, Reason: "Behovet finns inte längre."));

        Assert.Equal((TurnKind.Struck, other), ((await year.Find(Struck)).ProposedTurn!.Kind, (await year.Find(Struck)).AccountedIn!.Value));
    }

    [Fact]
    public async Task A_case_that_can_no_longer_be_chosen_is_refused_in_words()
    {
        var report = await walk.Import(Proposal);
        await app.Do<ArendeDb>(db => db.Cases.Where(c => c.Id == report).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));

        Assert.Equal(Rule.ChosenCaseIsGone, await Broken(() => Propose(report, Chosen)));
        Assert.Equal(Rule.ChosenCaseIsGone, await Broken(() => Undo(report)));
    }

    [Fact]
    public async Task Each_row_says_how_it_stands_in_the_plan_whatever_its_owner_has_reported()
    {
        // Its deadline on entry lies later, and its owner says that it is delayed.
        await year.Change(YearOfPlan.OnPlan[0], assignment => assignment.Report(AssignmentStatus.Delayed, app.Clock.GetUtcNow()));

        var standings = (await Lines()).ToDictionary(line => line.Assignment.Title, line => line.Standing);

        Assert.Equal((PlanStanding.OnPlan, PlanStanding.Delayed), (standings[YearOfPlan.OnPlan[0]], standings[YearOfPlan.FirstTitle]));
        Assert.Equal((await year.Plan(2024)).Where(line => line.Entry.Outcome is null).ToDictionary(line => line.Title, line => line.Standing), standings);
    }

    [Fact]
    public async Task What_another_case_has_before_the_board_is_not_taken_from_it()
    {
        await year.Import();

        Assert.Equal(Rule.AssignmentWaitsElsewhere, await Broken(async () => await Propose(await walk.Import(Proposal), Chosen)));
    }

    [Fact]
    public async Task One_that_was_changed_since_it_was_shown_loses_to_that_change()
    {
        var report = await walk.Import(Proposal);
        var shown = await Lines();
        await year.Change(YearOfPlan.FirstTitle, assignment => assignment.Report(AssignmentStatus.Delayed, app.Clock.GetUtcNow()));

        await Assert.ThrowsAsync<LostRaceException>(() => Propose(report, Chosen, shown));
    }

    [Fact]
    public async Task A_case_that_is_handed_in_at_the_same_moment_is_bound_to_nothing()
    {
        var report = await walk.Import(Proposal);
        await walk.Answer(report);
        var chosen = (await Lines()).Select(line => new ChosenYearEnd(line.Assignment.Id, line.Assignment.Version, line.Preset with { Deadline = "31 december 2025" })).ToList();
        // Nothing is ended, so the draft isn't written either. Asked when the case has been read and before anything is written.
        var handsIn = new ClockThat(() => walk.Complete(report, "WriteDraft", Role.CaseOfficer, "submit").GetAwaiter().GetResult());

        Assert.Equal(Rule.DraftIsLocked, await Broken(() => app.Do<IServiceProvider>(services => ActivatorUtilities.CreateInstance<ProposeYearEnd>(services, handsIn).Run(app.As(Role.Controller), UsualBodies.Board.Id, 2024, report, chosen, Ct))));
        Assert.Null(await BoundTo());
    }

    [Fact]
    public async Task It_is_a_controllers_to_propose() =>
        Assert.Equal(Rule.NotAllowed, await Broken(async () => await Propose(await walk.Import(Proposal), Chosen, by: app.As(Role.CaseOfficer))));

    // All but three as they are preset; what was due within the year gets a later day.
    private static YearEndChoice Chosen(YearEndLine line, IReadOnlyList<YearEndLine> all) => line.Assignment.Title switch
    {
        Struck => new(YearEndAction.Close, Reason: "Behovet finns inte längre."),
        Merged => new(YearEndAction.Merge, Into: all.Single(other => other.Assignment.Title == YearOfPlan.FirstTitle).Assignment.Number.ToString()),
        Split => new(YearEndAction.Split, "31 december 2025", Parts: "Rutin för chefer\r\nRutin för arbetsledare"),
        _ when line.Assignment.Current?.Deadline.Latest.Year == 2024 && line.Preset.Action == YearEndAction.Carry => line.Preset with { Deadline = "31 december 2025" },
        _ => line.Preset,
    };

    private Task<IReadOnlyList<YearEndLine>> Lines() => app.Read(db => YearEndLines.Of(db, app.As(Role.Controller), UsualBodies.Board.Id, 2024, StockholmTime.Today(app.Clock), Ct));

    private async Task<YearEnd> Tried(Func<YearEndLine, IReadOnlyList<YearEndLine>, YearEndChoice> choose)
    {
        var lines = await Lines();
        return await app.Read(db => YearEndLines.Check(db, app.As(Role.Controller), 2024, [.. lines.Select(line => (line.Assignment, choose(line, lines)))], Ct));
    }

    private async Task Propose(CaseId id, Func<YearEndLine, IReadOnlyList<YearEndLine>, YearEndChoice> choose, IReadOnlyList<YearEndLine>? shown = null, Viewer? by = null)
    {
        var lines = shown ?? await Lines();
        await app.Do<ProposeYearEnd>(propose => propose.Run(by ?? app.As(Role.Controller), UsualBodies.Board.Id, 2024, id,
            [.. lines.Select(line => new ChosenYearEnd(line.Assignment.Id, line.Assignment.Version, choose(line, lines)))], Ct));
    }

    private Task<CaseId?> BoundTo() => app.Read(db => BoundYearEnd.CaseOf(db, UsualBodies.Board.Id, 2024, Ct));

    private Task Undo(CaseId id) => app.Do<UndoYearEnd>(undo => undo.Run(app.As(Role.Controller), UsualBodies.Board.Id, 2024, id, Ct));

    private async Task Decide(CaseId id, Outcome outcome)
    {
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, outcome);
    }

    private sealed class ClockThat(Action once) : TimeProvider
    {
        private Action? waiting = once;

        public override DateTimeOffset GetUtcNow()
        {
            Interlocked.Exchange(ref waiting, null)?.Invoke();
            return System.GetUtcNow();
        }
    }

    private static int Of(IReadOnlyList<PlanLine> lines, PlanPart part) => lines.Count(line => line.IsIn(part, null));

    private static async Task<Rule> Broken(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;
}
