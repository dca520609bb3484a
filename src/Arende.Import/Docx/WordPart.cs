using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Arende.Import.Docx;

/// <summary>The parts of a Word file as XML, never more of them than a text can be.</summary>
sealed class WordPart(ZipArchive archive, CancellationToken ct)
{
    // A thousand pages are some 50 MB.
    const long MostXml = 200L * 1024 * 1024;

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // A file as LibreOffice and "Strict Open XML" write it says the same under another name.
    const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    static readonly XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostXml, IgnoreComments = true, IgnoreProcessingInstructions = true };

    public bool Has(string path) => archive.GetEntry(path) is not null;

    /// <summary>A small part, whole; null where there is none.</summary>
    public XElement? Whole(string path)
    {
        if (archive.GetEntry(path) is not { } entry) return null;
        using var part = new WordPartStream(entry.Open());
        using var reader = XmlReader.Create(part, settings);
        reader.MoveToContent();
        return WordTree.Read(reader, ct);
    }

    /// <summary>The elements of the body one after the other: a large document is never in memory as a whole.</summary>
    public IEnumerable<XElement> Body()
    {
        using var part = new WordPartStream(archive.GetEntry("word/document.xml")!.Open());
        using var reader = XmlReader.Create(part, settings);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.Element && reader.LocalName == "body")) { }
        if (reader.EOF) yield break;
        if (reader.NamespaceURI == Strict) throw new UnreadableStaffReportException(UnreadableReason.OtherOffice);
        reader.Read();
        while (!reader.EOF && reader.NodeType != XmlNodeType.EndElement)
        {
            ct.ThrowIfCancellationRequested();
            part.CountAnew();
            if (reader.NodeType == XmlNodeType.Element) yield return WordTree.Read(reader, ct);
            else reader.Read();
        }
    }
}
