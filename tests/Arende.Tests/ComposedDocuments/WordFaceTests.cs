using System.IO.Compression;
using System.Text.RegularExpressions;
using Arende.Adapters.Word;
using Arende.Application.ComposedDocuments;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Arende.Tests.ComposedDocuments;

public sealed partial class WordFaceTests
{
    [Fact]
    public void What_is_made_of_the_plain_template_is_valid()
    {
        using var word = Open(new WordFace().Write(Documents.Everything));
        Assert.Equal([], new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Its_fields_body_and_outline_are_filled()
    {
        using var word = Open(new WordFace().Write(Documents.Everything));
        var body = word.MainDocumentPart!.Document!.Body!;
        Assert.Contains("Verksamhetsberättelse för kommunstyrelsen", Field(body, "title"), StringComparison.Ordinal);
        Assert.Equal("KS 2026-12", Field(body, "number"));
        Assert.Contains("Verksamhetsberättelsen godkänns.", Field(body, "body"), StringComparison.Ordinal);
        Assert.Contains("Heading2", body.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value));
        Assert.Single(body.Descendants<TableHeader>());
    }

    [Fact]
    public void What_names_a_table_stays_with_it_and_a_sentence_above_one_does_not()
    {
        using var word = Open(new WordFace().Write(Documents.Everything with
        {
            Blocks = [ParagraphBlock.Of("Tabell A. Uppdrag"), TableBlock.Of(["Kod"], [["A"]]), ParagraphBlock.Of("Så gick det under året."), TableBlock.Of(["Kod"], [["B"]])],
        }));
        Assert.Equal(["Tabell A. Uppdrag"], word.MainDocumentPart!.Document!.Body!.Descendants<KeepNext>().Select(keep => keep.Ancestors<Paragraph>().First().InnerText));
    }

    [Fact]
    public void A_municipalitys_own_template_keeps_its_look_and_styles()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("arende-word-").FullName, "egen.docx");
        try
        {
            File.WriteAllBytes(path, new WordFace().Write(Documents.Register(2)));
            using (var own = WordprocessingDocument.Open(path, isEditable: true))
            {
                var styles = own.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
                styles.Elements<Style>().Single(style => style.StyleId == "Heading2").StyleId = "Rubrik2";
                own.MainDocumentPart.Document!.Body!.PrependChild(new Paragraph(new Run(new Text("Kommunens egen rad"))));
            }
            using var word = Open(new WordFace(path).Write(Documents.Everything));
            var body = word.MainDocumentPart!.Document!.Body!;
            Assert.StartsWith("Kommunens egen rad", body.InnerText, StringComparison.Ordinal);
            Assert.Contains("Rubrik2", body.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value));
            Assert.DoesNotContain("Snöstjärnan", body.InnerText, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    [Fact]
    public async Task The_same_document_is_the_same_file_at_another_time()
    {
        var first = new WordFace().Write(Documents.Everything);
        // A zip's clock has seconds by two.
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);
        Assert.Equal(first, new WordFace().Write(Documents.Everything));
    }

    // Numbers drawn by chance differ when the product has been started anew, which no test within one run sees.
    [Fact]
    public void Nothing_in_it_is_named_by_chance()
    {
        using var zip = new ZipArchive(new MemoryStream(new WordFace().Write(Documents.Everything)));
        Assert.DoesNotContain(zip.Entries, entry => ByChance().IsMatch(entry.FullName));
        Assert.All(zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.Ordinal)), entry =>
        {
            using var rels = new StreamReader(entry.Open());
            Assert.DoesNotMatch(ByChance(), rels.ReadToEnd());
        });
    }

    [GeneratedRegex("[0-9a-f]{16}")]
    private static partial Regex ByChance();

    static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    static string Field(Body body, string tag) => body.Descendants<SdtElement>().First(control => control.SdtProperties!.GetFirstChild<Tag>()!.Val == tag).InnerText;
}
