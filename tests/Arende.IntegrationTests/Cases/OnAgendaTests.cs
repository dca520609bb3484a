using Arende.Application.Cases;
using Arende.Application.Meetings;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

/// <summary>What stands on an agenda stays as it was shown there; and by which meetings a clause can say that something is to be done.</summary>
public sealed class OnAgendaTests : IAsyncLifetime
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

    /// <summary>One outcome for all items asks for nothing but the meeting's version: their clauses can't have been changed since.</summary>
    [Fact]
    public async Task The_clauses_of_a_case_on_an_agenda_are_rewritten_by_nobody_and_no_earlier_outcome_is_corrected()
    {
        var id = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Godkänna att uppdragen överförs till verksamhetsplan 2027.");
        await walk.ToTheBoard(id);
        var committee = await app.Read(db => db.Meetings.Where(m => m.Function == BodyFunction.Committee).Select(m => m.Id).SingleAsync(Ct));
        Task[] tries =
        [
            walk.Rewrite(id, _ => [Clause.Of(1, "Avslå uppföljningen.")]),
            app.Do<AnswerClauseEffects>(answer => answer.Run(app.As(Role.CaseOfficer), id, [new ClauseAnswer(Clause.Of(1, "Godkänna att uppdragen överförs till verksamhetsplan 2027.").Mark(), ClauseEffect.None, null)], Ct)),
            app.Do<CorrectOutcome>(correct => correct.Run(app.As(Role.Clerk), committee, id, new GivenOutcome(Outcome.ProposeChanged, null, ["Avslå uppföljningen."]), null, Ct)),
        ];

        var refused = new List<Rule>();
        foreach (var one in tries) refused.Add((await Assert.ThrowsAsync<BrokenRuleException>(() => one)).Rule);

        Assert.Equal([Rule.DraftIsLocked, Rule.DraftIsLocked, Rule.CaseIsOnLaterAgenda], refused);
    }

    [Fact]
    public async Task A_cancelled_meeting_is_no_deadline_to_choose()
    {
        var today = StockholmTime.Today(app.Clock);
        var (held, cancelled) = (await Plan(today.AddDays(30)), await Plan(today.AddDays(60)));
        await app.Do<CancelMeeting>(cancel => cancel.Run(app.As(Role.Clerk), cancelled, "Snöoväder", Ct));

        var choices = await app.Read(async db => await OrderChoices.Of(db, db.Bodies, UsualBodies.Board.Id, await PlannedMeeting.From(db, today, Ct), today, Ct));

        Assert.Equal(["", held.ToString()], choices.Meetings.Select(choice => choice.Value));
    }

    private Task<MeetingId> Plan(DateOnly day) => app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Board.Id, day, Ct));
}
