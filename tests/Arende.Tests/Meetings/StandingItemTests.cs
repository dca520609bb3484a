using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Tests.Meetings;

public class StandingItemTests
{
    private static readonly DateOnly Called = new(2025, 3, 31);
    private static readonly DateOnly Held = new(2025, 4, 7);
    private readonly Meeting board = new(UsualBodies.Board, Held);

    [Fact]
    public void An_item_without_a_case_has_its_place_and_its_section_among_the_cases()
    {
        var (first, second) = (CaseId.New(), CaseId.New());
        board.Add(first, Called);
        var standing = board.AddStanding(" Upprop ");
        board.Add(second, Called);

        Assert.Equal(("Upprop", 2, 3), (standing.Title, standing.Number, board.Item(second).Number));
        Enter(first);
        Enter(second);
        board.Note(standing.Id, Held);
        board.Close([53, 54, 55], Held);
        Assert.Equal([53, 54, 55], board.Places.Select(place => place.Paragraph));
        Assert.Equal((53, 54, 55), (board.Item(first).Paragraph, board.StandingItem(standing.Id).Paragraph, board.Item(second).Paragraph));
    }

    [Fact]
    public void A_meeting_is_not_closed_while_such_an_item_is_not_noted()
    {
        var standing = board.AddStanding("Upprop");

        Assert.Equal(Rule.AgendaItemsLackOutcome, BoardInSession.Refused(() => board.MustBeClosable(Held)));
        board.Note(standing.Id, Held);
        board.MustBeClosable(Held);
        board.TakeBackNote(standing.Id);
        Assert.Equal(Rule.AgendaItemsLackOutcome, BoardInSession.Refused(() => board.MustBeClosable(Held)));
    }

    [Fact]
    public void The_cases_are_put_in_order_around_it_and_all_places_in_any_order()
    {
        var (first, second) = (CaseId.New(), CaseId.New());
        var standing = board.AddStanding("Upprop");
        board.Add(first, Called);
        board.Add(second, Called);

        board.Order([second, first]);
        Assert.Equal([standing.Id, board.Item(second).Id, board.Item(first).Id], board.Places.Select(place => place.Id));
        board.OrderAll([board.Item(second).Id, board.Item(first).Id, standing.Id]);
        Assert.Equal(3, board.StandingItem(standing.Id).Number);
        Assert.Equal(Rule.AgendaHasChanged, BoardInSession.Refused(() => board.OrderAll([board.Item(second).Id, board.Item(first).Id])));
    }

    [Fact]
    public void When_it_is_withdrawn_those_after_it_move_up()
    {
        var standing = board.AddStanding("Upprop");
        var matter = board.Add(CaseId.New(), Called);

        board.WithdrawStanding(standing.Id);

        Assert.Equal(1, matter.Number);
        Assert.Equal(Rule.AgendaHasChanged, BoardInSession.Refused(() => board.WithdrawStanding(standing.Id)));
    }

    [Fact]
    public void An_item_under_which_decisions_are_reported_is_not_taken_off_the_agenda()
    {
        var report = board.AddReport();
        board.Report(report.Id, CaseId.New(), Called);

        Assert.Equal(Rule.AgendaItemHasReports, BoardInSession.Refused(() => board.WithdrawStanding(report.Id)));
    }

    [Fact]
    public void What_is_reported_under_it_shares_its_place_and_its_section()
    {
        board.Add(CaseId.New(), Called);
        var report = board.AddReport();
        List<CaseId> decided = [.. Enumerable.Range(0, 12).Select(_ => CaseId.New())];
        foreach (var id in decided) board.Report(report.Id, id, Called);
        var last = board.Add(CaseId.New(), Called);

        Assert.Equal((3, 3), (last.Number, board.Places.Count()));
        Assert.Equal(decided.ToHashSet(), board.ReportedUnder(report.Id).Select(item => item.CaseId).ToHashSet());
        Assert.Equal(Rule.AgendaItemsLackOutcome, BoardInSession.Refused(() => board.Note(report.Id, Held)));
        foreach (var item in board.Agenda) Enter(item.CaseId);
        board.Note(report.Id, Held);
        board.Close([7, 8, 9], Held);
        Assert.Equal([7, .. Enumerable.Repeat(8, 12), 9], board.InOrder.Select(item => item.Paragraph));
    }

    [Fact]
    public void A_section_with_a_list_is_verified_at_once_as_a_whole()
    {
        var report = board.AddReport();
        var items = Enumerable.Range(0, 2).Select(_ => board.Report(report.Id, CaseId.New(), Called)).ToList();
        foreach (var item in items) Enter(item.CaseId);
        board.Note(report.Id, Held);
        board.Close([7], Held);

        Assert.Equal(2, board.VerifyAtOnce([items[0].CaseId], Held, Held).Count);
    }

    [Fact]
    public void Without_a_quorum_it_is_not_noted()
    {
        var session = new BoardInSession(seats: 15, there: 7);
        var standing = session.Meeting.AddStanding("Information");

        Assert.Equal(Rule.ItemHasNoQuorum, BoardInSession.Refused(() => session.Meeting.Note(standing.Id, Held.AddDays(1))));
    }

    [Fact]
    public void What_is_reported_is_late_as_a_case_is_and_taken_only_until_the_meetings_day()
    {
        var (report, decided) = (board.AddReport(), new Meeting(UsualBodies.Committee, Called).Add(CaseId.New(), Called));

        Assert.False(board.Report(report.Id, CaseId.New(), Called).IsLate);
        Assert.True(board.Report(report.Id, CaseId.New(), Called, isPastStop: true).IsLate);
        Assert.Equal(Rule.AddedAfterMeeting, BoardInSession.Refused(() => board.Report(report.Id, CaseId.New(), Held.AddDays(1))));
        Assert.Equal(Rule.AddedAfterMeeting, BoardInSession.Refused(() => board.ReportDecided(report.Id, decided, Held.AddDays(1))));
    }

    [Fact]
    public void What_a_committee_decided_changes_the_boards_meeting_when_it_is_put_in_its_list_or_taken_out()
    {
        var (report, decided) = (board.AddReport(), new Meeting(UsualBodies.Committee, Called).Add(CaseId.New(), Called));
        var before = board.Version;

        board.ReportDecided(report.Id, decided, Called);
        Assert.Equal((before + 1, report.Id), (board.Version, decided.ReportedUnder));
        board.TakeBackDecided(report.Id, decided);
        Assert.Equal((before + 2, null), (board.Version, decided.ReportedUnder));
        board.Note(report.Id, Held);
        Assert.Equal(Rule.AgendaItemHasOutcome, BoardInSession.Refused(() => board.ReportDecided(report.Id, decided, Called)));
    }

    [Fact]
    public void A_meeting_that_has_noted_one_is_not_cancelled()
    {
        var standing = board.AddStanding("Information");
        board.Note(standing.Id, Held);

        Assert.Equal(Rule.AgendaItemHasOutcome, BoardInSession.Refused(() => board.Cancel("Inga ärenden.")));
        board.TakeBackNote(standing.Id);
        board.Cancel("Inga ärenden.");
    }

    private void Enter(CaseId id) => board.Enter(id, new EnteredOutcome(Outcome.Note, null, [], PersonId.New(), default), Held);
}
