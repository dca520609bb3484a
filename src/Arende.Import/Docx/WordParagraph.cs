using System.Text;
using System.Xml.Linq;
using static Arende.Import.Docx.WordPart;

namespace Arende.Import.Docx;

/// <summary>The text of a paragraph with its changes accepted, its fields as they were last worked out, and its hidden text left out.</summary>
sealed class WordParagraph(Dictionary<string, string> footnotes, IReadOnlyDictionary<string, string>? links = null)
{
    // A paragraph of prose is longer than a label, a name or a heading: in those, what is bold says what they are.
    const int ShortestProse = 80;

    readonly StringBuilder text = new();
    readonly List<(int Start, bool IsBold, bool IsItalic, string? Link)> stretches = [];
    string? link;
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
        stretches.Clear();
        link = null;
        Boxes.Clear();
        (bold, plain, fieldDepth, resultDepth) = (0, 0, 0, 0);
        foreach (var child in paragraph.Elements()) Read(child);
        isBold = bold > 0 && plain == 0;
        HasEmphasis = !isBold && text.Length >= ShortestProse && stretches.Exists(stretch => stretch.IsBold || stretch.IsItalic || stretch.Link is not null);
        return FileText.Composed(text.ToString()).Trim(' ', '\n');
    }

    /// <summary>A stretch of what was read last is bold, italic or a link.</summary>
    public bool HasEmphasis { get; private set; }

    /// <summary>What was read last, with its emphasis.</summary>
    public string Emphasised()
    {
        var written = new StringBuilder();
        for (var i = 0; i < stretches.Count;)
        {
            // Programs divide a text where it was edited: what looks alike is one stretch.
            var (start, isBold, isItalic, to) = stretches[i];
            var next = i + 1;
            while (next < stretches.Count && stretches[next].IsBold == isBold && stretches[next].IsItalic == isItalic && stretches[next].Link == to) next++;
            var end = next < stretches.Count ? stretches[next].Start : text.Length;
            if (i == 0 && start > 0) written.Append(text.ToString(0, start));
            Emphasis.Append(written, text.ToString(start, end - start), isBold, isItalic, to);
            i = next;
        }
        return FileText.Composed(written.ToString()).Trim(' ', '\n');
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
            case "hyperlink" when (string?)element.Attribute(R + "id") is { } id && links?.GetValueOrDefault(id) is { } address:
                link = address;
                foreach (var child in element.Elements()) Read(child);
                link = null;
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
        stretches.Add((text.Length, isBold, properties?.Element(W + "i") is { } italic && WordStyles.IsOn(italic), link));
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
