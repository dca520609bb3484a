using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Tests.Meetings;

public class AgendaRulesTests
{
    private static readonly DateOnly Meets = new(2025, 4, 28);
    private readonly Meeting board = new(UsualBodies.Board, Meets);

    // Easter lies between: 15 April is the fifth working day before 28 April, without Good Friday, Easter Monday and Saturdays.
    [Fact]
    public void The_agenda_stops_so_many_working_days_before_at_an_hour_in_Stockholm()
    {
        var rules = new AgendaRules { StopDays = 7, StopHour = new TimeOnly(12, 0) };
        Assert.Equal(new DateTimeOffset(2025, 4, 15, 10, 0, 0, TimeSpan.Zero), rules.StopOf(Meets));
        Assert.False(rules.IsLate(Meets, new DateTimeOffset(2025, 4, 15, 9, 59, 0, TimeSpan.Zero)));
        Assert.True(rules.IsLate(Meets, new DateTimeOffset(2025, 4, 15, 10, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Without_an_hour_it_is_open_to_the_end_of_that_day() =>
        Assert.Equal(new DateTimeOffset(2025, 4, 15, 22, 0, 0, TimeSpan.Zero), new AgendaRules { StopDays = 7 }.StopOf(Meets));

    [Fact]
    public void Without_a_rule_only_the_meetings_own_day_is_late()
    {
        Assert.Null(AgendaRules.Usual.StopOf(Meets));
        Assert.False(AgendaRules.Usual.IsLate(Meets, new DateTimeOffset(2025, 4, 27, 21, 59, 0, TimeSpan.Zero)));
        Assert.True(AgendaRules.Usual.IsLate(Meets, new DateTimeOffset(2025, 4, 27, 22, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void What_is_put_up_after_the_stop_time_is_late()
    {
        Assert.True(board.Add(CaseId.New(), Meets.AddDays(-3), isPastStop: true).IsLate);
        Assert.False(board.Add(CaseId.New(), Meets.AddDays(-3)).IsLate);
    }

    [Fact]
    public void What_comes_at_every_meeting_stands_around_the_cases_and_is_put_up_once()
    {
        var matter = board.Add(CaseId.New(), Meets.AddDays(-9));
        board.AddStanding("Upprop");

        Assert.Equal(4, board.AddTemplate(AgendaRules.Usual));
        Assert.Equal(0, board.AddTemplate(AgendaRules.Usual));
        Assert.Equal(["Val av justerare", "Fastställande av föredragningslistan", null, "Upprop", "Informationsärenden", "Anmälan av delegationsbeslut"], board.Places.Select(place => place.Standing?.Title));
        Assert.Equal(3, matter.Number);
        Assert.Equal(StandingItemKind.ReportedDecisions, board.Places.Last().Standing!.Kind);
    }

    [Fact]
    public void A_case_that_is_put_up_later_stands_before_what_closes_the_meeting()
    {
        board.AddTemplate(AgendaRules.Usual);
        var matter = board.Add(CaseId.New(), Meets.AddDays(-9));
        board.MoveClosingLast(AgendaRules.Usual);
        Assert.Equal(4, matter.Number);
        Assert.Equal([1, 2, 3, 4, 5, 6], board.Places.Select(place => place.Number));
    }

    [Fact]
    public void What_somebody_has_moved_up_of_what_closes_the_meeting_stays_there()
    {
        board.AddTemplate(AgendaRules.Usual);
        List<Guid> places = [.. board.Places.Select(place => place.Id)];
        board.OrderAll([places[3], .. places[..3], places[4]]);

        board.Add(CaseId.New(), Meets.AddDays(-9));
        board.MoveClosingLast(AgendaRules.Usual);

        Assert.Equal(["Informationsärenden", "Upprop", "Val av justerare", "Fastställande av föredragningslistan", null, "Anmälan av delegationsbeslut"], board.Places.Select(place => place.Standing?.Title));
    }
}
