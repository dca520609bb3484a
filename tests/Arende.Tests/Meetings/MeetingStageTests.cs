using Arende.Domain.Meetings;

namespace Arende.Tests.Meetings;

public class MeetingStageTests
{
    private static readonly DateOnly Held = new(2026, 3, 10);

    [Theory]
    [InlineData(0, MeetingStage.ToVerify)]
    [InlineData(14, MeetingStage.ToVerify)]
    [InlineData(15, MeetingStage.Late)]
    public void The_minutes_of_a_closed_meeting_are_to_be_verified_for_fourteen_days(int days, MeetingStage expected) =>
        Assert.Equal(expected, MeetingStages.Of(Held, Held, null, Held.AddDays(days)));

    [Theory]
    [InlineData(-1, MeetingStage.Planned)]
    [InlineData(0, MeetingStage.ToClose)]
    [InlineData(14, MeetingStage.ToClose)]
    [InlineData(15, MeetingStage.Late)]
    public void A_meeting_is_to_be_closed_from_its_day_on(int days, MeetingStage expected) =>
        Assert.Equal(expected, MeetingStages.Of(Held, null, null, Held.AddDays(days)));

    [Fact]
    public void Verified_minutes_are_never_late() =>
        Assert.Equal(MeetingStage.Verified, MeetingStages.Of(Held, Held, Held.AddDays(20), Held.AddDays(100)));
}
