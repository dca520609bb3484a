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
    [InlineData("Resultatet är 60,0 mnkr och 12 procent.")]
    [InlineData("Mötet börjar kl. 9 i ett rum.")]
    public void What_names_or_measures_something_else_is_known(string text) => Assert.Empty(Of(text));

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
