using Arende.Domain.Cases;

namespace Arende.Tests.Cases;

public sealed class TextPlaceTests
{
    private const string Words = "Skolan byggs i maj. Vägen byggs i maj. Allt är klart i juni.";

    [Fact]
    public void A_place_is_found_again_where_the_text_around_it_was_rewritten()
    {
        var place = TextPlace.Of(Words, "i juni", 0)!;
        Assert.Equal(0, place.In("Ett helt nytt stycke. Skolan byggs i maj. Allt är färdigt i juni, eller i juli."));
    }

    [Fact]
    public void Of_places_with_the_same_words_the_one_that_was_meant_is_found_by_what_stands_before_it()
    {
        var second = TextPlace.Of(Words, "byggs i maj", 1)!;
        Assert.Equal(1, second.In(Words));
        // The first sentence is gone, so it is the only one; and when a sentence comes before, the third.
        Assert.Equal(0, second.In("Vägen byggs i maj. Allt är klart i juni."));
        Assert.Equal(2, second.In("Bron byggs i maj. " + Words));
    }

    [Fact]
    public void Where_the_text_before_says_nothing_the_nearest_is_meant()
    {
        var place = new TextPlace("maj", 30, "");
        Assert.Equal(1, place.In("maj och juni och juli, sedan maj igen"));
    }

    [Fact]
    public void A_place_whose_words_were_changed_is_gone() => Assert.Null(TextPlace.Of(Words, "i juni", 0)!.In(Words.Replace("juni", "juli", StringComparison.Ordinal)));

    [Fact]
    public void Words_that_the_text_does_not_have_are_no_place() => Assert.Null(TextPlace.Of(Words, "i augusti", 0));

    [Fact]
    public void A_place_beyond_the_last_is_the_last() => Assert.Equal(1, TextPlace.Of(Words, "i maj", 99)!.In(Words));
}
