using Arende.Application.Cases;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Meetings;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.DelegatedDecisions;

/// <summary>What is reported, among what is put up and called.</summary>
public sealed class ReportedOnAgendaTests : IAsyncLifetime
{
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_decision_that_is_to_be_reported_is_not_put_up_with_what_is_ready()
    {
        var officer = app.As(Role.CaseOfficer);
        var id = await CaseWalk.Register(app, "delegated-decision");
        var draft = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));
        await app.Do<SaveDraft>(save => save.Run(officer, id, draft.Version, draft.Title, draft.Report with { Recipients = [new Recipient(1, "Föreningen", officer.UnitId, null)] }, Ct));
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        await CaseWalk.Complete(app, id, "DecideByDelegation", Role.Manager, "decided", "Punkt 4.2.");
        var meeting = await Plan(7);
        Assert.True((await app.Read(db => AgendaReadiness.Of(db, app.Definitions, [id], Ct)))[id].Readiness.IsReady);

        Assert.Equal(0, await app.Do<PutUpReady, int>(putUp => putUp.Run(app.As(Role.Clerk), meeting, Ct)));
        Assert.Equal(1, await app.Do<ReportDecisions, int>(report => report.Run(app.As(Role.Clerk), meeting, [id], [], Ct)));
    }

    [Fact]
    public async Task What_a_committee_decided_is_new_in_the_boards_summons_and_needs_no_mark()
    {
        var walk = new BoardWalk(app);
        var id = await walk.Import("Arbetsutskottet beslutar för egen del:\n\n1. Ge kontoret i uppdrag att räkna på kostnaden.\n\nArbetsutskottet föreslår kommunstyrelsen besluta:\n\n2. Godkänna rapporten.");
        await walk.ToTheCommittee(id);
        await walk.Record(UsualBodies.Committee, id, Outcome.Propose);
        var decided = await app.Read(db => db.AgendaItems.Where(item => item.CaseId == id).Select(item => item.Id).SingleAsync(Ct));
        var meeting = await Plan(7);
        await app.Do<PutUpReady, int>(putUp => putUp.Run(app.As(Role.Clerk), meeting, Ct));
        Assert.Equal(1, await app.Send(meeting));
        var before = (await Draft(meeting)).NotInOrder;

        await app.Do<ReportDecisions, int>(report => report.Run(app.As(Role.Clerk), meeting, [], [decided], Ct));

        var draft = await Draft(meeting);
        var list = draft.Agenda.Single(item => item.Title == "Anmälan av delegationsbeslut");
        var item = draft.Agenda.Single(one => one.Item == decided);
        Assert.Equal((list.Number, true, true), (item.Number, item.Case!.IsReported, item.Case.IsOfCommittee));
        Assert.Equal((decided, true), draft.News.Select(one => (one.Item, one.IsNew)).Single());
        Assert.Equal(before, draft.NotInOrder);
        Assert.Equal(2, await app.Send(meeting, latest: 1));
    }

    private Task<MeetingId> Plan(int days) => app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Board.Id, StockholmTime.Today(app.Clock).AddDays(days), Ct));

    private Task<SummonsDraft> Draft(MeetingId id) => app.Read(async db => await SummonsDraft.Of(db, app.Definitions, await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id, Ct), Ct));
}
