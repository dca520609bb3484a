using Arende.Application.Drafts;
using Arende.Domain.Cases;

namespace Arende.Tests.Drafts;

public sealed class MergedSectionTests
{
    private static readonly Section Began = new(SectionKind.Other, "Tidplan", "I maj.") { Key = "x0a1b2c3" };

    [Fact]
    public void A_heading_that_one_changed_stands_beside_the_text_that_the_other_wrote()
    {
        var (renamed, rewritten) = (Began with { Heading = "Ny tidplan" }, Began with { Text = "I juni." });
        foreach (var merged in new[] { MergedSection.Of(Began, renamed, rewritten), MergedSection.Of(Began, rewritten, renamed) })
        {
            Assert.Equal(("Ny tidplan", "I juni."), (merged.Section.Heading, merged.Section.Text));
            Assert.False(merged.HeadingsClash);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_tick_that_one_set_or_took_away_stands_beside_the_text_that_the_other_wrote(bool ticks)
    {
        var began = Began with { IsNotApplicable = !ticks };
        var (ticked, rewritten) = (began with { IsNotApplicable = ticks }, began with { Text = "I juni." });
        Assert.Equal((ticks, "I juni."), Of(MergedSection.Of(began, rewritten, ticked)));
        Assert.Equal((ticks, "I juni."), Of(MergedSection.Of(began, ticked, rewritten)));

        static (bool, string) Of(MergedSection merged) => (merged.Section.IsNotApplicable, merged.Section.Text);
    }

    [Fact]
    public void Of_two_other_headings_ones_own_stands_and_it_is_told()
    {
        var merged = MergedSection.Of(Began, Began with { Heading = "Min" }, Began with { Heading = "Deras" });
        Assert.Equal(("Min", true), (merged.Section.Heading, merged.HeadingsClash));
    }

    [Fact]
    public void The_same_heading_given_by_both_is_no_clash() =>
        Assert.False(MergedSection.Of(Began, Began with { Heading = "Ny ", Text = "Min." }, Began with { Heading = "Ny", Text = "Deras." }).HeadingsClash);

    [Fact]
    public void Of_texts_too_long_to_merge_ones_own_stands_with_the_others_heading()
    {
        var mine = Began with { Text = new string('\n', LineMerge.MostLines) + "slut" };
        var merged = MergedSection.Of(Began, mine, Began with { Heading = "Deras" });
        Assert.Null(merged.Text);
        Assert.Equal(("Deras", mine.Text), (merged.Section.Heading, merged.Section.Text));
    }
}
