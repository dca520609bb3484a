using Arende.Domain.Cases;

namespace Arende.Tests.Cases;

public sealed class SectionKeysTests
{
    [Fact]
    public void Sections_without_keys_get_the_same_ones_each_time()
    {
        Section[] sections = [new(SectionKind.Summary, "", "a"), new(SectionKind.Other, "Tid", "b"), new(SectionKind.Other, "Tid", "c")];
        Assert.Equal(["summary", "other", "other-2"], sections.Keyed().Select(section => section.Key));
    }

    [Fact]
    public void A_key_stays_whatever_stands_before_it()
    {
        Section[] sections = [new(SectionKind.Other, "Ny", "a"), new(SectionKind.Other, "Tid", "b") { Key = "other" }];
        Assert.Equal(["other-2", "other"], sections.Keyed().Select(section => section.Key));
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("<script>")]
    [InlineData("")]
    public void A_key_that_comes_twice_or_that_nobody_made_is_replaced(string key)
    {
        Section[] sections = [new(SectionKind.Summary, "", "a") { Key = "summary" }, new(SectionKind.Matter, "", "b") { Key = key }];
        Assert.Equal(["summary", "matter"], sections.Keyed().Select(section => section.Key));
    }
}
