using Arende.Application.Appeals;
using Arende.Application.History;
using Arende.Application.Meetings;
using Arende.Application.Notifications;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Appeals;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Cases;
using Arende.Web.Features.Home;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Appeals;

/// <summary>An appeal is noted when it comes in, and holds the case until it is known how it ended. No SQL is written by hand for it: SQLite alone.</summary>
public sealed class NoteAppealTests : IAsyncLifetime
{
    private const string Direct = "direct-to-board";
    private static readonly CancellationToken Ct = CancellationToken.None;
    // KL 13:5: put up on 10 December 2025, the three weeks end on New Year's Eve, and so on 2 January.
    private static readonly DateOnly boardMeets = new(2025, 12, 8);
    private static readonly DateOnly posted = new(2025, 12, 10);
    private static readonly DateOnly lastDay = new(2026, 1, 2);
    private TestApplication app = null!;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task One_that_comes_in_before_the_period_is_over_leads_to_the_court_when_it_is()
    {
        var id = await Posted();
        Pass(new(2025, 12, 20));
        await Note(id, new(2025, 12, 19));
        Assert.DoesNotContain("AwaitCourt", await Open(id));

        await Ring(lastDay.AddDays(1));
        Assert.Contains("AwaitCourt", await Open(id));
        Assert.DoesNotContain("ConfirmLegalForce", await Open(id));
        await CaseWalk.Complete(app, id, "AwaitCourt", Role.Registrar, "annulled", "Mål 17-26, den 3 mars 2026.");
        var appeal = await app.Read(db => db.Appeals.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((Ruling.Annulled, "Mål 17-26, den 3 mars 2026."), (appeal.Ruling, appeal.RulingNote));
    }

    [Fact]
    public async Task One_in_time_takes_the_step_in_which_legal_force_was_to_be_confirmed()
    {
        var id = await Posted();
        await Ring(lastDay.AddDays(1));
        Assert.Contains("ConfirmLegalForce", await Open(id));

        await Note(id, lastDay);

        Assert.Contains("AwaitCourt", await Open(id));
        Assert.Equal("appealed", await app.Read(db => db.WorkItems.Where(w => w.TaskName == "ConfirmLegalForce").Select(w => w.Outcome).SingleAsync(Ct)));
    }

    [Fact]
    public async Task One_that_comes_too_late_is_kept_and_holds_nothing_up()
    {
        var id = await Posted();
        await Ring(lastDay.AddDays(1));

        await Note(id, lastDay.AddDays(1));

        Assert.True(await app.Read(db => db.Appeals.Select(a => a.IsLate).SingleAsync(Ct)));
        Assert.Contains("\"late\":true", await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.AppealNoted).Select(h => h.Arguments).SingleAsync(Ct)), StringComparison.Ordinal);
        await CaseWalk.Complete(app, id, "ConfirmLegalForce", Role.Registrar, "final");
        await FollowUp(id);
        await CaseWalk.Complete(app, id, "CloseCase", Role.Registrar, "close");
    }

    [Fact]
    public async Task One_that_came_too_late_is_told_in_the_inbox_and_asked_for_until_it_has_been_sent_on()
    {
        var id = await Posted();
        await Ring(lastDay.AddDays(1));
        await Note(id, lastDay.AddDays(1));
        var appeal = await app.Read(db => db.Appeals.AsNoTracking().SingleAsync(Ct));

        Assert.NotEmpty(await Told());
        var work = Assert.Single(await app.Read(db => AppealWork.Of(db, app.As(Role.Clerk), Ct)));
        Assert.Equal((T.Appeals.WorkToSend, lastDay.AddDays(8)), (work.Title, work.Due!.Value));
        Assert.Empty(await app.Read(db => AppealWork.Of(db, app.As(Role.Controller), Ct)));
        var before = await Menu(lastDay.AddDays(8));
        Assert.Equal((1, false, true), (before.Meetings, before.IsLate, (await Menu(lastDay.AddDays(9))).IsLate));

        await app.Do<SendAppeal>(use => use.Run(app.As(Role.Registrar), id, appeal.Id, "Förvaltningsrätten i Strandköping", StockholmTime.Today(app.Clock), "Överklagandet och protokollet.", Ct));

        Assert.Empty(await Told());
        Assert.Empty(await app.Read(db => AppealWork.Of(db, app.As(Role.Clerk), Ct)));
        Assert.Equal(0, (await Menu(lastDay.AddDays(9))).Meetings);
        Assert.Contains("Strandköping", await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.AppealSent).Select(h => h.Arguments).SingleAsync(Ct)), StringComparison.Ordinal);

        Task<List<Notification>> Told() => app.Read(db => InboxMatters.Of(db, app.As(Role.Clerk), StockholmTime.Today(app.Clock)).Where(n => n.Kind == NotificationKind.AppealCameIn).ToListAsync(Ct));

        Task<MenuCounts> Menu(DateOnly day) => app.Read(db => MenuCounts.Of(db, app.Definitions, app.Compiled, app.As(Role.Registrar), StockholmTime.StartOfDay(day).AddHours(12), Ct));
    }

    [Fact]
    public async Task It_names_a_document_that_came_in_to_the_case()
    {
        var id = await Posted();
        var (incoming, internalOne) = (await Registered(1, DocumentDirection.Incoming), await Registered(2, DocumentDirection.Internal));

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => NoteIt(internalOne));
        Assert.Equal(Rule.DocumentIsUnknown, refused.Rule);
        await NoteIt(incoming);

        var appeal = await app.Read(db => db.Appeals.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((incoming, "Anna Kommunmedlem"), (appeal.DocumentId!.Value, appeal.Appellant));
        Assert.Equal([1], appeal.Clauses);

        Task NoteIt(DocumentId document) => app.Do<NoteAppeal>(use => use.RunAs(app.As(Role.Registrar), id, null, new AppealReceived(posted, null) { DocumentId = document, Appellant = "Anna Kommunmedlem", Clauses = [1] }, Ct));

        async Task<DocumentId> Registered(int number, DocumentDirection direction)
        {
            var entry = new DocumentEntry(direction, posted, direction == DocumentDirection.Incoming ? "Anna Kommunmedlem" : null, "Överklagande");
            var document = new Document(id, number, entry, new DocumentFile("a.pdf", "", 0, "application/pdf"), app.As(Role.Registrar).PersonId, app.Clock.GetUtcNow());
            await app.Read(async db =>
            {
                db.Add(document);
                return await db.SaveChangesAsync(Ct);
            });
            return document.Id;
        }
    }

    [Fact]
    public async Task A_case_whose_legal_force_was_confirmed_is_not_closed_while_an_appeal_that_came_in_time_has_no_ruling()
    {
        var id = await Posted();
        await Ring(lastDay.AddDays(1));
        await CaseWalk.Complete(app, id, "ConfirmLegalForce", Role.Registrar, "final");
        await FollowUp(id);
        await Note(id, lastDay);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => CaseWalk.Complete(app, id, "CloseCase", Role.Registrar, "close"));
        Assert.Equal(Rule.CaseIsAppealed, refused.Rule);
        await End(id, await app.Read(db => db.Appeals.Select(a => a.Id).SingleAsync(Ct)), Ruling.Upheld);
        await CaseWalk.Complete(app, id, "CloseCase", Role.Registrar, "close");
    }

    [Fact]
    public async Task A_decision_that_is_annulled_after_its_legal_force_was_confirmed_is_said_to_be_annulled()
    {
        var id = await Posted();
        await Ring(lastDay.AddDays(1));
        await CaseWalk.Complete(app, id, "ConfirmLegalForce", Role.Registrar, "final");
        Assert.Equal(T.Force.Gained, await Force(id));

        await Note(id, lastDay);
        Assert.Equal(T.Force.Appealed, await Force(id));
        await End(id, await app.Read(db => db.Appeals.Select(a => a.Id).SingleAsync(Ct)), Ruling.Annulled);

        Assert.Equal(T.Appeals.Ruling(Ruling.Annulled), await Force(id));
    }

    private async Task<Text> Force(CaseId id) =>
        (await app.Read(db => CaseDecision.Of(db, app.Definitions, id, StockholmTime.Today(app.Clock), Ct))).Single(decision => decision.Force is not null).Force!.Words;

    [Fact]
    public async Task Of_several_each_may_end_by_itself_and_the_court_s_step_ends_the_rest()
    {
        var id = await Posted();
        Pass(new(2025, 12, 20));
        await Note(id, new(2025, 12, 19));
        await Note(id, new(2025, 12, 20));
        var first = await app.Read(db => db.Appeals.OrderBy(a => a.ReceivedOn).Select(a => a.Id).FirstAsync(Ct));
        await End(id, first, Ruling.Ended);
        await Ring(lastDay.AddDays(1));
        await CaseWalk.Complete(app, id, "AwaitCourt", Role.Registrar, "upheld", "Mål 18-26.");

        Assert.Equal([Ruling.Ended, Ruling.Upheld], (await app.Read(db => db.Appeals.OrderBy(a => a.ReceivedOn).Select(a => a.Ruling).ToListAsync(Ct))).OfType<Ruling>());
        var again = await Assert.ThrowsAsync<BrokenRuleException>(() => End(id, first, Ruling.Upheld));
        Assert.Equal(Rule.AppealHasEnded, again.Rule);
    }

    [Fact]
    public async Task One_that_ended_before_the_period_was_over_leaves_legal_force_to_be_confirmed()
    {
        var id = await Posted();
        Pass(new(2025, 12, 20));
        await Note(id, new(2025, 12, 19));
        await End(id, await app.Read(db => db.Appeals.Select(a => a.Id).SingleAsync(Ct)), Ruling.Ended);
        await Ring(lastDay.AddDays(1));
        Assert.Contains("ConfirmLegalForce", await Open(id));
    }

    [Fact]
    public async Task On_an_earlier_version_of_the_path_it_withholds_legal_force_as_well()
    {
        var id = await Posted(version: 2);
        Pass(new(2025, 12, 20));
        await Note(id, new(2025, 12, 19));
        await Ring(lastDay.AddDays(1));
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => CaseWalk.Complete(app, id, "ConfirmLegalForce", Role.Registrar, "final"));
        Assert.Equal(Rule.AppealStands, refused.Rule);
        await CaseWalk.Complete(app, id, "ConfirmLegalForce", Role.Registrar, "appealed", "Inkom den 19 december 2025.");
        Assert.Contains("AwaitCourt", await Open(id));
    }

    [Fact]
    public async Task It_cannot_have_come_in_before_the_decision_or_tomorrow_and_what_is_not_decided_has_none()
    {
        var id = await Posted();
        foreach (var day in new[] { boardMeets.AddDays(-1), StockholmTime.Today(app.Clock).AddDays(1) })
            Assert.Equal(Rule.AppealDateIsInvalid, (await Assert.ThrowsAsync<BrokenRuleException>(() => Note(id, day))).Rule);
        var undecided = await CaseWalk.Register(app, Direct);
        Assert.Equal(Rule.NothingToAppeal, (await Assert.ThrowsAsync<BrokenRuleException>(() => Note(undecided, boardMeets))).Rule);
    }

    [Fact]
    public async Task The_officer_and_those_who_enter_how_it_ends_have_it_in_their_inbox_until_then_but_not_who_noted_it()
    {
        var id = await Posted();
        Pass(new(2025, 12, 20));

        await Note(id, new(2025, 12, 19));

        Assert.Equal((1, 1, 0, 0), (await Lines(Role.CaseOfficer), await Lines(Role.Clerk), await Lines(Role.Registrar), await Lines(Role.Manager)));
        await End(id, await app.Read(db => db.Appeals.Select(a => a.Id).SingleAsync(Ct)), Ruling.Ended);
        Assert.Equal(0, await Lines(Role.CaseOfficer));

        Task<int> Lines(string role) => app.Read(db => InboxMatters.Of(db, app.As(role), StockholmTime.Today(app.Clock)).CountAsync(n => n.Kind == NotificationKind.AppealCameIn, Ct));
    }

    [Fact]
    public async Task What_an_annulled_decision_gave_is_shown_to_be_settled_while_it_is_open()
    {
        var id = await Posted();
        var item = await app.Read(db => db.AgendaItems.Where(i => i.CaseId == id).Select(i => i.Id).SingleAsync(Ct));
        var given = Assignment.Of(new Clause(1, "Bygg förskolan."), id, item, 0, null, AccessLevel.Open);
        await app.Read(db =>
        {
            db.Add(given);
            return db.SaveChangesAsync(Ct);
        });
        await Note(id, posted);
        Assert.Empty(await Left());

        await End(id, await app.Read(db => db.Appeals.Select(a => a.Id).SingleAsync(Ct)), Ruling.Annulled);

        Assert.Equal([given.Id], await Left());

        async Task<IEnumerable<AssignmentId>> Left() => await app.Read(async db =>
        {
            var decisions = await CaseDecision.Of(db, app.Definitions, id, StockholmTime.Today(app.Clock), Ct);
            return (await LeftAssignment.Of(db, app.As(Role.Controller), decisions, Ct))[item].Select(left => left.Id).ToList();
        });
    }

    [Fact]
    public async Task Follow_up_opens_when_the_decision_is_sent_and_warns_until_it_has_legal_force()
    {
        var id = await Posted();
        Assert.Contains("FollowUp", await Open(id));
        var assignment = new Assignment("Bygg förskolan", AssignmentKind.Assignment, AssignmentStatus.OnPlan, id, null, AccessLevel.Open);
        await app.Read(db =>
        {
            db.Add(assignment);
            return db.SaveChangesAsync(Ct);
        });

        Assert.Equal([assignment.Id], await Awaiting());
        await Ring(lastDay.AddDays(1));
        Assert.Equal([assignment.Id], await Awaiting());
        await CaseWalk.Complete(app, id, "ConfirmLegalForce", Role.Registrar, "final");
        Assert.Empty(await Awaiting());
        Assert.DoesNotContain("CloseCase", await Open(id));
        await FollowUp(id);
        Assert.Equal(["CloseCase"], await Open(id));

        Task<IReadOnlySet<AssignmentId>> Awaiting() => app.Read(db => AwaitedForce.Of(db, app.Definitions, [assignment.Id], Ct));
    }

    [Fact]
    public async Task What_a_court_said_is_erased_by_law_also_once_its_ruling_was_taken_further()
    {
        var id = await Posted();
        await Note(id, posted);
        var appeal = await app.Read(db => db.Appeals.Select(a => a.Id).SingleAsync(Ct));
        await End(id, appeal, Ruling.Upheld);
        await app.Do<TakeAppealFurther>(take => take.Run(app.As(Role.Registrar), id, appeal, "Kammarrätten i Stockholm", StockholmTime.Today(app.Clock), null, Ct));
        var row = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.AppealEnded).Select(h => h.Sequence).SingleAsync(Ct));

        await app.Do<EraseHistory>(erase => erase.Run(id.Value, row, "GDPR art. 17", Ct));

        Assert.Null(Assert.Single((await app.Read(db => db.Appeals.AsNoTracking().SingleAsync(Ct))).Further).AppealedNote);
    }

    [Fact]
    public async Task While_a_court_above_has_not_said_whether_it_takes_the_case_up_the_step_is_not_answered()
    {
        var id = await Posted();
        Pass(new(2025, 12, 20));
        await Note(id, new(2025, 12, 19));
        await Ring(lastDay.AddDays(1));
        var appeal = await app.Read(db => db.Appeals.Select(a => a.Id).SingleAsync(Ct));
        await End(id, appeal, Ruling.Annulled);
        await app.Do<TakeAppealFurther>(take => take.Run(app.As(Role.Registrar), id, appeal, "Kammarrätten i Stockholm", StockholmTime.Today(app.Clock), null, Ct));

        Assert.Equal(Rule.LeaveIsAwaited, (await Assert.ThrowsAsync<BrokenRuleException>(() => CaseWalk.Complete(app, id, "AwaitCourt", Role.Registrar, "upheld", "Mål 17-26."))).Rule);
        Assert.Equal(Rule.LeaveIsAwaited, (await Assert.ThrowsAsync<BrokenRuleException>(() => End(id, appeal, Ruling.Upheld))).Rule);

        await End(id, appeal, Ruling.Ended);
        Assert.Equal(Ruling.Annulled, await app.Read(db => db.Appeals.Select(a => a.Ruling).SingleAsync(Ct)));
    }

    // Decided by the board, announced, and sent to everybody.
    private async Task<CaseId> Posted(int? version = null)
    {
        var id = await CaseWalk.Register(app, Direct);
        if (version is { } earlier) await app.Read(db => db.WorkflowInstances.Where(i => i.SubjectId == id.Value).ExecuteUpdateAsync(set => set.SetProperty(i => i.DefinitionVersion, earlier), Ct));
        foreach (var (task, role, outcome) in new[] { ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("SignDirector", Role.Director, "sign"), ("SignFinance", Role.FinanceDirector, "sign"), ("CheckForBoard", Role.Registrar, "ready") })
            await CaseWalk.Complete(app, id, task, role, outcome);
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Board.Id, boardMeets, Ct));
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, id, Ct));
        Pass(posted);
        await app.RecordAndClose(meeting, id, Outcome.Approve);
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), meeting, posted, Ct));
        await NoticeBoard.PutUp(app, meeting, posted);
        await CaseWalk.Complete(app, id, "SettleDistribution", Role.Clerk, "done");
        return id;
    }

    private Task FollowUp(CaseId id) => CaseWalk.Complete(app, id, "FollowUp", Role.Controller, "done");

    private Task Note(CaseId id, DateOnly receivedOn) => app.Do<NoteAppeal>(use => use.Run(app.As(Role.Registrar), id, null, receivedOn, "Från en kommunmedlem.", Ct));

    private Task End(CaseId id, AppealId appeal, Ruling ruling) => app.Do<EndAppeal>(use => use.Run(app.As(Role.Registrar), id, appeal, ruling, "Mål 17-26, den 3 mars 2026.", Ct));

    private void Pass(DateOnly day) => app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(9));

    private async Task Ring(DateOnly day)
    {
        Pass(day);
        await app.Do<RingDueTimers, int>(ring => ring.Run(Ct));
    }

    private Task<List<string>> Open(CaseId id) =>
        app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.State == WorkItemState.Open).Select(w => w.TaskName).OrderBy(name => name).ToListAsync(Ct));
}
