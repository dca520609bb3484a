using Arende.Application;
using Arende.Application.Bodies;
using Arende.Application.Cases;
using Arende.Application.Meetings;
using Arende.Application.ComposedDocuments;
using Arende.Application.Distribution;
using Arende.Application.History;
using Arende.Application.Members;
using Arende.Application.Minutes;
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
using Arende.Domain.Members;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Meetings;

/// <summary>A case goes to the meeting of a council that meets here as to a board's. No SQL is written by hand for it: SQLite alone.</summary>
public sealed class CouncilMeetsHereTests : IAsyncLifetime
{
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
        await Council(meetsHere: true);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_the_council_decides_takes_effect_when_its_meeting_is_closed_under_a_paragraph_of_its_own()
    {
        var id = await Referred();
        var meeting = await Meet(id);
        await app.Do<RecordOutcome>(record => record.RunAsSeen(Clerk, meeting, id, new GivenOutcome(Outcome.Approve, null, []), default, Ct));
        Assert.NotNull((await Assigned(id)).Proposed);
        Assert.Equal(["AwaitCouncil"], await Open(id));

        await Close(meeting);

        Assert.Equal((new DateOnly(2025, 6, 1), null), ((await Assigned(id)).DueOn, (await Assigned(id)).Proposed));
        var item = await Item(meeting, id);
        Assert.Equal((1, Outcome.Approve), (item.Paragraph, item.Outcome));
        Assert.DoesNotContain("AwaitCouncil", await Open(id));
    }

    [Fact]
    public async Task Its_decision_is_sent_when_its_minutes_are_verified_and_has_a_notice_and_legal_force_of_its_own()
    {
        var id = await Referred();
        var meeting = await Meet(id);
        await app.RecordAndClose(meeting, id, Outcome.Approve);
        var item = await Item(meeting, id);
        Assert.Equal(DistributionState.AwaitsMinutes, (await Row(item)).State);

        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting, Today, Ct));

        Assert.Equal(DistributionState.Waiting, (await Row(item)).State);
        Assert.True(await app.Read(db => db.KeptDocuments.AnyAsync(kept => kept.AboutId == item.Id, Ct)));
        await NoticeBoard.PutUp(app, meeting, Today);
        Assert.Equal((AppealKind.LegalReview, SwedishCalendar.LastAppealDay(Today)), ((await NoticeBoard.Of(app, meeting)).AppealOf(id), (await NoticeBoard.Of(app, meeting)).LastDay));
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(Today.AddDays(30)).AddHours(9));
        await app.Do<RingDueTimers, int>(ring => ring.Run(Ct));
        await walk.Complete(id, "ConfirmCouncilForce", Role.Registrar, "final");
    }

    [Fact]
    public async Task Letters_of_its_decision_wait_for_its_minutes_each_by_itself()
    {
        var id = await Referred(recipients: ["Anna Andersson, Storgatan 1, 761 30 Norrtälje", "Bo Berg, Storgatan 2, 761 30 Norrtälje"]);
        var meeting = await Meet(id);
        await app.RecordAndClose(meeting, id, Outcome.Approve);
        var item = await Item(meeting, id);
        Assert.Equal([(DistributionState.AwaitsMinutes, null), (DistributionState.AwaitsMinutes, null)], (await Rows(item)).Select(row => (row.State, row.SentWith)));
        await app.Read(db => db.DistributionRows.Where(row => row.DecisionId == item.Id && row.RecipientNumber == 2).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DistributionState.ByHand), Ct));
        foreach (var row in await Rows(item)) Assert.Equal(Rule.HandedOverBeforeVerified, await Refused(() => HandOver(row)));

        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting, Today, Ct));

        foreach (var row in await Rows(item)) await HandOver(row);
        Assert.All(await Rows(item), row => Assert.Equal(DistributionState.Sent, row.State));
    }

    [Fact]
    public async Task What_a_meeting_here_decides_is_never_entered_by_hand_as_well()
    {
        var id = await Referred();

        Assert.Equal(Rule.CouncilMeetsHere, await Refused(() => app.CouncilDecides(id, Today, 51)));
        Assert.Equal(Rule.CouncilMeetsHere, Assert.Single(await Obstacles(id)).Rule);

        // Nor when the council meets elsewhere from now on, while the case stands on the agenda here.
        await Meet(id);
        await Council(meetsHere: false);
        Assert.Equal(Rule.CouncilMeetsHere, await Refused(() => app.CouncilDecides(id, Today, 51)));
        Assert.Equal(["AwaitCouncil"], await Open(id));
    }

    [Fact]
    public async Task A_case_that_waited_when_the_council_began_to_meet_here_is_ready_for_its_agenda_and_others_are_not()
    {
        await Council(meetsHere: false);
        var (referred, decided) = (await Referred(), await walk.Import("1. Godkänna rapporten.", title: "En annan sak"));
        Assert.Equal(Rule.BodyMeetsElsewhere, await Refused(() => Plan(Today.AddDays(14))));

        await Council(meetsHere: true);

        var council = await Council();
        Assert.Equal([referred], await app.Read(db => CasesForMeeting.Waiting(db, app.Definitions, Clerk, council).Select(c => c.Id).ToListAsync(Ct)));
        Assert.Equal([referred.Value], await app.Read(db => CasesForMeeting.WaitingIds(db, app.Definitions, Clerk, council).ToListAsync(Ct)));
        var meeting = await Plan(Today.AddDays(14));
        Assert.Equal(Rule.CaseIsNotReadyForMeeting, await Refused(() => app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, decided, Ct))));
        await app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, referred, Ct));
        Assert.Empty(await app.Read(db => CasesForMeeting.WaitingIds(db, app.Definitions, Clerk, council).ToListAsync(Ct)));
    }

    [Fact]
    public async Task What_the_council_sends_back_goes_to_its_officer_with_the_reason_as_a_condition()
    {
        var id = await Referred();
        var meeting = await Meet(id);

        await app.RecordAndClose(meeting, id, Outcome.SendBack, "Redovisa kostnaden.");

        Assert.Equal(["WriteDraft"], await Open(id));
        Assert.Equal(["Redovisa kostnaden."], (await app.Read(db => db.Cases.Include(c => c.Conditions).SingleAsync(c => c.Id == id, Ct))).Conditions.Select(condition => condition.Text));
        Assert.NotNull((await Assigned(id)).Proposed);
    }

    [Fact]
    public async Task What_the_council_postpones_waits_for_its_next_meeting()
    {
        var id = await Referred();
        var first = await Meet(id);

        await app.RecordAndClose(first, id, Outcome.Postpone);

        Assert.Equal(["AwaitCouncil"], await Open(id));
        var second = await Meet(id);
        await app.RecordAndClose(second, id, Outcome.Reject, "Det går fortare.");
        Assert.Equal((null, null), ((await Assigned(id)).DueOn, (await Assigned(id)).Proposed));
        Assert.Equal(2, (await Item(second, id)).Paragraph);
    }

    [Fact]
    public async Task An_outcome_of_the_council_is_corrected_at_its_meeting_until_its_minutes_are_verified()
    {
        var id = await Referred();
        var meeting = await Meet(id);
        await app.RecordAndClose(meeting, id, Outcome.Approve);
        // Not where what is entered from others' minutes is corrected.
        var step = (await Item(meeting, id)).Effect!.WorkItemId!.Value;
        Assert.Null(await app.Read(db => CorrectCouncilDecision.EnteredBy(db.Meetings, step, id, Ct)));

        await app.Do<CorrectOutcome>(correct => correct.Run(Clerk, meeting, id, new GivenOutcome(Outcome.SendBack, "Redovisa kostnaden.", []), null, Ct));
        Assert.Equal(["WriteDraft"], await Open(id));
        Assert.Empty(await app.Read(db => db.DistributionRows.Where(row => db.AgendaItems.Any(i => i.Id == row.DecisionId && i.MeetingId == meeting)).ToListAsync(Ct)));
        Assert.NotNull((await Assigned(id)).Proposed);

        await app.Do<CorrectOutcome>(correct => correct.Run(Clerk, meeting, id, new GivenOutcome(Outcome.Approve, null, []), null, Ct));
        Assert.Equal(DistributionState.AwaitsMinutes, (await Row(await Item(meeting, id))).State);
        Assert.Equal(new DateOnly(2025, 6, 1), (await Assigned(id)).DueOn);
        Assert.Empty((await app.Read(db => db.Cases.Include(c => c.Conditions).SingleAsync(c => c.Id == id, Ct))).Conditions);
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting, Today, Ct));
        Assert.Equal(Rule.MinutesAreVerified, await Refused(() => app.Do<CorrectOutcome>(correct => correct.Run(Clerk, meeting, id, new GivenOutcome(Outcome.Reject, "Nej.", []), null, Ct))));
    }

    [Fact]
    public async Task A_third_forces_a_case_to_be_put_off_once_whichever_meeting_it_comes_back_to()
    {
        var id = await Referred();
        var members = await Elect(3);
        var first = await Meet(id);
        await Attend(first, members);
        await Say(first, id, new ProposeStep(FloorProposalKind.Postpone, [members[1]], null), 0);
        await Say(first, id, new ForceStep(1), 1);
        await app.RecordAndClose(first, id, Outcome.Postpone);

        var second = await Meet(id);
        await Attend(second, members);
        await Say(second, id, new ProposeStep(FloorProposalKind.Postpone, [members[1]], null), 0);

        Assert.Equal(Rule.ThirdHasForcedBefore, await Refused(() => Say(second, id, new ForceStep(1), 1)));
    }

    [Fact]
    public async Task Who_is_disqualified_is_not_counted_and_without_a_quorum_nothing_is_decided()
    {
        var id = await Referred();
        var members = await Elect(15);
        var meeting = await Meet(id);
        await Attend(meeting, [.. members.Take(8)]);
        await app.Do<ChangeAttendance>(change => change.Run(Clerk, meeting, id, new GivenChange(AttendanceTurn.Disqualified, members[7]), 1, Ct));

        Assert.Equal(Rule.ItemHasNoQuorum, await Refused(() => app.RecordAndClose(meeting, id, Outcome.Approve)));
        Assert.Equal(["AwaitCouncil"], await Open(id));
    }

    [Fact]
    public async Task The_minutes_tell_who_asked_whom_what_and_what_became_of_it()
    {
        var meeting = await Plan(Today.AddDays(14));
        await app.Do<AskInCouncil>(ask => ask.Run(Clerk, meeting, "Gångvägen", new CouncilQuestion(CouncilQuestionKind.Interpellation, "Ines Insändare", "Olle Ordförande", "När byggs gångvägen?"), Ct));
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(Today.AddDays(14)).AddHours(12));
        var question = Assert.Single(await app.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Standing).SingleAsync(Ct)));
        // Said of all that are left, it isn't said of a question.
        await app.Do<RecordOutcome, int>(record => record.RunForRest(Clerk, meeting, Outcome.Note, null, Ct));
        await app.Do<AskInCouncil>(ask => ask.Answer(Clerk, meeting, question.Id, CouncilQuestionOutcome.Postponed, Ct));
        await Close(meeting);

        var told = (await app.Do<ComposeMinutes, MeetingMinutes?>(minutes => minutes.Find(meeting, Ct)))!.Sections[^1].Made;

        Assert.Equal("§ 1 Gångvägen", told.Heading.Replace('\u00a0', ' '));
        Assert.Equal(["Interpellation från Ines Insändare till Olle Ordförande.", "När byggs gångvägen?", "Interpellationen får ställas. Den bordläggs och besvaras vid ett senare sammanträde."],
            told.Fixed.Cast<ParagraphBlock>().Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))));
    }

    [Fact]
    public async Task A_section_that_is_verified_at_once_lets_its_decision_go_while_the_meeting_is_open()
    {
        var (id, other) = (await Referred(), await Referred("En annan sak"));
        var meeting = await Meet(id, other);
        await app.Do<RecordOutcome>(record => record.Run(Clerk, meeting, id, Outcome.Approve, null, [], Ct));

        await app.Do<VerifyAtOnce>(verify => verify.Run(Clerk, meeting, [id], Today, null, Ct));

        Assert.False(await app.Read(db => db.Meetings.AnyAsync(m => m.Id == meeting && m.ClosedOn != null, Ct)));
        Assert.Equal(DistributionState.Waiting, (await Row(await Item(meeting, id))).State);
        Assert.DoesNotContain("AwaitCouncil", await Open(id));
        Assert.Equal(["AwaitCouncil"], await Open(other));
    }

    [Fact]
    public async Task What_is_verified_at_once_is_sent_and_not_what_the_council_said_of_the_case_before()
    {
        var id = await Referred();
        var first = await Meet(id);
        await app.RecordAndClose(first, id, Outcome.Postpone);
        var meeting = await Meet(id);
        await app.Do<RecordOutcome>(record => record.Run(Clerk, meeting, id, Outcome.Approve, null, [], Ct));

        await app.Do<VerifyAtOnce>(verify => verify.Run(Clerk, meeting, [id], Today, null, Ct));

        var (before, now) = ((await Item(first, id)).Id, (await Item(meeting, id)).Id);
        Assert.False(await app.Read(db => db.DistributionRows.AnyAsync(row => row.DecisionId == before, Ct)));
        Assert.Equal(DistributionState.Waiting, (await app.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(row => row.DecisionId == now, Ct))).State);
    }

    [Fact]
    public async Task A_decision_that_waited_for_its_minutes_is_held_from_their_verification_on_as_any_is()
    {
        await app.DisposeAsync();
        app = await TestApplication.OnSqlite(services => services.Configure<ArendeOptions>(options => options.DistributionHold = TimeSpan.FromMinutes(10)));
        walk = new BoardWalk(app);
        await Council(meetsHere: true);
        var id = await Referred();
        var meeting = await Meet(id);
        await app.RecordAndClose(meeting, id, Outcome.Approve);
        var item = await Item(meeting, id);
        Assert.Equal((DistributionState.AwaitsMinutes, null), ((await Row(item)).State, (await Row(item)).GoesAt));
        app.Clock.Advance(TimeSpan.FromHours(2));

        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting, Today, Ct));

        Assert.Equal((DistributionState.Held, app.Clock.GetUtcNow().AddMinutes(10)), ((await Row(item)).State, (await Row(item)).GoesAt));
    }

    [Fact]
    public async Task On_a_path_without_a_way_for_what_the_council_postpones_the_section_is_verified_at_once_and_the_case_waits_on()
    {
        var id = await Referred();
        await app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.TaskName == "AwaitCouncil").ExecuteUpdateAsync(set => set.SetProperty(w => w.Payload, """{"outcomes":[{"id":"decided"}]}"""), Ct));
        var meeting = await Meet(id);
        await app.Do<RecordOutcome>(record => record.Run(Clerk, meeting, id, Outcome.Postpone, null, [], Ct));

        await app.Do<VerifyAtOnce>(verify => verify.Run(Clerk, meeting, [id], Today, null, Ct));

        Assert.Equal((Outcome.Postpone, true), ((await Item(meeting, id)).Outcome, (await Item(meeting, id)).IsVerifiedAtOnce));
        Assert.Equal(["AwaitCouncil"], await Open(id));
    }

    [Fact]
    public async Task A_reason_of_the_council_that_is_erased_by_law_is_gone_from_the_step_too()
    {
        var id = await Referred();
        var meeting = await Meet(id);
        await app.RecordAndClose(meeting, id, Outcome.Reject, "Det rör Kims hälsa.");
        Assert.True(await app.Read(db => db.WorkItems.AnyAsync(w => w.SubjectId == id.Value && w.Reason == "Det rör Kims hälsa.", Ct)));
        var row = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.MeetingOutcome).MaxAsync(h => h.Sequence, Ct));

        await app.Do<EraseHistory>(erase => erase.Run(id.Value, row, "GDPR art. 17", Ct));

        Assert.False(await app.Read(db => db.WorkItems.AnyAsync(w => w.SubjectId == id.Value && w.Reason == "Det rör Kims hälsa.", Ct)));
    }

    [Fact]
    public async Task A_paragraph_that_an_item_without_a_case_has_here_is_not_entered_of_others_minutes()
    {
        var id = await Referred();
        var meeting = await Plan(Today.AddDays(14));
        await app.Do<AskInCouncil>(ask => ask.Run(Clerk, meeting, "Gångvägen", new CouncilQuestion(CouncilQuestionKind.Question, "Ines Insändare", "Olle Ordförande", "När byggs gångvägen?"), Ct));
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(Today.AddDays(14)).AddHours(12));
        var question = Assert.Single(await app.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Standing).SingleAsync(Ct)), one => one.Question is not null);
        await app.Do<RecordOutcome, int>(record => record.RunForRest(Clerk, meeting, Outcome.Note, null, Ct));
        await app.Do<AskInCouncil>(ask => ask.Answer(Clerk, meeting, question.Id, CouncilQuestionOutcome.Answered, Ct));
        await Close(meeting);
        await Council(meetsHere: false);

        Assert.Equal(Rule.ParagraphIsTaken, await Refused(() => app.CouncilDecides(id, Today, 1)));
    }

    private async Task<CaseId> Referred(string title = "Avgifter för gästhamnen", string[]? recipients = null)
    {
        var id = await walk.Import("Kommunstyrelsen föreslår kommunfullmäktige besluta:\n\n1. Godkänna nya slutdatum för uppdragen.", Table, title: title);
        var draft = await walk.Case(id);
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, draft.Version, draft.Title, draft.Report with { Recipients = [.. (recipients ?? ["foreningen@example.se"]).Select((name, at) => new Recipient(at + 1, name, null, null))] }, Ct));
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        var board = await NoticeBoard.MeetingOf(app, id);
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, board, Today, Ct));
        return id;
    }

    // On the agenda in time, and the day of the meeting has come.
    private async Task<MeetingId> Meet(params CaseId[] cases)
    {
        var day = Today.AddDays(14);
        var meeting = await Plan(day);
        foreach (var id in cases) await app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, id, Ct));
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(12));
        return meeting;
    }

    private Task<MeetingId> Plan(DateOnly day) => app.Do<PlanMeeting, MeetingId>(plan => plan.Run(Clerk, UsualBodies.Council.Id, day, Ct));

    private Task Close(MeetingId meeting) => app.Do<CloseMeeting>(close => close.Run(Clerk, meeting, null, Ct));

    private Task Council(bool meetsHere) => app.Do<ArendeDb>(async db => await app.Do<KeptBodies>(kept => KeepBodies.Run(db, new BodySettings(null, councilMeetsHere: meetsHere), kept, app.Clock, Ct)));

    private Task<Body> Council() => app.Read(db => Task.FromResult(db.Bodies.All.Single(body => body.Function == BodyFunction.Council)));

    private async Task<List<MemberId>> Elect(int count)
    {
        for (var at = 1; at <= count; at++)
            await app.Do<AddMember>(add => add.Run(Clerk, UsualBodies.Council.Id, new MemberFacts($"Ledamot {at:00}", "X", false, null, new(2023, 1, 1), null, null, at == 1 ? MemberPost.Chair : null), Ct));
        return await app.Read(db => db.Members.Where(m => m.BodyId == UsualBodies.Council.Id).OrderBy(m => m.Name).Select(m => m.Id).ToListAsync(Ct));
    }

    private Task Attend(MeetingId meeting, List<MemberId> there) =>
        app.Do<TakeAttendance>(async take => await take.Run(Clerk, meeting, [.. (await app.Read(db => db.Members.Where(m => m.BodyId == UsualBodies.Council.Id).Select(m => m.Id).ToListAsync(Ct)))
            .Select(one => new AttendanceAnswer(one, there.Contains(one) ? Presence.Serves : Presence.Absent))], there[0], [there[1]], 0, Ct));

    private Task Say(MeetingId meeting, CaseId id, DeliberationStep step, int seen) => app.Do<Deliberate>(say => say.Run(Clerk, meeting, id, step, seen, Ct));

    private Task<IReadOnlyList<Obstacle>> Obstacles(CaseId id) => app.Do<Application.WorkItems.CompleteWorkItem, IReadOnlyList<Obstacle>>(async complete =>
        await complete.Obstacles(await app.Read(db => db.WorkItems.AsNoTracking().SingleAsync(w => w.SubjectId == id.Value && w.TaskName == "AwaitCouncil", Ct)), Ct));

    private Task<AgendaItem> Item(MeetingId meeting, CaseId id) => app.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(item => item.MeetingId == meeting && item.CaseId == id, Ct));

    private Task<List<DistributionRow>> Rows(AgendaItem item) => app.Read(db => db.DistributionRows.AsNoTracking().Where(row => row.DecisionId == item.Id).OrderBy(row => row.RecipientNumber).ToListAsync(Ct));

    private Task HandOver(DistributionRow row) => app.Do<HandOver>(hand => hand.Run(Clerk, row.Id, row.Attempt, Today, Ct));

    private Task<DistributionRow> Row(AgendaItem item) => app.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(row => row.DecisionId == item.Id, Ct));

    private Task<Assignment> Assigned(CaseId id) => app.Read(db => db.Assignments.AsNoTracking().SingleAsync(a => a.CaseId == id, Ct));

    private Task<List<string>> Open(CaseId id) =>
        app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.State == WorkItemState.Open && !w.TaskName.StartsWith("SettleDistribution")).Select(w => w.TaskName).OrderBy(name => name).ToListAsync(Ct));

    private static async Task<Rule> Refused(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;
}
