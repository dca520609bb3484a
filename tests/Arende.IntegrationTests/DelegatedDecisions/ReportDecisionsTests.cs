using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Distribution;
using Arende.Application.Meetings;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.DelegatedDecisions;

/// <summary>Decisions by delegation are reported to the board as one item and one §, whose notice starts their clock.</summary>
public sealed class ReportDecisionsTests : IAsyncLifetime
{
    private static readonly DateOnly boardMeets = new(2025, 4, 7);
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Twelve_decisions_are_one_section_whose_notice_starts_their_clock()
    {
        var cases = await Decided(12);
        var meeting = await Plan(boardMeets);

        Assert.Equal(12, await Report(meeting, cases));
        Assert.Equal(0, await Report(meeting, cases));
        Assert.Empty(await ToReport());
        await Hold(meeting);

        var (list, items) = await app.Read(async db => (Assert.Single((await db.Meetings.SingleAsync(m => m.Id == meeting, Ct)).Standing), await db.AgendaItems.Where(i => i.MeetingId == meeting).ToListAsync(Ct)));
        Assert.Equal((1, 1, true), (list.Number, list.Paragraph, list.IsNoted));
        Assert.Equal(12, items.Count);
        Assert.All(items, item => Assert.Equal((1, Outcome.Note), (item.Paragraph, item.Outcome)));

        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), meeting, new(2025, 4, 10), Ct));
        await NoticeBoard.PutUp(app, meeting, new(2025, 4, 10));
        var notice = await NoticeBoard.Of(app, meeting);
        Assert.All(cases, id => Assert.Equal(AppealKind.LegalReview, notice.AppealOf(id)));
        Assert.Equal([1], notice.Appealable(items));
        // The three weeks of the minutes' notice are those of all twelve.
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(new(2025, 5, 3)).AddHours(1));
        Assert.Equal(12, await app.Do<Application.Notices.TellNotices, int>(tell => tell.Run(Ct)));
        Assert.Equal(12, await app.Read(db => db.WorkItems.CountAsync(w => w.TaskName == "ConfirmLegalForce" && w.State == WorkItemState.Open, Ct)));
        Assert.Empty(await ToReport());
    }

    [Fact]
    public async Task What_is_only_reported_is_shown_as_going_to_nobody()
    {
        var meeting = await Plan(boardMeets);
        await Report(meeting, await Decided(1));
        await Hold(meeting);

        Assert.Empty(await app.Do<PreviewDecisions, IReadOnlyList<PreviewedDecision>>(preview => preview.Run(app.As(Role.Clerk), meeting, Ct)));
    }

    [Fact]
    public async Task What_is_withdrawn_waits_to_be_reported_again_and_is_never_in_two_meetings()
    {
        var cases = await Decided(2);
        var (meeting, later) = (await Plan(boardMeets), await Plan(boardMeets.AddDays(28)));
        await Report(meeting, cases);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => Report(later, cases));
        Assert.Equal(Rule.DecisionIsReported, refused.Rule);
        var (list, first) = await app.Read(async db => ((await db.Meetings.SingleAsync(m => m.Id == meeting, Ct)).Standing[0].Id, await db.AgendaItems.Where(i => i.CaseId == cases[0]).Select(i => i.Id).SingleAsync(Ct)));
        await app.Do<WithdrawReported>(use => use.Run(app.As(Role.Clerk), meeting, list, first, Ct));
        Assert.Equal([cases[0]], (await ToReport()).Select(one => one.CaseId));
        await Report(later, [cases[0]]);

        // The last one takes the item with it.
        await app.Do<WithdrawReported>(use => use.Run(app.As(Role.Clerk), meeting, list, null, Ct));
        Assert.Empty(await app.Read(async db => (await db.Meetings.SingleAsync(m => m.Id == meeting, Ct)).Standing));
        await app.Do<CancelMeeting>(cancel => cancel.Run(app.As(Role.Clerk), later, "Inga ärenden.", Ct));
        Assert.Equal(2, (await ToReport()).Count);
    }

    [Fact]
    public async Task What_a_committee_decided_itself_is_reported_and_keeps_its_own_way()
    {
        var walk = new BoardWalk(app);
        var id = await walk.Import("Arbetsutskottet beslutar för egen del:\n\n1. Ge kontoret i uppdrag att räkna på kostnaden.\n\nArbetsutskottet föreslår kommunstyrelsen besluta:\n\n2. Godkänna rapporten.");
        await walk.ToTheCommittee(id);
        await walk.Record(UsualBodies.Committee, id, Outcome.Propose);
        var meeting = await Plan(boardMeets.AddDays(28));
        var decided = Assert.Single(await ToReport(boardMeets));
        Assert.True(decided.IsOfCommittee);

        await app.Do<ReportDecisions, int>(report => report.Run(app.As(Role.Clerk), meeting, [], [decided.ItemId!.Value], Ct));
        Assert.Empty(await ToReport(boardMeets));
        Assert.Equal(0, await app.Read(db => db.AgendaItems.CountAsync(i => i.MeetingId == meeting, Ct)));
        await Hold(meeting, boardMeets.AddDays(28));

        var told = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.DecisionReported).Select(h => h.Arguments).SingleAsync(Ct));
        Assert.Contains("\"paragraph\":1", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_extract_names_of_a_secret_decision_the_number_alone()
    {
        var cases = await Decided(2);
        var meeting = await Plan(boardMeets);
        await Report(meeting, cases);
        await app.Read(db => db.Cases.Where(c => c.Id == cases[1]).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret).SetProperty(c => c.Title, "Hemlig rubrik"), Ct));

        var text = await app.Do<ComposeDocuments, string>(async compose =>
        {
            var held = await app.Read(db => db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleAsync(m => m.Id == meeting, Ct));
            return (await compose.ReportExtract(held, held.Standing[0], Ct)).Canonical();
        });

        Assert.Contains("Ny förskola i Bergby", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlig rubrik", text, StringComparison.Ordinal);
        foreach (var c in await app.Read(db => db.Cases.AsNoTracking().Where(c => cases.Contains(c.Id)).ToListAsync(Ct))) Assert.Contains(c.Number.ToString(new Application.ArendeOptions().CaseNumberFormat), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Outcome.Postpone)]
    [InlineData(Outcome.SendBack)]
    public async Task What_the_board_did_not_note_is_not_told_as_reported(Outcome outcome)
    {
        var id = (await Decided(1))[0];
        var meeting = await Plan(boardMeets);
        await Report(meeting, [id]);
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(new(2025, 4, 10)).AddHours(9));
        var list = await app.Read(async db => (await db.Meetings.SingleAsync(m => m.Id == meeting, Ct)).Standing[0].Id);
        await app.Do<RecordOutcome>(record => record.Run(app.As(Role.Clerk), meeting, id, outcome, "Underlaget saknas.", [], Ct));
        await app.Do<NoteStandingItem>(note => note.Run(app.As(Role.Clerk), meeting, list, isNoted: true, Ct));
        await app.Do<CloseMeeting>(close => close.Run(app.As(Role.Clerk), meeting, null, Ct));

        Assert.Null(await app.Read(db => DecisionReport.Of(db, id, Ct)));
        Assert.False((await app.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(item => item.CaseId == id, Ct))).IsNotedReport);
        Assert.False(Assert.Single(await app.Read(db => CaseDecision.Of(db, app.Definitions, id, StockholmTime.Today(app.Clock), Ct))).IsReport);
    }

    [Fact]
    public async Task Who_answered_the_step_without_deciding_is_not_told_as_who_decided()
    {
        await Decided(1);
        Assert.NotNull(Assert.Single(await ToReport()).DecidedOn);

        await app.Read(db => db.WorkItems.Where(item => item.TaskName == "DecideByDelegation").ExecuteUpdateAsync(set => set.SetProperty(item => item.Outcome, "return"), Ct));

        var listed = Assert.Single(await ToReport());
        Assert.Equal((null, ""), (listed.DecidedOn, listed.DecidedBy));
    }

    private async Task<List<CaseId>> Decided(int count)
    {
        var cases = new List<CaseId>();
        for (var at = 0; at < count; at++)
        {
            var id = await CaseWalk.Register(app, "delegated-decision");
            await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
            await CaseWalk.Complete(app, id, "DecideByDelegation", Role.Manager, "decided", "Den 3 mars 2025, punkt 4.2.");
            cases.Add(id);
        }
        return cases;
    }

    private Task<MeetingId> Plan(DateOnly day) => app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Board.Id, day, Ct));

    private Task<int> Report(MeetingId meeting, IReadOnlyList<CaseId> cases) => app.Do<ReportDecisions, int>(report => report.Run(app.As(Role.Clerk), meeting, cases, [], Ct));

    private Task<IReadOnlyList<DelegatedDecision>> ToReport(DateOnly? meets = null) =>
        app.Do<ReportedDecisions, IReadOnlyList<DelegatedDecision>>(reported => reported.ToReport(app.As(Role.Clerk), UsualBodies.Board, meets ?? boardMeets, Ct));

    private async Task Hold(MeetingId meeting, DateOnly? on = null)
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(on ?? new(2025, 4, 10)).AddHours(9));
        var list = await app.Read(async db => (await db.Meetings.SingleAsync(m => m.Id == meeting, Ct)).Standing[0].Id);
        await app.Do<NoteStandingItem>(note => note.Run(app.As(Role.Clerk), meeting, list, isNoted: true, Ct));
        await app.Do<CloseMeeting>(close => close.Run(app.As(Role.Clerk), meeting, null, Ct));
    }
}
