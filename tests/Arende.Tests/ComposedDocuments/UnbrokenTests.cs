using Arende.Application.ComposedDocuments;

namespace Arende.Tests.ComposedDocuments;

/// <summary>A dot stands for a blank that no line may be parted at.</summary>
public sealed class UnbrokenTests
{
    [Theory]
    [InlineData("Enligt KS § 12 och KF §§ 3–4 gäller", "Enligt KS·§·12 och KF·§§·3–4 gäller")]
    [InlineData("ett resultat på 60,0 mnkr, mot 1 234 567 tkr och −13 tkr", "ett resultat på 60,0·mnkr, mot 1·234·567·tkr och −13·tkr")]
    [InlineData("KS 2024-12 den 28 april 2025, 54 § och 81 procent", "KS·2024-12 den 28·april 2025, 54·§ och 81·procent")]
    [InlineData("se bilaga 1, tabell A och mål 2.1", "se bilaga·1, tabell·A och mål·2.1")]
    [InlineData("År 2024 123 personer, 12 345678 och 10 maja bor", "År 2024 123 personer, 12 345678 och 10 maja bor")]
    [InlineData("Rum 101 102 103 104 105 106 107 108 109", "Rum 101·102·103·104 105·106·107·108 109")]
    [InlineData("från 10 uppdrag i 3 steg", "från 10 uppdrag i 3 steg")]
    public void What_belongs_together_stays_on_one_line(string typed, string set) => Assert.Equal(set, Unbroken.Of(typed).Replace('\u00a0', '·'));

    [Fact]
    public void A_document_as_it_is_kept_stays_what_it_is()
    {
        var document = Documents.Everything;
        Assert.Equal(Plain(document), Plain(PrintedDocument.Of(document)));

        static string Plain(ComposedDocument document) => document.Canonical().Replace("\\u00A0", " ", StringComparison.Ordinal);
    }

    [Fact]
    public void What_begins_a_line_is_kept_together_in_print()
    {
        var printed = PrintedDocument.Of(Documents.Everything with { Title = "Beslut\nKS § 12", Blocks = [new QuoteBlock([ParagraphBlock.Of("enligt\nKS § 12")]), new FactsBlock([new DocumentFact("Ärende", "KS 2024-12")])] });
        Assert.Equal("Beslut\nKS·§·12", printed.Title.Replace('\u00a0', '·'));
        Assert.Contains("\"KS·§·12\"", printed.Canonical().Replace("\\u00A0", "·", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"KS·2024-12\"", printed.Canonical().Replace("\\u00A0", "·", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tabell A. Uppdrag som inte är klara", true)]
    [InlineData("Så gick det under året.", false)]
    [InlineData("Ett stycke som är så långt att det inte är någon rubrik till tabellen under det utan ord som någon har skrivit före den, utan någon punkt efter sig", false)]
    public void A_short_line_above_a_table_names_it_and_a_sentence_does_not(string line, bool names)
    {
        var document = Documents.Everything with { Blocks = [ParagraphBlock.Of(line), TableBlock.Of(["Kod"], [["A"]]), ParagraphBlock.Of(line)] };
        Assert.Equal([names, false], PrintedDocument.Of(document).Blocks.OfType<ParagraphBlock>().Select(block => block.NamesNext));
        // What is kept has the bytes that it had.
        Assert.DoesNotContain("namesNext", document.Canonical(), StringComparison.Ordinal);
    }
}
