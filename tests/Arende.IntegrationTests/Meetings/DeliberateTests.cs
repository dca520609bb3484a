using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Journal;
using Arende.Application.Meetings;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>A meeting item by item on a real database: comings and goings, what was proposed and how it was decided.</summary>
public sealed class DeliberateTests : IAsyncLifetime
{
    static readonly DateOnly Day = new(2025, 3, 10);
    TestApplication app = null!;
    MeetingId meeting;
    CaseId id;
    IReadOnlyList<MemberId> members = [];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    Viewer Clerk => app.As(Role.Clerk);
    Viewer Member => app.As(Role.BoardMember);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        id = await CaseWalk.Register(app);
        await CaseWalk.ToTheCommittee(app, id);
        meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(Clerk, UsualBodies.Committee.Id, Day, Ct));
        await app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, id, Ct));
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 3, 10, 12, 0, 0, TimeSpan.Zero));
        members = [await Elect("Olle Ordförande"), await Elect("Jonna Justerare"), await Elect("Lova Ledamot", Member.PersonId), await Elect("Eskil Ersättare", order: 1)];
        await Attend();
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Two_clerks_at_one_item_do_not_overwrite_each_other()
    {
        await Say(new ProposeStep(FloorProposalKind.Reject, [members[1]], null), seen: 0);
        await Assert.ThrowsAsync<LostRaceException>(() => Say(new ProposeStep(FloorProposalKind.Postpone, [members[2]], null), seen: 0));
        await Change(new(AttendanceTurn.TakesNoPart, members[1]), seen: 1);
        await Assert.ThrowsAsync<LostRaceException>(() => Change(new(AttendanceTurn.TakesNoPart, members[2]), seen: 1));

        // Who wrote of the item and who wrote of the attendance aren't in each other's way.
        await Say(new StateStep(members[2], "Frågan återkommer."), seen: 1);
        var item = await Item();
        Assert.Equal((1, 1, 2), (item.Deliberation!.Proposals.Count, item.Deliberation.Statements.Count, item.DeliberationRevision));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_does_it_once()
    {
        var key = FormKey.New();
        for (var time = 0; time < 2; time++) await app.Do<Deliberate>(say => say.Run(Clerk, meeting, id, new StateStep(members[2], "Frågan återkommer."), 0, Ct, key));
        Assert.Equal(1, (await Item()).DeliberationRevision);
    }

    [Fact]
    public async Task Who_is_disqualified_at_the_item_can_not_open_its_case_until_that_is_taken_back()
    {
        Assert.True(await Opens());
        await Change(new(AttendanceTurn.Disqualified, members[2]), seen: 1);
        Assert.False(await Opens());

        var change = (await List()).Changed.Single();
        Assert.Equal(members[3], change.EntersInstead);
        await app.Do<ChangeAttendance>(back => back.TakeBack(Clerk, meeting, id, change.Id, 2, Ct));
        Assert.True(await Opens());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_case_that_the_meeting_does_not_deal_with_stays_closed_to_them_until_that_is_taken_back_at_its_next_item(bool isCancelled)
    {
        await Change(new(AttendanceTurn.Disqualified, members[2]), seen: 1);
        if (isCancelled) await app.Do<CancelMeeting>(cancel => cancel.Run(Clerk, meeting, "För få kom.", Ct));
        else await app.Do<WithdrawFromAgenda>(withdraw => withdraw.Run(Clerk, meeting, id, Ct));
        Assert.False(await Opens());

        meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(Clerk, UsualBodies.Committee.Id, Day.AddDays(7), Ct));
        await app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, id, Ct));
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 3, 17, 12, 0, 0, TimeSpan.Zero));
        await Attend();
        await Change(new(AttendanceTurn.TakesNoPart, members[1]), seen: 1);
        Assert.False(await Opens());
        await TakeBackEarlier(seen: 2);
        Assert.True(await Opens());
    }

    [Fact]
    public async Task A_case_that_comes_back_to_the_same_meeting_stays_closed_to_them_until_that_is_taken_back()
    {
        await Change(new(AttendanceTurn.Disqualified, members[2]), seen: 1);
        await app.Do<WithdrawFromAgenda>(withdraw => withdraw.Run(Clerk, meeting, id, Ct));
        await app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, id, Ct));
        await Change(new(AttendanceTurn.TakesNoPart, members[1]), seen: 3);
        Assert.False(await Opens());
        await TakeBackEarlier(seen: 4);
        Assert.True(await Opens());
    }

    [Fact]
    public async Task The_same_for_the_rest_passes_over_an_item_without_a_quorum()
    {
        var other = await CaseWalk.Register(app);
        await CaseWalk.ToTheCommittee(app, other);
        await app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, other, Ct));
        await Change(new(AttendanceTurn.Disqualified, members[1], LeavesPlaceEmpty: true), seen: 1);
        await Change(new(AttendanceTurn.Disqualified, members[2], LeavesPlaceEmpty: true), seen: 2);

        Assert.Equal(1, await app.Do<RecordOutcome, int>(record => record.RunForRest(Clerk, meeting, Outcome.Propose, null, Ct)));
        var entered = await app.Read(db => db.AgendaItems.AsNoTracking().Where(item => item.MeetingId == meeting).ToListAsync(Ct));
        Assert.Equal(other, entered.Single(item => item.HasOutcome).CaseId);
    }

    [Fact]
    public async Task A_whole_list_that_is_written_again_keeps_what_happened_and_fits_the_votes()
    {
        await Change(new(AttendanceTurn.Disqualified, members[2]), seen: 1);
        await Say(new VoteStep(new(QuestionKind.Main, null, null), [(members[0], VoteAnswer.Yes), (members[1], VoteAnswer.No), (members[3], VoteAnswer.Yes)]), seen: 0);

        AttendanceAnswer[] without = [.. members.Select((member, at) => new AttendanceAnswer(member, at == 1 ? Presence.Absent : at == 3 ? Presence.Present : Presence.Serves))];
        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<TakeAttendance>(take => take.Run(Clerk, meeting, without, members[0], [], 2, Ct)));
        Assert.Equal(Rule.WhoVotedIsAbsent, broken.Rule);
        Assert.Single((await List()).Changed);
    }

    [Fact]
    public async Task The_extract_says_who_served_voted_and_reserved_themselves()
    {
        await Change(new(AttendanceTurn.Disqualified, members[2]), seen: 1);
        await Say(new VoteStep(new(QuestionKind.Main, null, null), [(members[0], VoteAnswer.Yes), (members[1], VoteAnswer.No), (members[3], VoteAnswer.Yes)]), seen: 0);
        await Say(new ReserveStep(members[1], "Det blir för dyrt."), seen: 1);
        await app.RecordAndClose(meeting, id, Outcome.Propose);
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting, Day, Ct));

        var item = await Item();
        var extract = (await app.Read(db => db.KeptDocuments.SingleAsync(kept => kept.AboutId == item.Id, Ct))).Document.Canonical();
        foreach (var said in new[] { "Tjänstgörande (3 av 3)", "Eskil Ersättare (X) för Lova Ledamot", "på grund av jäv", "2 ja, 1 nej, 0 avstår", "Jonna Justerare (X) reserverar sig mot beslutet: Det blir för dyrt." })
            Assert.Contains(said, extract, StringComparison.Ordinal);
    }

    async Task<MemberId> Elect(string name, PersonId? account = null, int? order = null) =>
        await app.Do<AddMember, MemberId>(add => add.Run(Clerk, UsualBodies.Committee.Id, new MemberFacts(name, "X", order is not null, order, new(2023, 1, 1), null, account), Ct));

    Task Attend()
    {
        AttendanceAnswer[] answers = [.. members.Select((member, at) => new AttendanceAnswer(member, at == 3 ? Presence.Present : Presence.Serves))];
        return app.Do<TakeAttendance>(take => take.Run(Clerk, meeting, answers, members[0], [members[1]], 0, Ct));
    }

    Task TakeBackEarlier(int seen) => app.Do<ChangeAttendance>(back => back.TakeBackEarlier(Clerk, meeting, id, members[2], seen, Ct));

    Task Say(DeliberationStep step, int seen) => app.Do<Deliberate>(say => say.Run(Clerk, meeting, id, step, seen, Ct));

    Task Change(GivenChange given, int seen) => app.Do<ChangeAttendance>(change => change.Run(Clerk, meeting, id, given, seen, Ct));

    Task<bool> Opens() => app.Read(db => VisibleTo.Cases(db, Member).AnyAsync(c => c.Id == id, Ct));

    Task<AgendaItem> Item() => app.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(i => i.MeetingId == meeting, Ct));

    async Task<Attendance> List() => (await app.Read(db => db.Meetings.AsNoTracking().Where(m => m.Id == meeting).Select(m => m.Attendance).SingleAsync(Ct)))!;
}
