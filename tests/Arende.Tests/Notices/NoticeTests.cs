using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;

namespace Arende.Tests.Notices;

public class NoticeTests
{
    static readonly DateOnly Posted = new(2025, 12, 10);
    static readonly DateOnly Later = new(2026, 3, 1);

    [Theory]
    // KL 13:5 with lag 1930:173: three weeks from the day on which it went up, and a day off is moved forward.
    [InlineData("2025-12-10", "2026-01-02", "2026-01-03")]
    [InlineData("2003-12-03", "2003-12-29", "2003-12-30")]
    public void It_stays_up_through_the_last_day_and_comes_down_the_day_after(string posted, string last, string down)
    {
        var notice = Up(DateOnly.Parse(posted, null));

        Assert.Equal((DateOnly.Parse(last, null), DateOnly.Parse(down, null)), (notice.LastDay, notice.TakeDownOn));
        Assert.False(notice.IsOver(DateOnly.Parse(last, null)));
        Assert.True(notice.IsOver(DateOnly.Parse(down, null)));
    }

    [Theory]
    [InlineData("2025-12-09", false)]
    [InlineData("2025-12-10", true)]
    [InlineData("2026-01-02", true)]
    [InlineData("2026-01-03", false)]
    public void It_is_on_the_board_from_its_day_through_its_last(string day, bool isThere) =>
        Assert.Equal(isThere, Up(Posted).IsOnBoard(DateOnly.Parse(day, null)));

    [Fact]
    public void What_came_down_too_early_is_not_on_the_board()
    {
        var notice = Up(Posted);
        notice.NoteGap(new(2025, 12, 20), Later, PersonId.New(), DateTimeOffset.UnixEpoch);

        Assert.False(notice.IsOnBoard(new(2025, 12, 21)));
    }

    [Fact]
    public void It_is_owed_by_the_second_day_after_verification() => Assert.Equal(new DateOnly(2025, 12, 12), Of(Minutes(BodyFunction.Board)).DueOn);

    [Theory]
    [InlineData(-1)]
    [InlineData(200)]
    public void It_goes_up_from_the_day_of_verification_and_not_on_a_day_that_has_not_come(int days) =>
        Assert.Equal(Rule.NoticeDateIsInvalid, Refused(() => Of(Minutes(BodyFunction.Board)).PutUp(Posted.AddDays(days), Later, "Stadshuset", [])));

    [Fact]
    public void It_says_where_the_minutes_are() => Assert.Equal(Rule.PlaceIsMissing, Refused(() => Of(Minutes(BodyFunction.Board)).PutUp(Posted, Later, " ", [])));

    [Fact]
    public void It_goes_up_once() => Assert.Equal(Rule.NoticeIsUp, Refused(() => Up(Posted).PutUp(Posted, Later, "Stadshuset", [])));

    [Fact]
    public void A_gap_withholds_legal_force_until_it_has_been_up_anew_for_all_of_a_period()
    {
        var notice = Up(Posted);
        notice.NoteGap(new(2025, 12, 20), Later, PersonId.New(), DateTimeOffset.UnixEpoch);
        Assert.False(notice.IsOver(Later));

        notice.PutUp(new(2026, 1, 7), Later, "Stadshuset", []);

        Assert.Equal(new DateOnly(2026, 1, 28), notice.LastDay);
        Assert.False(notice.IsOver(new(2026, 1, 28)));
        Assert.True(notice.IsOver(new(2026, 1, 29)));
        var gap = Assert.Single(notice.Gaps);
        Assert.Equal((Posted, new DateOnly(2025, 12, 20), new DateOnly(2026, 1, 7)), (gap.PostedOn, gap.From, gap.To));
    }

    [Theory]
    [InlineData("2025-12-09")]
    [InlineData("2026-01-03")]
    public void A_gap_begins_while_it_should_have_been_up(string from) =>
        Assert.Equal(Rule.GapIsInvalid, Refused(() => Up(Posted).NoteGap(DateOnly.Parse(from, null), Later, PersonId.New(), DateTimeOffset.UnixEpoch)));

    [Fact]
    public void A_gap_that_is_found_when_it_has_been_taken_down_is_noted_and_it_goes_up_anew()
    {
        var notice = Up(Posted);
        notice.TakeDown(new(2026, 1, 3), Later);

        notice.NoteGap(new(2025, 12, 20), Later, PersonId.New(), DateTimeOffset.UnixEpoch);
        Assert.Equal((true, null), (notice.IsInterrupted, notice.TakenDownOn));
        Assert.False(notice.IsOver(Later));

        notice.PutUp(new(2026, 1, 7), Later, "Stadshuset", []);
        Assert.Equal(new DateOnly(2026, 1, 28), notice.LastDay);
    }

    [Fact]
    public void It_does_not_come_down_before_its_time()
    {
        var notice = Up(Posted);
        Assert.Equal(Rule.NoticeStaysUp, Refused(() => notice.TakeDown(new(2026, 1, 2), Later)));
        notice.TakeDown(new(2026, 1, 3), Later);
        Assert.Equal(new DateOnly(2026, 1, 3), notice.TakenDownOn);
    }

    [Fact]
    public void Only_what_can_be_appealed_has_a_clock()
    {
        var proposal = CaseId.New();
        var notice = Up(Posted, new ItemAppeal(proposal, AppealKind.None));
        Assert.False(notice.HasClock);
        Assert.Equal(AppealKind.None, AppealKinds.Usual(Outcome.ReferToCouncil, []));
        var (own, council) = (new Clause(1, "Ge kontoret i uppdrag att …") { Voice = ClauseVoice.OfBoard }, new Clause(2, "Anta avgifterna.") { Voice = ClauseVoice.ToCouncil });
        Assert.Equal(AppealKind.LegalReview, AppealKinds.Usual(Outcome.ReferToCouncil, [own, council]));
        Assert.Equal(AppealKind.None, AppealKinds.Usual(Outcome.ReferToCouncil, [council]));
        Assert.Equal(AppealKind.None, AppealKinds.Usual(Outcome.Approve, [council]));
        Assert.Equal(AppealKind.LegalReview, AppealKinds.Usual(Outcome.Reject, []));
    }

    [Theory]
    [InlineData(Outcome.File, true)]
    [InlineData(Outcome.Note, true)]
    [InlineData(Outcome.Approve, true)]
    [InlineData(Outcome.ReferToCouncil, false)]
    [InlineData(Outcome.Postpone, false)]
    public void How_it_is_appealed_is_said_of_all_that_is_decided_and_of_nothing_that_is_proposed(Outcome outcome, bool isSaid)
    {
        Assert.Equal(isSaid, AppealKinds.MayBeChosen(outcome, []));
        Assert.Equal(isSaid, AppealKinds.MayBeChosen(outcome, [new Clause(1, "Lägga redovisningen till handlingarna.") { Outcome = outcome }]));
    }

    [Theory]
    [InlineData(Outcome.ReferToCouncil, AppealKind.None)]
    [InlineData(Outcome.ProposeReject, AppealKind.None)]
    [InlineData(Outcome.Note, AppealKind.None)]
    [InlineData(Outcome.File, AppealKind.None)]
    [InlineData(Outcome.Reject, AppealKind.LegalReview)]
    [InlineData(Outcome.Dismiss, AppealKind.LegalReview)]
    public void A_clause_can_be_appealed_when_the_body_has_decided_it_and_not_only_noted_it(Outcome outcome, AppealKind kind)
    {
        Clause[] clauses = [new(1, "Anta avgifterna.") { Outcome = Outcome.ReferToCouncil }, new(2, "Bygg bryggan.") { Outcome = outcome }];

        Assert.Equal(kind, AppealKinds.Usual(Outcome.ReferToCouncil, clauses));
    }

    [Fact]
    public void A_committees_minutes_owe_one_for_what_it_decided_itself()
    {
        var (meeting, id) = (new Meeting(UsualBodies.Committee, new(2003, 12, 1)), CaseId.New());
        meeting.Add(id, meeting.Date);
        meeting.Enter(id, new EnteredOutcome(Outcome.Propose, null, [new(1, "Sätt upp en skylt.") { Voice = ClauseVoice.OfCommittee, Outcome = Outcome.Approve }], default, default), Later);
        meeting.Close([1], Later);

        Assert.True(Notice.IsOwedFor(meeting));
    }

    [Fact]
    public void A_committees_minutes_with_proposals_only_owe_none()
    {
        Assert.False(Notice.IsOwedFor(Minutes(BodyFunction.Committee, Outcome.Propose)));
        Assert.True(Notice.IsOwedFor(Minutes(BodyFunction.Board, Outcome.ReferToCouncil)));
    }

    [Fact]
    public void It_names_the_sections_of_its_own_that_can_be_appealed_in_each_way()
    {
        var meeting = Minutes(BodyFunction.Board, Outcome.Approve, Outcome.Approve, Outcome.Approve, Outcome.Approve);
        var items = meeting.Agenda.OrderBy(item => item.Paragraph).ToList();
        meeting.VerifyAtOnce([items[0].CaseId], meeting.Date, Later);
        var notice = Of(meeting);
        AppealKind[] kinds = [AppealKind.LegalReview, AppealKind.Administrative, AppealKind.LegalReview, AppealKind.None];
        notice.PutUp(Posted, Later, "Stadshuset", [.. items.Zip(kinds, (item, kind) => new ItemAppeal(item.CaseId, kind))]);

        Assert.Equal([3], notice.Appealable(AppealKind.LegalReview, items));
        Assert.Equal([2], notice.Appealable(AppealKind.Administrative, items));
        Assert.Equal([2, 3], notice.Appealable(items));
    }

    static Notice Of(Meeting minutes) => new(minutes, Posted);

    static Notice Up(DateOnly on, params ItemAppeal[] appeals)
    {
        var notice = new Notice(Minutes(BodyFunction.Board), on);
        notice.PutUp(on, Later, "Stadshuset", appeals);
        return notice;
    }

    static Meeting Minutes(BodyFunction function, params Outcome[] outcomes)
    {
        var meeting = new Meeting(UsualBodies.Of(function), new(2003, 12, 1));
        foreach (var outcome in outcomes)
        {
            var id = CaseId.New();
            meeting.Add(id, meeting.Date);
            meeting.Enter(id, new EnteredOutcome(outcome, null, [], default, default), Later);
        }
        if (outcomes.Length > 0) meeting.Close([.. Enumerable.Range(1, outcomes.Length)], Later);
        return meeting;
    }

    static Rule Refused(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;
}
