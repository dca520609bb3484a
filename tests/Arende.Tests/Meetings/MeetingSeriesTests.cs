using Arende.Domain;
using Arende.Domain.Meetings;

namespace Arende.Tests.Meetings;

public class MeetingSeriesTests
{
    [Fact]
    public void A_weekday_every_other_week_leaves_out_days_off_and_the_break()
    {
        // 2025: Easter Monday is 21 April, 6 January a holiday.
        var days = MeetingSeries.Of([DayOfWeek.Monday], 2, new(2025, 1, 6), new(2025, 5, 31), new(2025, 2, 1), new(2025, 2, 28));
        Assert.Equal(
        [
            (new(2025, 1, 6), SeriesDayKind.DayOff), (new(2025, 1, 20), SeriesDayKind.Proposed), (new(2025, 2, 3), SeriesDayKind.InBreak), (new(2025, 2, 17), SeriesDayKind.InBreak),
            (new(2025, 3, 3), SeriesDayKind.Proposed), (new(2025, 3, 17), SeriesDayKind.Proposed), (new(2025, 3, 31), SeriesDayKind.Proposed), (new(2025, 4, 14), SeriesDayKind.Proposed),
            (new(2025, 4, 28), SeriesDayKind.Proposed), (new(2025, 5, 12), SeriesDayKind.Proposed), (new(2025, 5, 26), SeriesDayKind.Proposed),
        ], days.Select(day => (day.On, day.Kind)));
    }

    [Fact]
    public void Two_weekdays_of_a_week_come_in_the_same_weeks_wherever_in_the_week_it_begins() =>
        Assert.Equal([new DateOnly(2025, 3, 5), new(2025, 3, 17), new(2025, 3, 19)],
            MeetingSeries.Of([DayOfWeek.Monday, DayOfWeek.Wednesday], 2, new(2025, 3, 4), new(2025, 3, 23), null, null).Select(day => day.On));

    [Fact]
    public void A_pasted_list_is_read_a_day_a_line_and_each_day_once()
    {
        var days = MeetingSeries.Read("2025-05-12\r\n2025-04-21; 20250512\n\n2025-03-03");
        Assert.Equal([(new(2025, 3, 3), SeriesDayKind.Proposed), (new(2025, 4, 21), SeriesDayKind.DayOff), (new(2025, 5, 12), SeriesDayKind.Proposed)], days.Select(day => (day.On, day.Kind)));
    }

    [Fact]
    public void What_is_no_day_is_named_and_too_much_is_refused()
    {
        var broken = Assert.Throws<BrokenRuleException>(() => MeetingSeries.Read("2025-05-12\n31 februari"));
        Assert.Equal((Rule.DateCannotBeRead, "31 februari"), (broken.Rule, broken.Arguments.Single()));
        Assert.Equal(Rule.DatesAreMissing, BoardInSession.Refused(() => MeetingSeries.Of([], 1, new(2025, 1, 1), new(2025, 12, 31), null, null)));
        Assert.Equal(Rule.DatesAreTooMany, BoardInSession.Refused(() => MeetingSeries.Of([DayOfWeek.Monday], 1, new(2025, 1, 1), new(2099, 12, 31), null, null)));
    }
}
