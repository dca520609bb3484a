using Arende.Adapters.Files;
using Arende.Application.ComposedDocuments;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Arende.Adapters.Word;

/// <summary>A document as Word: the municipality's own template, or a plain one, with its content controls filled. The controls stay, so that what is made can be a template.</summary>
/// <param name="template">The template's path; null for the plain one.</param>
public sealed class WordFace(string? template = null)
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public byte[] Write(ComposedDocument document)
    {
        using var file = new MemoryStream();
        file.Write(template is null ? PlainTemplate.Bytes : File.ReadAllBytes(template));
        file.Position = 0;
        using (var word = WordprocessingDocument.Open(file, isEditable: true))
        {
            // A template (.dotx) becomes a document.
            if (word.DocumentType != WordprocessingDocumentType.Document) word.ChangeDocumentType(WordprocessingDocumentType.Document);
            // Without a part of its own, the properties get one that is named by chance.
            if (word.CoreFilePropertiesPart is null) PlainTemplate.AddProperties(word);
            word.PackageProperties.Title = document.Title;
            word.PackageProperties.Language = "sv-SE";
            Fill(word.MainDocumentPart!, document);
        }
        OfficePackage.StopClock(file);
        return file.ToArray();
    }

    private static void Fill(MainDocumentPart main, ComposedDocument document)
    {
        var fields = WordField.Of(document);
        foreach (var root in Roots(main).ToList())
            foreach (var control in root.Descendants<SdtElement>().ToList())
                if (TagOf(control) is { } tag && fields.TryGetValue(tag, out var words)) SetText(control, words);
        var blocks = new WordBlocks(main).Of(document.Blocks).ToList();
        var body = main.Document!.Body!;
        if (body.Descendants<SdtBlock>().FirstOrDefault(control => string.Equals(TagOf(control), WordField.Body, StringComparison.OrdinalIgnoreCase)) is { } place)
        {
            Uncover(place);
            place.SdtContentBlock = new SdtContentBlock(blocks);
        }
        else
        {
            // A template without the control has it at its end.
            foreach (var block in blocks)
                if (body.GetFirstChild<SectionProperties>() is { } section) section.InsertBeforeSelf(block);
                else body.AppendChild(block);
        }
    }

    private static IEnumerable<OpenXmlElement> Roots(MainDocumentPart main) =>
        [main.Document!, .. main.HeaderParts.Select(part => (OpenXmlElement)part.Header!), .. main.FooterParts.Select(part => (OpenXmlElement)part.Footer!)];

    private static string? TagOf(SdtElement control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;

    // The words take the place, and the look, of the first stretch in the control.
    private static void SetText(SdtElement control, string words)
    {
        Uncover(control);
        var runs = control.Descendants<Run>().ToList();
        if (runs.Count == 0) return;
        runs[0].RemoveAllChildren<Text>();
        runs[0].AppendChild(new Text(words) { Space = SpaceProcessingModeValues.Preserve });
        foreach (var run in runs.Skip(1)) run.Remove();
    }

    // A control that shows its placeholder has its placeholder's look.
    private static void Uncover(SdtElement control)
    {
        control.SdtProperties?.RemoveAllChildren<ShowingPlaceholder>();
        foreach (var style in control.Descendants<RunStyle>().Where(style => style.Val?.Value is "PlaceholderText" or "Platshllartext").ToList()) style.Remove();
    }
}
