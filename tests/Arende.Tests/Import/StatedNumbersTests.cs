using Arende.Domain.Cases;
using Arende.Import;

namespace Arende.Tests.Import;

public sealed class StatedNumbersTests
{
    [Fact]
    public void A_number_is_found_with_what_it_counts_and_what_is_said_of_it()
    {
        var found = Assert.Single(Of("Under 2024 blev 43 uppdrag klara."));
        Assert.Equal(("43", 43m, QuantityKind.Assignments, QuantityRole.Done), (found.Text, found.Value, found.Kind, found.Role));
        Assert.Equal([2024], found.Years);
    }

    [Fact]
    public void A_number_in_words_is_found_too() => Assert.Equal(4, Assert.Single(Of("Fyra initiativ är försenade.")).Value);

    [Theory]
    [InlineData("Beslutet fattades den 28 april 2025 och 2025-04-28.")]
    [InlineData("Se § 53, 54 § och bilaga 2.")]
    [InlineData("Ärendet KS 2024-12 gäller målområde 1 och mål 2.1.")]
    [InlineData("Andelen är 12 procent av 40 personer.")]
    [InlineData("Mötet börjar kl. 9 i ett rum.")]
    public void What_names_or_measures_something_else_is_known(string text) => Assert.Empty(Of(text));

    [Theory]
    [InlineData("Resultatet är 60,0 mnkr.", "60,0 mnkr", 60_000, 50, 1)]
    [InlineData("Resultatet är 60 046 tkr.", "60 046 tkr", 60_046, 0.5, 0)]
    [InlineData("Resultatet är 60 mnkr.", "60 mnkr", 60_000, 500, 0)]
    [InlineData("Resultatet är 60046tkr.", "60046tkr", 60_046, 0.5, 0)]
    [InlineData("Det kostade 12 500 kr.", "12 500 kr", 12.5, 0.0005, 0)]
    public void An_amount_is_an_interval_of_half_its_last_decimal(string text, string phrase, decimal tkr, decimal within, int decimals)
    {
        var found = Assert.Single(Of(text));
        Assert.Equal((phrase, QuantityKind.Money), (found.Phrase, found.Kind));
        Assert.Equal((tkr, within, decimals), (found.Amount!.Tkr, found.Amount.Within, found.Amount.Decimals));
        Assert.True(found.Amount.Holds(tkr + within));
        Assert.True(found.Amount.Holds(-tkr));
        Assert.False(found.Amount.Holds(tkr + within + 0.001m));
    }

    [Fact]
    public void A_number_that_comes_from_a_token_is_not_the_writers() => Assert.Equal(["43"], Of($"Av {StatedNumbers.FromToken}52 uppdrag är 43 klara.").Select(one => one.Text));

    [Fact]
    public void What_is_left_out_of_the_draft_states_nothing() =>
        Assert.Empty(StatedNumbers.Of(StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", "Sju uppdrag.") { IsNotApplicable = true }] }, TestContext.Current.CancellationToken));

    [Fact]
    public void Clauses_are_read_too_and_have_no_section()
    {
        var found = Assert.Single(StatedNumbers.Of(StaffReport.Empty with { Clauses = [Clause.Of(1, "Tio uppdrag överförs till 2025.")] }, TestContext.Current.CancellationToken));
        Assert.Equal((null, 10m), (found.Section, found.Value));
    }

    private static IReadOnlyList<StatedNumber> Of(string text) =>
        StatedNumbers.Of(StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", text)] }, TestContext.Current.CancellationToken);
}
