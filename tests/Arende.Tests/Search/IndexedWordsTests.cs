using Arende.Application.Search;
using Arende.Domain.Assignments;

namespace Arende.Tests.Search;

public class IndexedWordsTests
{
    [Fact]
    public void A_text_is_words_in_order_and_the_stems_that_are_not_among_them() =>
        Assert.Equal("två förskolor och en förskola ·förskol", IndexedWords.InOrder("Två förskolor och en förskola"));

    [Fact]
    public void Keys_are_each_word_and_stem_once_in_its_block_and_the_words_beside_each_other()
    {
        var keys = IndexedWords.Keys("c0001", ["ny skola ny skola ·skol", "badet"]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] pairs = [IndexedWords.PairKey("ny", "skola"), IndexedWords.PairKey("skola", "ny")];

        Assert.Equal(["c0001ny", "c0001skola", "c0001·skol", "c0001badet", .. pairs], keys);
        Assert.NotEqual(pairs[0], pairs[1]);
    }

    [Fact]
    public void A_text_with_more_words_beside_each_other_than_an_index_takes_is_found_by_any_of_them()
    {
        var dice = new Random(1);
        var words = string.Join(' ', Enumerable.Range(0, 300_000).Select(_ => $"ord{dice.Next(997)}"));
        var keys = IndexedWords.Keys("c0001", [words]);

        Assert.True(keys.Length < 1_000_000);
        Assert.EndsWith(" " + IndexedWords.Pair, keys, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_block_has_what_is_newer()
    {
        var cases = from year in new[] { 1850, 1999, 2025, 2026 } from serial in new[] { 1, 2047, 2048, 20_000, 900_000 } select SearchPlace.OfCase(SearchKind.Case, year, serial);
        var decisions = from days in Enumerable.Range(0, 200) from paragraph in new[] { 1, 20_000 } select SearchPlace.OfDecision(new DateOnly(2024, 12, 1).AddDays(days), paragraph);
        var assignments = Enumerable.Range(0, 400).Select(hours => SearchPlace.OfAssignment(new AssignmentId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddYears(50).AddHours(hours * 5)))));
        foreach (var places in new[] { cases.ToList(), decisions.ToList(), assignments.ToList() })
        {
            Assert.Equal(places.Select(place => place.Sort), places.Select(place => place.Sort).Order());
            Assert.Equal(places.Select(place => place.Block), places.Select(place => place.Block).Order(StringComparer.Ordinal));
            Assert.All(places, place => Assert.Equal(SearchPlace.BlockLength, place.Block.Length));
            Assert.True(places.Select(place => place.Block).Distinct().Count() > 2);
        }
    }
}
