using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
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
    public async Task A_decision_that_gave_an_assignment_is_not_corrected()
    {
        var id = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.");
        await walk.Rewrite(id, clauses => [clauses[0] with { Type = ClauseType.Assignment, Order = new ClauseOrder(app.As(Role.Assignee).UnitId, null, null, null, null) }]);
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);

        Assert.Equal(Rule.OutcomeChangedAssignments, await Refused(UsualBodies.Board, id));

        Assert.Equal(1, await app.Read(db => db.Assignments.CountAsync(a => a.CaseId == id, Ct)));
        Assert.Equal(Outcome.Approve, (await Item(UsualBodies.Board, id)).Outcome);
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
