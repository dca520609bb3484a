using Arende.Application.Appeals;
using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Arende.Web.Features.Cases;
using Arende.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>The council's decision is entered from its minutes, clause by clause, and goes the way of a board's. No SQL is written by hand for it: SQLite alone.</summary>
public sealed class EnterCouncilDecisionTests : IAsyncLifetime
{
    private const string ToCouncil = "Kommunstyrelsen föreslår kommunfullmäktige besluta:\n\n1. Godkänna nya slutdatum för uppdragen.";
    private const string Mixed = "Kommunstyrelsen föreslår kommunfullmäktige besluta:\n\n1. Ge kommunstyrelsen i uppdrag att anta avgifter för gästhamnen.\n\nKommunstyrelsen beslutar för egen del:\n\n2. Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.";
    private const string Table = """
        | Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |
        |---|---|---|
        | Rita en ny lekplats. | 1 juni 2025, beslutas i verksamhetsberättelsen 2024 | |
        """;

    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private BoardWalk walk = null!;

    private Viewer Clerk => app.As(Role.Clerk);
    private DateOnly Today => StockholmTime.Today(app.Clock);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        walk = new BoardWalk(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_councils_paragraph_makes_deadlines_current()
    {
        var id = await Referred(ToCouncil, Table);
        Assert.NotNull((await Assigned(id)).Proposed);

        await app.CouncilDecides(id, Today, 51);

        var assignment = await Assigned(id);
        Assert.Equal((new DateOnly(2025, 6, 1), null), (assignment.DueOn, assignment.Proposed));
        var (meeting, item) = await OfCouncil(id);
        Assert.Equal((Today, 51, Outcome.Approve), (meeting.Date, item.Paragraph, item.Outcome));
        Assert.True(meeting.IsClosed);
    }

    [Fact]
    public async Task What_the_council_turns_down_falls()
    {
        var id = await Referred(ToCouncil, Table);
        await app.CouncilDecides(id, Today, 51, new GivenOutcome(Outcome.Reject, "Det går fortare.", []));
        var assignment = await Assigned(id);
        Assert.Equal((null, null), (assignment.DueOn, assignment.Proposed));
    }

    [Fact]
    public async Task In_a_mixed_case_each_part_goes_its_own_way_and_the_case_closes_when_both_are_done()
    {
        var id = await Referred(Mixed);
        var board = await NoticeBoard.MeetingOf(app, id);
        Assert.Equal(["AwaitCouncil"], await Open(id, but: "SettleDistribution"));
        Assert.Equal("Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.", Assert.Single(await Made(id)).Title);
        await NoticeBoard.PutUp(app, board, Today);
        await Sent(id);
        await walk.Complete(id, "SettleDistribution", Role.Clerk, "done");
        await walk.Complete(id, "FollowUp", Role.Controller, "done");
        await TheNoticeIsOver();
        await walk.Complete(id, "ConfirmLegalForce", Role.Registrar, "final");
        Assert.Equal(["AwaitCouncil"], await Open(id));

        await app.CouncilDecides(id, Today, 51);

        Assert.Equal(2, (await Made(id)).Count);
        var (meeting, _) = await OfCouncil(id);
        await Sent(id);
        await walk.Complete(id, "SettleCouncilDistribution", Role.Clerk, "done");
        await walk.Complete(id, "FollowUpCouncil", Role.Controller, "done");
        Assert.Empty(await Open(id));
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting.Id, Today, Ct));
        await NoticeBoard.PutUp(app, meeting.Id, Today);
        Assert.Equal(AppealKind.LegalReview, (await NoticeBoard.Of(app, meeting.Id)).AppealOf(id));
        await TheNoticeIsOver();
        await walk.Complete(id, "ConfirmCouncilForce", Role.Registrar, "final");
        Assert.Equal(["CloseCase"], await Open(id));
    }

    [Fact]
    public async Task Of_a_mixed_case_the_appeal_period_is_of_the_boards_own_part_alone()
    {
        var id = await Referred(Mixed);
        await app.CouncilDecides(id, Today, 51);

        var decisions = await app.Read(db => CaseDecision.Of(db, app.Definitions, id, Today, Ct));

        Assert.Equal([2], decisions.Single(decision => decision.Body.Function == BodyFunction.Board).OwnPart.Select(clause => clause.Number));
        Assert.Empty(decisions.Single(decision => decision.Body.Function == BodyFunction.Council).OwnPart);
    }

    [Fact]
    public async Task An_appeal_of_the_councils_decision_leads_to_the_court_and_leaves_the_boards_alone()
    {
        var id = await Referred(Mixed);
        await NoticeBoard.PutUp(app, await NoticeBoard.MeetingOf(app, id), Today);
        await app.CouncilDecides(id, Today, 51);
        var (meeting, item) = await OfCouncil(id);
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting.Id, Today, Ct));
        await NoticeBoard.PutUp(app, meeting.Id, Today);
        await app.Do<NoteAppeal>(use => use.Run(app.As(Role.Registrar), id, item.Id, Today, null, Ct));

        await TheNoticeIsOver();

        Assert.Equal(["AwaitCouncilCourt", "ConfirmLegalForce"], await Open(id, but: "Settle"));
    }

    [Fact]
    public async Task Decisions_of_one_day_stand_in_one_meeting_and_a_paragraph_is_given_once_a_year()
    {
        var (first, second) = (await Referred(ToCouncil), await Referred(Mixed));
        await app.CouncilDecides(first, Today, 51);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => app.CouncilDecides(second, Today, 51));
        Assert.Equal(Rule.ParagraphIsTaken, refused.Rule);
        app.Clock.SetUtcNow(app.Clock.GetUtcNow().AddDays(1));
        var elsewhere = await Assert.ThrowsAsync<BrokenRuleException>(() => app.CouncilDecides(second, Today, 51));
        Assert.Equal(Rule.ParagraphIsTaken, elsewhere.Rule);
        await app.CouncilDecides(second, Today.AddDays(-1), 52);

        var meeting = await app.Read(db => db.Meetings.Include(m => m.Agenda).SingleAsync(m => m.Function == BodyFunction.Council, Ct));
        Assert.Equal([(first, 51), (second, 52)], meeting.InOrder.Select(item => (item.CaseId, item.Paragraph!.Value)));
    }

    [Fact]
    public async Task A_decision_that_is_entered_when_the_notice_is_up_has_its_clock()
    {
        var (first, second) = (await Referred(ToCouncil), await Referred(Mixed));
        await app.CouncilDecides(first, Today, 51);
        var (meeting, _) = await OfCouncil(first);
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting.Id, Today, Ct));
        await NoticeBoard.PutUp(app, meeting.Id, Today);

        await app.CouncilDecides(second, Today, 52);

        Assert.Equal(AppealKind.LegalReview, (await NoticeBoard.Of(app, meeting.Id)).AppealOf(second));
        await app.Do<RingDueTimers, int>(ring => ring.Run(Ct));
        Assert.Equal(2, await app.Read(db => db.EventWaits.CountAsync(wait => wait.EventName == "CouncilNoticeOver", Ct)));
    }

    [Fact]
    public async Task It_is_refused_without_a_paragraph_or_before_the_board_and_nothing_is_entered()
    {
        var id = await Referred(ToCouncil);
        var boardMet = await app.Read(db => db.Meetings.Where(m => m.Function == BodyFunction.Board).Select(m => m.Date).SingleAsync(Ct));
        Assert.Equal(Rule.ParagraphIsMissing, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.CouncilDecides(id, Today, null))).Rule);
        foreach (var day in new[] { boardMet.AddDays(-1), Today.AddDays(1) })
            Assert.Equal(Rule.CouncilMeetsLater, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.CouncilDecides(id, day, 51))).Rule);
        Assert.Equal(Rule.CouncilDecisionIsMissing, (await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(id, "AwaitCouncil", Role.Registrar, "decided", "§ 51"))).Rule);
        Assert.False(await app.Read(db => db.Meetings.AnyAsync(m => m.Function == BodyFunction.Council, Ct)));
    }

    [Fact]
    public async Task A_case_that_the_council_sends_back_is_a_draft_again_with_what_is_asked()
    {
        var id = await Referred(ToCouncil);
        await Sent(id);
        await walk.Complete(id, "SettleDistribution", Role.Clerk, "done");
        await app.CouncilDecides(id, Today, 51, new GivenOutcome(Outcome.SendBack, "Redovisa kostnaden.", []));

        Assert.Equal(["WriteDraft"], await Open(id));
        Assert.Equal("Redovisa kostnaden.", await app.Read(db => db.Cases.Where(c => c.Id == id).SelectMany(c => c.Conditions).Select(condition => condition.Text).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_case_that_the_council_sends_back_is_prepared_anew_while_what_the_board_decided_itself_goes_on()
    {
        var id = await Referred(Mixed);
        await NoticeBoard.PutUp(app, await NoticeBoard.MeetingOf(app, id), Today);

        await app.CouncilDecides(id, Today, 51, new GivenOutcome(Outcome.SendBack, "Redovisa kostnaden.", []));

        Assert.Equal(["WriteDraft"], await Open(id, but: "SettleDistribution"));
        Assert.Equal(CaseState.Draft, (await walk.Case(id)).State);
        await TheNoticeIsOver();
        await walk.Complete(id, "ConfirmLegalForce", Role.Registrar, "final");
        // What the board has decided itself isn't offered to it once more.
        Assert.Equal(["Ge kommunstyrelsen i uppdrag att anta avgifter för gästhamnen."], (await app.Read(db => Proposal.Of(db, BodyFunction.Committee, [id], Ct)))[id].Clauses.Select(clause => clause.Text));
    }

    [Fact]
    public async Task What_the_board_decided_itself_keeps_its_clock_when_the_board_postpones_the_rest()
    {
        var id = await Referred(Mixed);
        var first = await NoticeBoard.MeetingOf(app, id);
        await app.CouncilDecides(id, Today, 51, new GivenOutcome(Outcome.SendBack, "Redovisa kostnaden.", []));
        await walk.PrepareAnew(id);
        await walk.Meet(UsualBodies.Committee, id, 1);
        await walk.Record(UsualBodies.Committee, id, Outcome.Propose);
        await walk.Meet(UsualBodies.Board, id, 3);
        await walk.Record(UsualBodies.Board, id, Outcome.Postpone);

        Assert.Equal(first, (await app.Read(db => NoticeOfCase.Item(db, id, BodyFunction.Board, Ct)))!.MeetingId);
    }

    [Fact]
    public async Task A_case_of_which_the_board_has_decided_a_part_is_not_written_off()
    {
        var id = await walk.Import(Mixed, type: "direct-to-board");
        await walk.Answer(id);
        foreach (var (task, role, outcome) in new[]
        {
            ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("SignDirector", Role.Director, "sign"),
            ("SignFinance", Role.FinanceDirector, "sign"), ("CheckForBoard", Role.Registrar, "ready"),
        }) await walk.Complete(id, task, role, outcome);
        var board = await walk.Meet(UsualBodies.Board, id, 1);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, board, Today, Ct));
        await app.CouncilDecides(id, Today, 51, new GivenOutcome(Outcome.SendBack, "Redovisa kostnaden.", []));

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(id, "WriteDraft", Role.CaseOfficer, "writeOff", "Det behövs inte mer."));

        Assert.Equal(Rule.CaseIsDecidedInPart, refused.Rule);
        Assert.Equal(["WriteDraft"], await Open(id, but: "SettleDistribution"));
    }

    [Fact]
    public async Task The_council_decides_after_it_has_postponed()
    {
        var id = await Referred(ToCouncil, Table);
        await app.CouncilDecides(id, Today, 51, new GivenOutcome(Outcome.Postpone, null, []));

        Assert.Equal(Rule.CouncilMeetsLater, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.CouncilDecides(id, Today, 52))).Rule);
    }

    [Fact]
    public async Task What_the_council_postpones_waits_for_its_next_meeting()
    {
        var id = await Referred(ToCouncil, Table);

        await app.CouncilDecides(id, Today, 51, new GivenOutcome(Outcome.Postpone, null, []));

        Assert.Equal(["AwaitCouncil"], await Open(id, but: "SettleDistribution"));
        Assert.NotNull((await Assigned(id)).Proposed);
        app.Clock.SetUtcNow(app.Clock.GetUtcNow().AddDays(20));
        await app.CouncilDecides(id, Today, 60);
        Assert.Equal(new DateOnly(2025, 6, 1), (await Assigned(id)).DueOn);
    }

    [Fact]
    public async Task Two_of_three_proposed_dates_can_be_approved_and_two_change()
    {
        var id = await Referred(ToCouncil, Table + "\n| Skriv en ny taxa. | 1 juli 2025, beslutas i verksamhetsberättelsen 2024 | |\n| Rusta kajen. | 1 augusti 2025, beslutas i verksamhetsberättelsen 2024 | |");
        var dates = await app.Read(async db => (await Reach(db, id, null)).Dates);
        Assert.Equal(3, dates.Count);
        var declined = dates.Single(date => date.Title.StartsWith("Rusta", StringComparison.Ordinal)).Id;

        await app.CouncilDecides(id, Today, 51, new GivenOutcome(Outcome.Approve, null, []) { Declined = [declined] });

        var assignments = await app.Read(db => db.Assignments.AsNoTracking().Where(a => a.CaseId == id).OrderBy(a => a.Title).ToListAsync(Ct));
        Assert.Equal([new DateOnly(2025, 6, 1), null, new DateOnly(2025, 7, 1)], assignments.Select(a => a.DueOn));
        Assert.All(assignments, a => Assert.Null(a.Proposed));
        // Corrected, it is asked of all three again.
        var (_, item) = await OfCouncil(id);
        Assert.Equal(3, (await app.Read(db => Reach(db, id, item.Effect))).Dates.Count);
    }

    [Fact]
    public async Task It_is_told_beforehand_what_the_councils_decision_does()
    {
        var id = await Referred(ToCouncil, Table);
        var (council, reach) = (UsualBodies.Council, await app.Read(db => Reach(db, id, null)));

        Assert.Contains(T.MeetingConsequences.DeadlinesAdopted(1), OutcomeConsequences.Of(council, Outcome.Approve, reach).Select(one => one.Text));
        Assert.Contains(T.MeetingConsequences.ProposalsFall(1), OutcomeConsequences.Of(council, Outcome.Reject, reach).Select(one => one.Text));
        Assert.Equal([T.MeetingConsequences.WaitsForCouncilAgain(council), T.MeetingConsequences.NothingChanges], OutcomeConsequences.Of(council, Outcome.Postpone, reach).Select(one => one.Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task That_a_decision_is_sent_now_is_told_where_it_is_entered_from_others_minutes_wherever_the_council_meets_today(bool isFromMinutes)
    {
        var id = await Referred(ToCouncil);
        var reach = await app.Read(db => Reach(db, id, null)) with { Recipients = new DecisionRecipients([new DecisionRecipient("Föreningen", new(null, "foreningen@example.se"))]), IsSentNow = isFromMinutes };

        var told = OutcomeConsequences.Of(UsualBodies.Council, Outcome.Approve, reach).Select(one => one.Text);

        Assert.Contains(isFromMinutes ? T.MeetingConsequences.SentNow(1) : T.MeetingConsequences.SentWhenVerified(1), told);
    }

    [Fact]
    public async Task The_officer_of_a_case_that_the_council_sends_back_finds_it_in_the_inbox()
    {
        var id = await Referred(ToCouncil);

        await app.CouncilDecides(id, Today, 51, new GivenOutcome(Outcome.SendBack, "Redovisa kostnaden.", []));

        var officer = app.As(Role.CaseOfficer).PersonId;
        Assert.Single(await app.Read(db => db.Notifications.Where(n => n.PersonId == officer && n.Kind == NotificationKind.CaseSentBack && n.CaseId == id).ToListAsync(Ct)));
    }

    [Fact]
    public async Task The_history_tells_the_councils_day_and_paragraph_in_words_and_once()
    {
        var id = await Referred(ToCouncil);

        await app.CouncilDecides(id, Today, 51);

        Assert.DoesNotContain("\"reason\"", await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.WorkItemCompleted).OrderByDescending(h => h.Sequence).Select(h => h.Arguments).FirstAsync(Ct)), StringComparison.Ordinal);
    }

    private Task<OutcomeReach> Reach(ArendeDb db, CaseId id, OutcomeEffect? was) =>
        OutcomeReach.Of(db, app.As(Role.Registrar), BodyFunction.Council, id, "Hanna Handläggare", StaffReport.Empty, was, Ct);

    // Decided by the board, and its minutes verified.
    private async Task<CaseId> Referred(string proposal, string table = "")
    {
        var id = await walk.Import(proposal, table);
        var order = new ClauseOrder(app.As(Role.Assignee).UnitId, null, null, null, null);
        await walk.Rewrite(id, clauses => [.. clauses.Select(clause => clause.SoundsLikeAssignment() ? clause with { Type = ClauseType.Assignment, Order = order } : clause)]);
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        var board = await NoticeBoard.MeetingOf(app, id);
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, board, Today, Ct));
        return id;
    }

    private Task Sent(CaseId id) => app.Read(async db =>
    {
        foreach (var row in await db.DistributionRows.Where(row => row.CaseId == id && row.State != DistributionState.Sent).ToListAsync(Ct))
        {
            if (row.State == DistributionState.Unmatched) row.Settle(null, "mottagaren@example.se");
            row.WasSent(app.Clock.GetUtcNow());
        }
        return await db.SaveChangesAsync(Ct);
    });

    // KL 13:5: three weeks, and what is moved by days off.
    private async Task TheNoticeIsOver()
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(Today.AddDays(30)).AddHours(9));
        await app.Do<RingDueTimers, int>(ring => ring.Run(Ct));
    }

    private Task<(Meeting Meeting, AgendaItem Item)> OfCouncil(CaseId id) => app.Read(async db =>
    {
        var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleAsync(m => m.Function == BodyFunction.Council && m.Agenda.Any(item => item.CaseId == id), Ct);
        return (meeting, meeting.Item(id));
    });

    private Task<Assignment> Assigned(CaseId id) => app.Read(db => db.Assignments.AsNoTracking().SingleAsync(a => a.CaseId == id, Ct));

    private Task<List<Assignment>> Made(CaseId id) => app.Read(db => db.Assignments.AsNoTracking().Where(a => a.CaseId == id && a.DecidedItemId != null).ToListAsync(Ct));

    private async Task<List<string>> Open(CaseId id, string? but = null) =>
        [.. (await app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.State == WorkItemState.Open).Select(w => w.TaskName).OrderBy(name => name).ToListAsync(Ct)))
            .Where(name => but is null || !name.StartsWith(but, StringComparison.Ordinal))];
}
