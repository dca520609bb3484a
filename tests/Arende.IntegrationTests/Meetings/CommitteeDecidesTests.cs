using Arende.Application.Appeals;
using Arende.Application.Cases;
using Arende.Application.Meetings;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>What a committee decides itself goes its own way to its recipients and to legal force. No SQL is written by hand for it: SQLite alone.</summary>
public sealed class CommitteeDecidesTests : IAsyncLifetime
{
    private const string Own = "Arbetsutskottet beslutar:\n\n1. Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.";
    private const string InPart = $"{Own}\n\nArbetsutskottet föreslår:\nKommunstyrelsen beslutar:\n\n1. Anta planen.";
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private BoardWalk walk = null!;

    private DateOnly Today => StockholmTime.Today(app.Clock);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        walk = new BoardWalk(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_case_that_the_committee_decides_as_a_whole_is_sent_followed_up_and_closed_without_the_board()
    {
        var (id, committee) = await Met(Own);
        Assert.Empty(await Open(id));
        Assert.Equal(["CommitteeMinutesVerified"], await Waits(id));
        await Verify(committee);

        Assert.Equal(["SettleCommitteeDistribution"], await Open(id));
        Assert.Equal(CaseState.Decided, (await walk.Case(id)).State);
        await Sent(id);
        await walk.Complete(id, "SettleCommitteeDistribution", Role.Clerk, "done");
        await walk.Complete(id, "FollowUpCommittee", Role.Controller, "done");
        await NoticeBoard.PutUp(app, committee, Today);
        await TheNoticeIsOver();
        await walk.Complete(id, "ConfirmCommitteeForce", Role.Registrar, "final");
        await walk.Complete(id, "CloseCase", Role.Registrar, "close");
        Assert.Equal(CaseState.Closed, (await walk.Case(id)).State);
    }

    [Fact]
    public async Task Of_a_case_that_it_decides_in_part_the_rest_goes_on_to_the_board_at_once()
    {
        var (id, committee) = await Met(InPart);

        Assert.Equal(["BoardOutcome", "CommitteeMinutesVerified"], await Waits(id));
        await Verify(committee);
        Assert.Equal(["BoardOutcome", "CommitteeNoticePosted"], await Waits(id));
    }

    [Fact]
    public async Task Its_own_distribution_waits_for_its_own_recipients_alone()
    {
        var (id, committee) = await Met(InPart);
        await Verify(committee);
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(id, "SettleCommitteeDistribution", Role.Clerk, "done"));
        Assert.Equal(Rule.DistributionIsOpen, refused.Rule);
        await Sent(id);

        // The board's has recipients that nothing has been sent to.
        await BoardDecides(id);

        await walk.Complete(id, "SettleCommitteeDistribution", Role.Clerk, "done");
    }

    [Fact]
    public async Task The_case_is_not_closed_before_what_the_committee_decided_has_gained_legal_force()
    {
        var (id, committee) = await Met(InPart);
        await Verify(committee);
        await Sent(id);
        await walk.Complete(id, "SettleCommitteeDistribution", Role.Clerk, "done");
        await walk.Complete(id, "FollowUpCommittee", Role.Controller, "done");
        var board = await BoardDecides(id);
        await Sent(id);
        await walk.Complete(id, "SettleDistribution", Role.Clerk, "done");
        await walk.Complete(id, "FollowUp", Role.Controller, "done");
        await NoticeBoard.PutUp(app, board, Today);
        await TheNoticeIsOver();
        await walk.Complete(id, "ConfirmLegalForce", Role.Registrar, "final");
        Assert.Empty(await Open(id));

        await NoticeBoard.PutUp(app, committee, Today);
        await TheNoticeIsOver();
        await walk.Complete(id, "ConfirmCommitteeForce", Role.Registrar, "final");

        Assert.Equal(["CloseCase"], await Open(id));
    }

    [Fact]
    public async Task An_appeal_of_what_the_committee_decided_leads_to_the_court_while_the_board_goes_on()
    {
        var (id, committee) = await Met(InPart);
        await Verify(committee);
        await NoticeBoard.PutUp(app, committee, Today);
        await app.Do<NoteAppeal>(use => use.Run(app.As(Role.Registrar), id, decision: null, Today, null, Ct));
        await TheNoticeIsOver();

        Assert.Equal(["AwaitCommitteeCourt", "SettleCommitteeDistribution"], await Open(id));
        Assert.Equal(["BoardOutcome"], await Waits(id));
    }

    [Fact]
    public async Task An_assignment_that_the_committee_gave_waits_for_the_legal_force_of_its_decision()
    {
        var (id, _) = await Met(InPart);
        var given = await app.Read(db => db.Assignments.Where(a => a.CaseId == id && a.DecidedItemId != null).Select(a => a.Id).SingleAsync(Ct));
        await Verify(await CommitteeOf(id));

        var awaited = await app.Do<DefinitionCatalogue, IReadOnlySet<Domain.Assignments.AssignmentId>>(definitions => app.Read(db => AwaitedForce.Of(db, definitions, [given], Ct)));

        Assert.Contains(given, awaited);
    }

    [Fact]
    public async Task What_it_decided_is_not_offered_once_more_when_the_case_comes_back()
    {
        var (id, _) = await Met(InPart);
        await walk.Meet(UsualBodies.Board, id, 2);
        await walk.Record(UsualBodies.Board, id, Outcome.SendBack);
        Assert.Contains("WriteDraft", await Open(id));

        Assert.Equal(["Anta planen."], (await app.Read(db => Proposal.Of(db, BodyFunction.Committee, [id], Ct)))[id].Clauses.Select(clause => clause.Text));
    }

    [Fact]
    public async Task What_a_court_has_annulled_is_offered_once_more()
    {
        var (id, committee) = await Met(InPart);
        await Verify(committee);
        await NoticeBoard.PutUp(app, committee, Today);
        await app.Do<NoteAppeal>(use => use.Run(app.As(Role.Registrar), id, decision: null, Today, null, Ct));
        await TheNoticeIsOver();
        await walk.Complete(id, "AwaitCommitteeCourt", Role.Registrar, "annulled", "Mål 17-25, den 3 april 2025.");
        await walk.Meet(UsualBodies.Board, id, 2);
        await walk.Record(UsualBodies.Board, id, Outcome.SendBack);

        Assert.Equal(2, (await app.Read(db => Proposal.Of(db, BodyFunction.Committee, [id], Ct)))[id].Clauses.Count);
    }

    [Fact]
    public async Task What_it_decided_in_other_words_is_known_wherever_it_stands_and_nothing_else_is_taken_for_it()
    {
        // The board's own clause says the same as the committee's, and has its number.
        var id = await walk.Import("Arbetsutskottet beslutar:\n\n1. Notera informationen.\n2. Ge kontoret i uppdrag att informera.\n\nArbetsutskottet föreslår:\nKommunstyrelsen beslutar:\n\n1. Notera informationen.");
        await walk.ToTheCommittee(id);
        await walk.Record(UsualBodies.Committee, id, Outcome.ProposeChanged, "Notera informationen.", "Ge kontoret i uppdrag att informera alla.", "Notera informationen.");
        await walk.Meet(UsualBodies.Board, id, 2);
        await walk.Record(UsualBodies.Board, id, Outcome.SendBack);
        var left = await app.Read(db => Proposal.Of(db, BodyFunction.Committee, [id], Ct));

        Assert.Equal([("Notera informationen.", BodyFunction.Board)], left[id].Clauses.Select(clause => (clause.Text, clause.Voice!.Decides)));

        // The officer takes the decided ones out: what is left has the number of one that was decided in other words.
        await walk.Rewrite(id, clauses => [clauses[2] with { Number = 2 }]);
        left = await app.Read(db => Proposal.Of(db, BodyFunction.Committee, [id], Ct));
        Assert.Equal(["Notera informationen."], left[id].Clauses.Select(clause => clause.Text));
    }

    [Fact]
    public async Task A_later_proposal_of_the_committee_takes_nothing_from_the_clock_of_its_decision()
    {
        var (id, committee) = await Met(InPart);
        await Verify(committee);
        await NoticeBoard.PutUp(app, committee, Today);
        await walk.Meet(UsualBodies.Board, id, 2);
        await walk.Record(UsualBodies.Board, id, Outcome.SendBack);
        await walk.PrepareAnew(id);
        await walk.Meet(UsualBodies.Committee, id, 2);
        await walk.Record(UsualBodies.Committee, id, Outcome.Propose);

        await TheNoticeIsOver();

        Assert.Contains("ConfirmCommitteeForce", await Open(id));
    }

    // The committee has met and said yes to all.
    private async Task<(CaseId Id, MeetingId Committee)> Met(string proposal)
    {
        var id = await walk.Import(proposal);
        var order = new ClauseOrder(app.As(Role.Assignee).UnitId, null, null, null, null);
        await walk.Rewrite(id, clauses => [.. clauses.Select(clause => clause.SoundsLikeAssignment() ? clause with { Type = ClauseType.Assignment, Order = order } : clause)]);
        await walk.ToTheCommittee(id);
        await walk.Record(UsualBodies.Committee, id, Outcome.Propose);
        return (id, await CommitteeOf(id));
    }

    private async Task<MeetingId> BoardDecides(CaseId id)
    {
        var board = await walk.Meet(UsualBodies.Board, id, 2);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        await Verify(board);
        return board;
    }

    private Task Verify(MeetingId meeting) => app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), meeting, Today, Ct));

    private Task<MeetingId> CommitteeOf(CaseId id) =>
        app.Read(db => db.Meetings.Where(m => m.Function == BodyFunction.Committee && m.Agenda.Any(item => item.CaseId == id)).Select(m => m.Id).SingleAsync(Ct));

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

    private Task<List<string>> Open(CaseId id) =>
        app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.State == WorkItemState.Open).Select(w => w.TaskName).OrderBy(name => name).ToListAsync(Ct));

    private Task<List<string>> Waits(CaseId id) =>
        app.Read(db => db.EventWaits.Where(wait => db.WorkflowInstances.Any(i => i.Id == wait.InstanceId && i.SubjectId == id.Value)).Select(wait => wait.EventName).OrderBy(name => name).ToListAsync(Ct));
}
