using System.IO.Compression;
using System.Text;
using Arende.Application.ComposedDocuments;
using Arende.Application.Minutes;
using Arende.Tests.ComposedDocuments;
using UglyToad.PdfPig.Tokens;

namespace Arende.Tests.Minutes;

public sealed class MaskedDocumentTests(TypstFixture typst) : IClassFixture<TypstFixture>
{
    const string Number = "811228-9874";

    [Fact]
    public void A_number_or_a_word_is_taken_out_wherever_it_stands()
    {
        var masked = MaskedDocument.Of(Everywhere(Number, "Vera Sökande"), ["vera sökande"], "[maskerat]");

        var bytes = masked.Canonical();
        Assert.DoesNotContain("9874", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("Sökande", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("[maskerat]", bytes, StringComparison.Ordinal);
        Assert.Contains("Ärendet gäller bidrag", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_set_in_two_ways_over_a_line_or_with_a_soft_hyphen_is_one()
    {
        var paragraph = new ParagraphBlock([new TextRun("Hon (81"), new TextRun("1228-98") { Strong = true }, new TextRun("\u00ad74) får, och 811228-"), TextRun.NewLine, new TextRun("9874 med.")]);

        var masked = (ParagraphBlock)MaskedDocument.Of(Document(paragraph), [], "█").Blocks[0];

        Assert.Equal("Hon (█) får, och █ med.", string.Concat(masked.Runs.Select(run => run.Text)));
    }

    [Fact]
    public void A_number_in_digits_of_another_form_is_taken_out_too() =>
        Assert.Equal("Hon (█).", MaskedDocument.Of(Document(ParagraphBlock.Of("x")) with { Title = "Hon (\u0668\u0661\u0661\u0662\u0662\u0668-\u0669\u0668\u0667\u0664)." }, [], "█").Title);

    [Fact]
    public async Task In_the_PDF_of_a_masked_document_no_stream_has_the_number_also_when_it_is_unpacked()
    {
        var whole = await typst.Pdf(Everywhere(Number, "Vera Sökande"));
        var masked = await typst.Pdf(MaskedDocument.Of(Everywhere(Number, "Vera Sökande"), ["Vera Sökande"], "[maskerat]"));

        Assert.Contains("811228-9874", TextOf(whole), StringComparison.Ordinal);
        Assert.DoesNotContain("9874", TextOf(masked), StringComparison.Ordinal);
        Assert.DoesNotContain("Vera", TextOf(masked), StringComparison.Ordinal);
        Assert.Contains("[maskerat]", TextOf(masked), StringComparison.Ordinal);
    }

    // The bytes as they are, every page's words, what the file says of itself, and what each of its streams holds unpacked.
    static string TextOf(byte[] file)
    {
        using var pdf = new PdfFile(file);
        var unpacked = pdf.Objects.OfType<StreamToken>().Where(stream => pdf.Name(stream.StreamDictionary, "Filter") == "FlateDecode").Select(Unpacked).ToList();
        Assert.NotEmpty(unpacked);
        return string.Join('\n', [pdf.Text, pdf.Metadata, .. pdf.Pages.Select(page => page.Text), .. unpacked]);
    }

    static string Unpacked(StreamToken stream)
    {
        using var zlib = new ZLibStream(new MemoryStream(stream.Data.ToArray()), CompressionMode.Decompress);
        using var reader = new StreamReader(zlib, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    static ComposedDocument Everywhere(string number, string name) => Document(
        new HeadingBlock(2, $"§ 1 Bidrag till {name}"),
        new FactsBlock([new DocumentFact("Part", $"{name}, {number}")]),
        new ClausesBlock(["Kommunstyrelsen beslutar"], [new NumberedClause(1, TextRun.Lines($"{name} får bidrag."), TextRun.Lines($"Se {number}."))]),
        ParagraphBlock.Of($"Ärendet gäller bidrag till {name} ({number})."),
        new ParagraphBlock([new TextRun("akten") { Link = $"https://kommun.example/{number}" }]),
        new ListBlock(false, 1, [[ParagraphBlock.Of(number)]]),
        new QuoteBlock([ParagraphBlock.Of($"”{name}”")]),
        TableBlock.Of(["Namn", "Nummer"], [[name, number]]),
        new HeadingBlock(2, "Justering"),
        new SignaturesBlock([new SignatureLine("Ordförande", name)]));

    static ComposedDocument Document(params DocumentBlock[] blocks) => new(ComposedKind.Minutes, "Protokoll", "Protokoll", "§ 1", "Strandköpings kommun", "Kommunstyrelsen", "28 november 2026", blocks);
}
