using Arende.Application.Drafts;
using CsCheck;

namespace Arende.Tests.Drafts;

public sealed class LineMergeTests
{
    private static readonly Gen<string> Texts = Gen.Int[0, 4].Select(n => n == 0 ? "" : ((char)(96 + n)).ToString()).Array[0, 12].Select(lines => string.Join('\n', lines));

    [Fact]
    public void Lines_that_only_one_changed_are_as_that_one_left_them()
    {
        var merged = LineMerge.Of("ett\n\ntvå\n\ntre", "ETT\n\ntvå\n\ntre", "ett\n\ntvå\n\nTRE\n\nfyra")!;
        Assert.Equal(new MergedText("ETT\n\ntvå\n\nTRE\n\nfyra", 0), merged);
    }

    [Fact]
    public void A_line_that_both_changed_stands_there_twice_ones_own_first()
    {
        var merged = LineMerge.Of("ett\n\ntvå", "ett\n\nmin", "ett\n\nderas")!;
        Assert.Equal(new MergedText("ett\n\nmin\nderas", 1), merged);
    }

    [Fact]
    public void A_line_that_one_took_away_and_the_other_left_is_gone()
    {
        Assert.Equal("ett\ntre", LineMerge.Of("ett\ntvå\ntre", "ett\ntre", "ett\ntvå\ntre")!.Text);
    }

    [Fact]
    public void Line_ends_of_a_browser_are_no_change()
    {
        Assert.Equal(new MergedText("ett\ntvå\ntre", 0), LineMerge.Of("ett\ntvå", "ett\r\ntvå", "ett\ntvå\ntre"));
    }

    [Fact]
    public void Who_changed_nothing_gets_what_the_other_wrote()
    {
        Gen.Select(Texts, Texts).Sample((before, now) =>
            LineMerge.Of(before, before, now)! == new MergedText(now, 0) && LineMerge.Of(before, now, before)! == new MergedText(now, 0));
    }

    [Fact]
    public void No_line_that_somebody_wrote_is_lost()
    {
        Gen.Select(Texts, Texts, Texts).Sample((before, mine, theirs) =>
        {
            var merged = LineMerge.Of(before, mine, theirs)!.Text.Split('\n').ToHashSet();
            var old = before.Split('\n').ToHashSet();
            return mine.Split('\n').Concat(theirs.Split('\n')).Where(line => line.Length > 0 && !old.Contains(line)).All(merged.Contains);
        });
    }

    [Fact]
    public void More_lines_than_anybody_compares_are_not_merged()
    {
        Assert.Null(LineMerge.Of("", new string('\n', LineMerge.MostLines), ""));
    }

    [Fact]
    public void Side_by_side_both_texts_can_be_read_whole()
    {
        Gen.Select(Texts, Texts).Sample((before, now) =>
        {
            var lines = LineDifference.Of(before, now)!;
            return string.Join('\n', lines.Select(line => line.Before).OfType<string>()) == before.TrimEnd()
                && string.Join('\n', lines.Select(line => line.Now).OfType<string>()) == now.TrimEnd();
        });
    }
}
