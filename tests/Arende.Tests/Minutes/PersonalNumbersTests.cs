using Arende.Application.Minutes;

namespace Arende.Tests.Minutes;

public sealed class PersonalNumbersTests
{
    // Numbers of the tax agency's series for tests, and made-up ones with a fitting check digit.
    [Theory]
    [InlineData("811228-9874")]
    [InlineData("8112289874")]
    [InlineData("19811228-9874")]
    [InlineData("198112289874")]
    [InlineData("811228+9874")]
    [InlineData("811228 9874")]
    [InlineData("811228\u20119874")]
    [InlineData("811228 – 9874")]
    [InlineData("811228--9874")]
    [InlineData("811228/9874")]
    [InlineData("81-12-28-9874")]
    [InlineData("1981 1228 9874")]
    [InlineData("81 12 28 98 74")]
    [InlineData("811228-98 74")]
    // One digit is mistyped.
    [InlineData("811228-9875")]
    // Samordningsnummer: 60 is added to the day.
    [InlineData("701063-2391")]
    public void A_number_with_a_day_and_a_check_digit_that_fit_is_found(string number)
    {
        var text = $"Sökanden ({number}) får bidrag.";

        var found = Assert.Single(PersonalNumbers.In(text));

        Assert.Equal(number, text[found]);
    }

    [Theory]
    // The check digit doesn't fit, and nothing else says that it is one.
    [InlineData("8112289875")]
    // No such month, no such day.
    [InlineData("811328-9874")]
    [InlineData("810230-9878")]
    // Part of a longer number.
    [InlineData("18112289874123")]
    [InlineData("KS 2026-1234")]
    [InlineData("bankgiro 5050-1055")]
    public void What_only_looks_like_one_is_left(string text) => Assert.Empty(PersonalNumbers.In(text));
}
