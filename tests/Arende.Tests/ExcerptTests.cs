using Arende.Domain;
using Xunit;

namespace Arende.Tests;

public sealed class ExcerptTests
{
    [Fact]
    public void A_sign_of_two_chars_is_kept_whole_or_left_out()
    {
        Assert.Equal("a", Excerpt.Of("a😀b", 2));
        Assert.Equal("a😀", Excerpt.Of("a😀b", 3));
        Assert.Equal("a😀b", Excerpt.Of("a😀b", 4));
    }
}
