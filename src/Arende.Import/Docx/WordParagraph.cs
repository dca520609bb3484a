using System.Text;
using System.Xml.Linq;
using static Arende.Import.Docx.WordPart;

namespace Arende.Import.Docx;

/// <summary>The text of a paragraph with its changes accepted, its fields as they were last worked out, and its hidden text left out.</summary>
sealed class WordParagraph(Dictionary<string, string> footnotes)
{
    readonly StringBuilder text = new();
    int bold;
    int plain;
    int fieldDepth;
    int resultDepth;

    /// <summary>How many changes were tracked in what was read.</summary>
    public int Changes { get; private set; }

    /// <summary>The paragraphs of the text boxes in it.</summary>
    public List<XElement> Boxes { get; } = [];

    public string Read(XElement paragraph, out bool isBold)
    {
        text.Clear();
        Boxes.Clear();
        (bold, plain, fieldDepth, resultDepth) = (0, 0, 0, 0);
        foreach (var child in paragraph.Elements()) Read(child);
        isBold = bold > 0 && plain == 0;
        return FileText.Composed(text.ToString()).Trim(' ', '\n');
    }

    void Read(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                Run(element);
                break;
            case "del" or "moveFrom":
                Changes++;
                break;
            case "ins" or "moveTo":
                Changes++;
                foreach (var child in element.Elements()) Read(child);
                break;
            case "pPr":
                if (element.Element(W + "rPr") is { } mark && (mark.Element(W + "ins") ?? mark.Element(W + "del")) is not null) Changes++;
                break;
            case "hyperlink" or "smartTag" or "sdt" or "sdtContent" or "fldSimple" or "customXml" or "bdo" or "dir":
                foreach (var child in element.Elements()) Read(child);
                break;
        }
    }

    void Run(XElement run)
    {
        var properties = run.Element(W + "rPr");
        if (properties?.Element(W + "vanish") is { } hidden && WordStyles.IsOn(hidden)) return;
        var isBold = properties?.Element(W + "b") is { } on && WordStyles.IsOn(on);
        foreach (var part in run.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "fldChar":
                    Field((string?)part.Attribute(W + "fldCharType"));
                    break;
                case "t" when fieldDepth == resultDepth:
                    text.Append(part.Value.Replace('\u00a0', ' ').Replace('\u202f', ' '));
                    if (!string.IsNullOrWhiteSpace(part.Value)) _ = isBold ? bold++ : plain++;
                    break;
                case "tab" or "ptab":
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    if ((string?)part.Attribute(W + "type") is null or "textWrapping") text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                // Each stands at one place.
                case "footnoteReference" when (string?)part.Attribute(W + "id") is { } id && footnotes.Remove(id, out var note):
                    text.Append(" (").Append(note).Append(')');
                    break;
                case "drawing" or "pict" or "object":
                    Boxes.AddRange(part.Descendants(W + "txbxContent").Where(box => !box.Ancestors(W + "txbxContent").Any(outer => outer.Ancestors().Contains(part))).SelectMany(box => box.Elements()));
                    break;
                case "AlternateContent":
                    // The same box twice, for newer and for older programs.
                    Boxes.AddRange(part.Descendants(W + "txbxContent").Take(1).SelectMany(box => box.Elements()));
                    break;
            }
        }
    }

    /// <summary>A field is its instruction and then its result; only that is text.</summary>
    void Field(string? type)
    {
        if (type == "begin") fieldDepth++;
        else if (type == "separate" && fieldDepth == resultDepth + 1) resultDepth++;
        else if (type == "end" && fieldDepth > 0)
        {
            fieldDepth--;
            resultDepth = Math.Min(resultDepth, fieldDepth);
        }
    }
}
