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

    [Theory]
    [InlineData("Uppdrag 2024", "Klara;43;43", 43, QuantityKind.Assignments, QuantityRole.Done)]
    [InlineData("Uppdrag 2024", "Försenade;6;sex", 6, QuantityKind.Assignments, QuantityRole.Delayed)]
    [InlineData("Läget 2024", "Klara uppdrag;43;43", 43, QuantityKind.Assignments, QuantityRole.Done)]
    [InlineData("Nämndinitiativ 2024", "Klara;17;17", 17, QuantityKind.Initiatives, QuantityRole.Done)]
    [InlineData("Mål 2024", "Uppnådda;16;16", 16, QuantityKind.Goals, QuantityRole.Reached)]
    [InlineData("Ekonomi 2024 (tkr)", "Kostnader, utfall;635167;635 167", 635_167, QuantityKind.Money, QuantityRole.Unstated)]
    public void A_typed_row_of_a_chart_is_a_number_of_the_text(string title, string row, int value, QuantityKind kind, QuantityRole role)
    {
        var found = Assert.Single(Of($"Så gick det.\n\n```diagram {title}\n{row}\n```\n\nSlut."));
        Assert.Equal(((decimal)value, kind, role), (found.Value, found.Kind, found.Role));
        Assert.Equal([2024], found.Years);
        Assert.Equal(Of("Så gick det.\n\n\nSju uppdrag.")[0].Line, found.Line);
    }

    [Theory]
    [InlineData("Uppdrag per målområde 2025", "Trygghet, klara;1;1")]
    [InlineData("Uppdrag 2025", "Trygghet, klara;1;1")]
    [InlineData("Uppdrag 2025", "Socialkontoret;1;1")]
    [InlineData("Uppdrag per kontor", "Socialkontoret;1;1")]
    [InlineData("Läget 2025", "Klara uppdrag inom skolan;1;1")]
    [InlineData("Läget 2025", "Skolan;1;1 klart uppdrag")]
    [InlineData("Mål 2025", "Delvis uppnådda;1;1")]
    public void A_row_that_says_of_which_it_counts_is_a_number_of_its_own(string title, string row)
    {
        var text = $"```diagram {title}\n{row}\n```";
        var found = Assert.Single(Of(text));
        Assert.Equal((1m, null, QuantityRole.Unstated), (found.Value, found.Kind, found.Role));
        Assert.Contains(row[..row.IndexOf(';', StringComparison.Ordinal)], found.Sentence, StringComparison.Ordinal);
        var report = StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", text)] };
        Assert.Empty(StatedText.Of(report, _ => null, TestContext.Current.CancellationToken).SelectMany(sentence => sentence.Quantities));
    }

    [Fact]
    public void Each_row_of_a_chart_is_read_by_itself() =>
        Assert.Equal([43m, 6m], Of("```diagram Uppdrag 2024\nKlara;43;43\nFörsenade;6;6\n```").Select(one => one.Value));

    [Fact]
    public void A_bar_that_is_drawn_longer_than_it_says_is_read_as_both() =>
        Assert.Equal([42m, 43m], Of("```diagram Uppdrag 2024\nKlara;43;42\n```").Select(one => one.Value).Order());

    [Fact]
    public void Other_code_states_nothing_of_its_own_and_what_is_no_bar_is_read_as_before() =>
        Assert.Empty(Of("```diagram Uppdrag 2024\nKlara\n```"));

    [Fact]
    public void Clauses_are_read_too_and_have_no_section()
    {
        var found = Assert.Single(StatedNumbers.Of(StaffReport.Empty with { Clauses = [Clause.Of(1, "Tio uppdrag överförs till 2025.")] }, TestContext.Current.CancellationToken));
        Assert.Equal((null, 10m), (found.Section, found.Value));
    }

    private static IReadOnlyList<StatedNumber> Of(string text) =>
        StatedNumbers.Of(StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", text)] }, TestContext.Current.CancellationToken);
}
