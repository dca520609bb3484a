using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Arende.Adapters.Word;

/// <summary>The template that ships: a letterhead, the title, the body, and "sid 3 (12)". A municipality changes a document of ours in Word and names it as its template.</summary>
internal static class PlainTemplate
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string PropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";

    private static readonly Lazy<byte[]> made = new(Make);

    public static byte[] Bytes => made.Value;

    private static byte[] Make()
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddNewPart<MainDocumentPart>(MediaType, "rIdDocument");
            AddProperties(word);
            AddStyles(main.AddNewPart<StyleDefinitionsPart>("rIdStyles"));
            var header = main.AddNewPart<HeaderPart>("rIdHeader");
            header.Header = new Header(Line(Field("title", "Rubrik"), Tab(), Field("number", "Nummer")));
            var footer = main.AddNewPart<FooterPart>("rIdFooter");
            footer.Footer = new Footer(Line([Field("municipality", "Kommun"), Tab(), Words("sid "), .. Counted(" PAGE "), Words(" ("), .. Counted(" NUMPAGES "), Words(")")]));
            main.Document = new Document(new Body(
                Line(Field("municipality", "Kommun", strong: true), Tab(), Field("name", "Dokument", strong: true)),
                Line(Field("office", "Kontor"), Tab(), Field("number", "Nummer")),
                Line(Tab(), Field("date", "Datum")),
                new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Heading1" }, new SpacingBetweenLines { Before = "480", After = "280" }), Field("title", "Rubrik")),
                new SdtBlock(new SdtProperties(new SdtAlias { Val = "body" }, new Tag { Val = "body" }), new SdtContentBlock(new Paragraph(Words("Text")))),
                new SectionProperties(
                    new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
                    new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                    new FooterReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(footer) },
                    new PageSize { Width = 11906, Height = 16838 },
                    new PageMargin { Top = 1700, Bottom = 1474, Left = 1700, Right = 1418, Header = 800, Footer = 700, Gutter = 0 },
                    // The first page has the letterhead instead of the header.
                    new TitlePage())));
        }
        return file.ToArray();
    }

    internal static void AddProperties(WordprocessingDocument word)
    {
        using var properties = new StreamWriter(word.AddNewPart<CoreFilePropertiesPart>(PropertiesType, "rIdProperties").GetStream(FileMode.Create));
        properties.Write("""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" />""");
    }

    private static void AddStyles(StyleDefinitionsPart part)
    {
        part.Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Cambria", HighAnsi = "Cambria" }, new FontSize { Val = "22" }, new Languages { Val = "sv-SE" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "140", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
        for (var level = 1; level <= 4; level++) part.Styles.AppendChild(WordStyles.Made(level));
    }

    private static Paragraph Line(params OpenXmlElement[] parts) => new([
        new ParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = 8780 }), new SpacingBetweenLines { After = "20" }), .. parts]);

    private static SdtRun Field(string tag, string placeholder, bool strong = false) => new(
        new SdtProperties(new SdtAlias { Val = tag }, new Tag { Val = tag }), new SdtContentRun(strong ? new Run(new RunProperties(new Bold()), Text(placeholder)) : Words(placeholder)));

    private static Run Words(string words) => new(Text(words));

    private static Text Text(string words) => new(words) { Space = SpaceProcessingModeValues.Preserve };

    private static Run Tab() => new(new TabChar());

    private static Run[] Counted(string what) =>
        [new(new FieldChar { FieldCharType = FieldCharValues.Begin }), new(new FieldCode(what)), new(new FieldChar { FieldCharType = FieldCharValues.Separate }), Words("1"), new(new FieldChar { FieldCharType = FieldCharValues.End })];
}
