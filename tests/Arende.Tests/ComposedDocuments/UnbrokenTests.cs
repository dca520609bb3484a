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
    [InlineData("från 10 uppdrag i 3 steg", "från 10 uppdrag i 3 steg")]
    public void What_belongs_together_stays_on_one_line(string typed, string set) => Assert.Equal(set, Unbroken.Of(typed).Replace('\u00a0', '·'));

    [Fact]
    public void A_document_as_it_is_kept_stays_what_it_is()
    {
        var document = Documents.Everything;
        Assert.Equal(document.Canonical().Replace('\u00a0', ' '), Unbroken.Of(document.Canonical()).Replace('\u00a0', ' '));
        Assert.Equal(ComposedDocument.Read(document.Canonical()).Blocks.Count, ComposedDocument.Read(Unbroken.Of(document.Canonical())).Blocks.Count);
    }
}
