using Arende.Domain.Meetings;

namespace Arende.Tests.Meetings;

public class MeetingStageTests
{
    private static readonly DateOnly Held = new(2026, 3, 10);

    [Theory]
    [InlineData(-1, MeetingStage.Planned)]
    [InlineData(0, MeetingStage.ToVerify)]
    [InlineData(14, MeetingStage.ToVerify)]
    [InlineData(15, MeetingStage.Late)]
    public void The_minutes_are_to_be_verified_from_the_meetings_day_and_for_fourteen_days_more(int days, MeetingStage expected) =>
        Assert.Equal(expected, MeetingStages.Of(Held, null, Held.AddDays(days)));

    [Fact]
    public void Verified_minutes_are_never_late() =>
        Assert.Equal(MeetingStage.Verified, MeetingStages.Of(Held, Held.AddDays(20), Held.AddDays(100)));
}
