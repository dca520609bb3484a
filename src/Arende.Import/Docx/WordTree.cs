using System.Xml;
using System.Xml.Linq;

namespace Arende.Import.Docx;

/// <summary>Makes a tree of an element, and refuses one that no program for writing makes: its readers go down it by calling themselves.</summary>
static class WordTree
{
    // A table in a table in a text box is some forty.
    const int Deepest = 100;
    // Elements, attributes and texts: a table of twenty thousand cells has half of it.
    const int MostNodes = 1_000_000;
    const int MostAttributes = 200;

    // How text looks, where the spelling was checked, where a page ended when it was saved last: in most files more than the text, and nothing is read of it.
    static readonly HashSet<string> looks = new(StringComparer.Ordinal)
    {
        "rFonts", "sz", "szCs", "lang", "color", "kern", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "spacing", "ind", "jc", "keepNext", "keepLines", "tabs", "noProof", "u", "bCs", "iCs",
        "tblBorders", "tcBorders", "tblLook", "tblCellMar", "tcW", "tblW", "tblGrid", "tblLayout", "trHeight", "widowControl", "contextualSpacing", "highlight", "pBdr", "position", "w", "textAlignment", "adjustRightInd",
    };

    /// <param name="reader">At the start of the element; afterwards behind its end.</param>
    /// <param name="ct">Looked at every few thousand nodes.</param>
    public static XElement Read(XmlReader reader, CancellationToken ct)
    {
        var (top, nodes) = (reader.Depth, 0);
        XElement? parent = null;
        while (true)
        {
            if (++nodes > MostNodes) throw new UnreadableStaffReportException(UnreadableReason.UnpacksTooMuch);
            if (nodes % 4096 == 0) ct.ThrowIfCancellationRequested();
            XElement? ended = null;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when parent is not null && reader.NamespaceURI == WordPart.W.NamespaceName && looks.Contains(reader.LocalName):
                    // Behind its end already.
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    if (reader.Depth - top > Deepest || reader.AttributeCount > MostAttributes) throw new UnreadableStaffReportException(UnreadableReason.Damaged);
                    nodes += reader.AttributeCount;
                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader);
                    parent?.Add(element);
                    if (isEmpty) ended = element;
                    else parent = element;
                    break;
                case XmlNodeType.EndElement:
                    ended = parent;
                    parent = parent!.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    // As a node: strings are joined one by one, at the cost of their square.
                    parent!.Add(new XText(reader.Value));
                    break;
            }
            reader.Read();
            if (ended is { Parent: null }) return ended;
        }
    }

    static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName && !reader.LocalName.StartsWith("rsid", StringComparison.Ordinal)) element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
        reader.MoveToElement();
        return element;
    }
}
