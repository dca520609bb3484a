using Arende.Application.Appeals;
using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Notices;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Appeals;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Arende.Texts.ComposedDocuments;
using Arende.Web.Features.Cases;
using Arende.Web.Features.Home;
using Arende.Web.Features.Shared.Components;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.DelegatedDecisions;

/// <summary>A delegated decision that isn't reported has minutes and a notice of its own, and its clock runs from that (KL 6:40 3 st, 8:10 p. 3).</summary>
public sealed class OwnMinutesTests : IAsyncLifetime
{
    private static readonly DateOnly decided = new(2025, 3, 3);
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_goes_from_its_minutes_to_its_notice_and_from_that_to_legal_force()
    {
        var id = await Decided();
        Assert.Empty(await app.Do<ReportedDecisions, IReadOnlyList<DelegatedDecision>>(reported => reported.ToReport(app.As(Role.Clerk), UsualBodies.Board, decided, Ct)));
        // KL 8:12: the second day after.
        var work = Assert.Single(await app.Read(db => MeetingWork.Of(db, app.Definitions, app.As(Role.Clerk), decided, Ct)));
        Assert.Equal(($"/notices/of/{id}", decided.AddDays(2)), (work.Href, work.Due!.Value));

        await PutUp(id, decided);

        Assert.Equal(0, await Tell(new(2025, 3, 24)));
        Assert.Equal(1, await Tell(new(2025, 3, 25)));
        await CaseWalk.Complete(app, id, "ConfirmLegalForce", Role.Registrar, "final");
        await CaseWalk.Complete(app, id, "CloseCase", Role.Registrar, "close");
        Assert.Equal(CaseState.Closed, await app.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.State).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Its_way_passes_the_report_over()
    {
        var flow = await app.Read(async db => (await CaseFlow.Read(db, app.Definitions, await Decided(), Ct))!);

        Assert.Equal([PathState.NotReached], CasePath.Draw(flow, []).Where(step => step.Name == "Anmälan").Select(step => step.State));
    }

    [Fact]
    public async Task Its_minutes_say_who_decided_what_and_how_to_appeal()
    {
        var id = await Decided();

        var kept = await app.Read(db => db.KeptDocuments.AsNoTracking().SingleAsync(one => one.CaseId == id, Ct));
        Assert.Equal((ComposedKind.DecisionExtract, Format.Sv.Date(decided)), (kept.Kind, kept.Document.Date));
        foreach (var words in new[] { "Punkt 4.2: avtalet tecknas.", "Protokoll över delegationsbeslut", "förvaltningsrätten" })
            Assert.Contains(words, kept.Document.Canonical(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_notice_is_on_the_board_with_its_number_and_a_gap_begins_its_period_anew()
    {
        var id = await Decided();
        await PutUp(id, decided);
        var posted = Assert.Single(await app.Read(db => PostedNotice.All(db, decided, Ct)));
        Assert.Equal(AppealKind.LegalReview, posted.Notice.OwnAppeal);
        Assert.Contains(NoticeFacts.Of(posted.Body, posted.Notice, posted.Appealable), fact => fact.Value.Sv == posted.Notice.CaseNumber);

        app.Clock.SetUtcNow(StockholmTime.StartOfDay(new(2025, 3, 10)).AddHours(9));
        await app.Do<NoteNoticeGap>(use => use.Run(app.As(Role.Clerk), null, new(2025, 3, 10), Ct, which: posted.Notice.Id));
        Assert.Equal(0, await Tell(new(2025, 3, 26)));
        await PutUp(id, new(2025, 3, 26));
        Assert.Equal(0, await Tell(new(2025, 4, 16)));
        Assert.Equal(1, await Tell(new(2025, 4, 17)));
        await app.Do<TakeDownNotice>(use => use.Run(app.As(Role.Clerk), null, new(2025, 4, 17), Ct, which: posted.Notice.Id));
        Assert.Equal([HistoryKind.NoticePosted, HistoryKind.NoticeGapNoted, HistoryKind.NoticePosted, HistoryKind.NoticeTakenDown], await app.Read(db => db.History
            .Where(h => h.SubjectId == id.Value && (h.Kind == HistoryKind.NoticePosted || h.Kind == HistoryKind.NoticeGapNoted || h.Kind == HistoryKind.NoticeTakenDown)).OrderBy(h => h.Sequence).Select(h => h.Kind).ToListAsync(Ct)));
    }

    [Fact]
    public async Task An_appeal_against_it_withholds_legal_force_until_the_court_has_ruled_also_above()
    {
        var id = await Decided();
        await PutUp(id, decided);
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(new(2025, 3, 4)).AddHours(9));
        await app.Do<NoteAppeal>(note => note.Run(app.As(Role.Registrar), id, null, new(2025, 3, 4), null, Ct));
        var appeal = await app.Read(db => db.Appeals.SingleAsync(Ct));
        Assert.Equal((null, false), (appeal.AgendaItemId, appeal.IsLate));
        Assert.Contains("\"delegated\":true", await app.Read(db => db.History.Where(h => h.Kind == HistoryKind.AppealNoted).Select(h => h.Arguments).SingleAsync(Ct)), StringComparison.Ordinal);

        await Tell(new(2025, 3, 25));
        Assert.Equal("AwaitCourt", await app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.State == WorkItemState.Open).Select(w => w.TaskName).SingleAsync(Ct)));
        await app.Do<SendAppeal>(send => send.Run(app.As(Role.Registrar), id, appeal.Id, "Förvaltningsrätten i Stockholm", new(2025, 3, 25), null, Ct));
        await CaseWalk.Complete(app, id, "AwaitCourt", Role.Registrar, "upheld", "Mål 12");

        await app.Do<TakeAppealFurther>(take => take.Run(app.As(Role.Registrar), id, appeal.Id, "Kammarrätten i Stockholm", new(2025, 3, 25), null, Ct));
        Assert.Equal(Rule.CaseIsAppealed, (await Assert.ThrowsAsync<BrokenRuleException>(() => CaseWalk.Complete(app, id, "CloseCase", Role.Registrar, "close"))).Rule);
        await app.Do<DecideLeave>(decide => decide.Run(app.As(Role.Registrar), id, appeal.Id, LeaveToAppeal.Refused, new(2025, 3, 25), null, Ct));
        await CaseWalk.Complete(app, id, "CloseCase", Role.Registrar, "close");
    }

    [Fact]
    public async Task Its_cases_page_tells_its_legal_force_and_that_it_was_appealed()
    {
        var id = await Decided();
        Assert.Equal(T.Force.AwaitsNotice.Sv, (await Shown(id)).Force!.Words.Sv);
        await PutUp(id, decided);
        Assert.Equal(T.Force.Until(new(2025, 3, 24)).Sv, (await Shown(id)).Force!.Words.Sv);
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(new(2025, 3, 4)).AddHours(9));
        await app.Do<NoteAppeal>(note => note.Run(app.As(Role.Registrar), id, null, new(2025, 3, 4), null, Ct));
        Assert.Equal(T.Force.Appealed.Sv, (await Shown(id)).Force!.Words.Sv);
    }

    private Task<ShownDelegateDecision> Shown(CaseId id) =>
        app.Read(async db => (await ShownDelegateDecision.Of(db, app.Definitions, await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct), new(2025, 3, 4), Ct))!);

    private async Task<CaseId> Decided()
    {
        var id = await CaseWalk.Register(app, "delegated-decision");
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        await CaseWalk.Complete(app, id, "DecideByDelegation", Role.Manager, DelegateDecision.Unreported, "Punkt 4.2: avtalet tecknas.");
        return id;
    }

    private Task PutUp(CaseId id, DateOnly on) => app.Do<PutUpOwnNotice>(use => use.Run(app.As(Role.Clerk), id, on, "Kommunkansliet", AppealKind.LegalReview, Ct));

    private async Task<int> Tell(DateOnly day)
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(9));
        return await app.Do<TellNotices, int>(tell => tell.Run(Ct));
    }
}
