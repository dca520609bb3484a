using Arende.Application.Assignments;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Meetings;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>What has followed of an outcome stands in the way of its correction.</summary>
public sealed class CorrectOutcomeTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private BoardWalk walk = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        walk = new BoardWalk(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task With_the_decision_that_gave_it_an_assignment_is_gone_and_so_is_who_was_asked_about_it()
    {
        var id = await Given(order: null);
        var assignment = await Made(id);
        await app.Do<IEventHandler<AssignmentLacksOwner>>(ask => ask.Handle(new AssignmentLacksOwner(id.Value, assignment.Id.Value), Ct));

        await Correct(UsualBodies.Board, id, Outcome.Postpone, seen: null);

        Assert.False(await app.Read(db => db.Assignments.AnyAsync(a => a.CaseId == id, Ct)));
        Assert.False(await app.Read(db => db.Notifications.AnyAsync(n => n.AssignmentId == assignment.Id, Ct)));
        Assert.Equal([HistoryKind.AssignmentRegistered, HistoryKind.AssignmentTakenBack], await Told(assignment.Id.Value));
        Assert.Equal(0, (await app.Do<VerifyHistory, HistoryCount>(verify => verify.Run(_ => { }, Ct))).Findings);
    }

    [Fact]
    public async Task A_decision_whose_assignment_somebody_has_taken_over_is_not_corrected()
    {
        var id = await Given(new ClauseOrder(app.As(Role.Assignee).UnitId, null, null, null, null));
        var assignment = await Made(id);
        var owner = app.As(Role.Assignee);
        await app.Do<GiveAssignment>(give => give.Run(app.As(Role.Controller), assignment.Id, owner.UnitId, owner.PersonId, assignment.Version, Ct));

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => Correct(UsualBodies.Board, id, Outcome.Postpone, seen: null));

        Assert.Equal((Rule.AssignmentsHaveMovedOn, assignment.Title), (refused.Rule, Assert.Single(refused.Arguments)));
        Assert.Equal(owner.PersonId, (await Made(id)).OwnerId);
        Assert.Equal(Outcome.Approve, (await Item(UsualBodies.Board, id)).Outcome);
    }

    [Fact]
    public async Task What_the_corrected_decision_gives_as_well_stays_the_same_assignment()
    {
        var id = await Given(order: null, "\n2. Anta planen.");
        var assignment = await Made(id);
        var item = await Item(UsualBodies.Board, id);

        await app.Do<CorrectOutcome>(correct => correct.Run(
            app.As(Role.Clerk), item.MeetingId, id, new GivenOutcome(Outcome.Approve, null, []) { Apart = [null, new SetApart(Outcome.Reject, "Planen är gammal.")] }, null, Ct));

        Assert.Equal(assignment.Id, (await Made(id)).Id);
        Assert.Equal([HistoryKind.AssignmentRegistered], await Told(assignment.Id.Value));
        // And it is taken back with the next correction.
        await Correct(UsualBodies.Board, id, Outcome.Postpone, seen: null);
        Assert.False(await app.Read(db => db.Assignments.AnyAsync(a => a.CaseId == id, Ct)));
    }

    [Fact]
    public async Task What_a_decision_gives_is_not_transferred_by_its_correction()
    {
        var id = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.\n2. Överföra uppdragen till plan 2026.\n3. Anta planen.");
        await walk.Rewrite(id, clauses => [clauses[0] with { Type = ClauseType.Assignment }, .. clauses.Skip(1)]);
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        var item = await Item(UsualBodies.Board, id);
        Assert.Contains(item.Clauses, clause => clause.PlanYear == 2026);

        await app.Do<CorrectOutcome>(correct => correct.Run(
            app.As(Role.Clerk), item.MeetingId, id, new GivenOutcome(Outcome.Approve, null, []) { Apart = [null, null, new SetApart(Outcome.Reject, "Planen är gammal.")] }, null, Ct));

        Assert.Equal((2025, 0), ((await Made(id)).PlanYear, (await Made(id)).TransferCount));
        await Correct(UsualBodies.Board, id, Outcome.Postpone, seen: null);
        Assert.False(await app.Read(db => db.Assignments.AnyAsync(a => a.CaseId == id, Ct)));
    }

    [Fact]
    public async Task Adopted_deadlines_are_proposed_again_and_no_deadline_was_ever_changed()
    {
        const string Table = """
            | Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |
            |---|---|---|
            | Rita en ny lekplats. | 1 juni 2025, beslutas i verksamhetsberättelsen 2024 | |
            | Skriv en ny taxa. | 1 december 2025, beslutas i verksamhetsberättelsen 2024 | |
            """;
        var id = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Godkänna nya slutdatum för uppdragen.", Table);
        await walk.ToTheBoard(id);
        var before = await Positions(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        Assert.NotEqual(before, await Positions(id));

        await Correct(UsualBodies.Board, id, Outcome.Postpone, seen: null);

        Assert.Equal(before, await Positions(id));
        Assert.Empty(await app.Read(db => db.Set<DeadlineChange>().ToListAsync(Ct)));

        await Correct(UsualBodies.Board, id, Outcome.Approve, seen: null);

        Assert.Equal([new DateOnly(2025, 6, 1), new DateOnly(2025, 12, 1)], await app.Read(db => db.Assignments.OrderBy(a => a.DueOn).Select(a => a.DueOn!.Value).ToListAsync(Ct)));
        Assert.Equal(2, await app.Read(db => db.Set<DeadlineChange>().CountAsync(Ct)));
        Assert.Equal(0, (await app.Do<VerifyHistory, HistoryCount>(verify => verify.Run(_ => { }, Ct))).Findings);
    }

    [Fact]
    public async Task A_send_back_that_somebody_has_answered_is_not_corrected()
    {
        var id = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Godkänna uppföljningen.");
        await walk.ToTheCommittee(id);
        await walk.Record(UsualBodies.Committee, id, Outcome.SendBack);
        // Only the step is taken: the text is as it was.
        await app.Do<ArendeDb>(db => db.Set<Condition>().ExecuteUpdateAsync(set => set.SetProperty(c => c.MetAt, app.Clock.GetUtcNow()), Ct));
        await walk.Complete(id, "WriteDraft", Role.CaseOfficer, "submit");

        Assert.Equal(Rule.CaseHasMovedOn, await Refused(UsualBodies.Committee, id));
    }

    [Fact]
    public async Task An_outcome_that_was_corrected_since_it_was_shown_is_not_corrected_unseen()
    {
        var id = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Godkänna uppföljningen.");
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        var shown = (await Item(UsualBodies.Board, id)).Version;
        await Correct(UsualBodies.Board, id, Outcome.Postpone, shown);

        await Assert.ThrowsAsync<LostRaceException>(() => Correct(UsualBodies.Board, id, Outcome.ReferToCouncil, shown));

        Assert.Equal(Outcome.Postpone, (await Item(UsualBodies.Board, id)).Outcome);
    }

    private async Task<CaseId> Given(ClauseOrder? order, string more = "")
    {
        var id = await walk.Import($"Kommunstyrelsen beslutar:\n\n1. Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.{more}");
        await walk.Rewrite(id, clauses => [clauses[0] with { Type = ClauseType.Assignment, Order = order }, .. clauses.Skip(1)]);
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        return id;
    }

    private Task<Assignment> Made(CaseId id) => app.Read(db => db.Assignments.AsNoTracking().SingleAsync(a => a.CaseId == id, Ct));

    private Task<List<HistoryKind>> Told(Guid subject) => app.Read(db => db.History.Where(h => h.SubjectId == subject).OrderBy(h => h.Sequence).Select(h => h.Kind).ToListAsync(Ct));

    private async Task<List<AssignmentPosition>> Positions(CaseId id) =>
        [.. (await app.Read(db => db.Assignments.AsNoTracking().Where(a => a.CaseId == id).OrderBy(a => a.Title).ToListAsync(Ct))).Select(assignment => assignment.Position())];

    private async Task<Rule> Refused(Body body, CaseId id) =>
        (await Assert.ThrowsAsync<BrokenRuleException>(() => Correct(body, id, Outcome.Postpone, seen: null))).Rule;

    private async Task Correct(Body body, CaseId id, Outcome outcome, long? seen)
    {
        var item = await Item(body, id);
        await app.Do<CorrectOutcome>(correct => correct.Run(app.As(Role.Clerk), item.MeetingId, id, new GivenOutcome(outcome, null, []), seen, Ct));
    }

    private Task<AgendaItem> Item(Body body, CaseId id) =>
        app.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(i => i.CaseId == id && db.Meetings.Any(m => m.Id == i.MeetingId && m.BodyId == body.Id), Ct));
}
