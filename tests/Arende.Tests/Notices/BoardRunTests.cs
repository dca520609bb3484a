using Arende.Domain.Notices;

namespace Arende.Tests.Notices;

public class BoardRunTests
{
    static readonly DateTimeOffset Start = new(2025, 12, 10, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_run_goes_on_as_long_as_the_board_answers()
    {
        var run = BoardRun.First(Start);

        Assert.Null(run.Answered(Start.AddMinutes(1)));
        Assert.Null(run.Answered(Start.AddMinutes(1) + BoardRun.LongestSilence));

        Assert.Equal((1, Start, Start.AddMinutes(6)), (run.Number, run.Since, run.Until));
    }

    [Fact]
    public void After_a_longer_silence_another_run_begins_and_the_first_keeps_its_end()
    {
        var run = BoardRun.First(Start);

        var next = run.Answered(Start + BoardRun.LongestSilence + TimeSpan.FromSeconds(1));

        Assert.Equal((2, Start.AddMinutes(5).AddSeconds(1)), (next!.Number, next.Since));
        Assert.Equal(Start, run.Until);
    }

    [Fact]
    public void A_clock_that_was_put_back_shortens_nothing()
    {
        var run = BoardRun.First(Start);

        Assert.Null(run.Answered(Start.AddMinutes(-3)));

        Assert.Equal(Start, run.Until);
    }
}
