using Arende.Texts;

namespace Arende.Tests.Texts;

public sealed class NoticeBoardTextsTests
{
    [Fact]
    public void An_administrative_appeal_says_to_which_court_and_what_to_write()
    {
        var said = T.NoticeBoard.ByParties([7]).Sv;

        Assert.Contains("ställs till förvaltningsrätten, eller till den domstol som anges i beslutet, och lämnas till kommunen", said, StringComparison.Ordinal);
        Assert.Contains("vilket beslut det gäller och hur det ska ändras", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_is_not_said_to_have_reached_anybody() => Assert.Contains("övervaka den utifrån", T.NoticeBoard.NoSilence.Sv, StringComparison.Ordinal);
}
