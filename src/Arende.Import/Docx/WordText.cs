using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Arende.Domain.Cases;
using static Arende.Import.Docx.WordPart;

namespace Arende.Import.Docx;

/// <summary>
/// Reads a Word file into lines of Markdown: headings by their style, lists with the numbers that Word shows, tables as rows, the
/// header first. Read without a library for the format: what we need of it is little, and real files break its rules.
/// </summary>
sealed class WordText
{
    const int MostLinesOfCell = 8;
    const int MostComments = 50;
    // A cell over many rows is told in each of them: of a long one that would be many times the file.
    const int MostRepeated = 500;

    readonly List<SourceLine> lines = [];
    readonly List<ReportRemark> notes = [];
    readonly WordPart parts;
    readonly WordStyles styles;
    readonly WordNumbering numbering;
    readonly WordParagraph paragraph;
    int number;
    bool isInTable;

    WordText(ZipArchive archive, CancellationToken ct)
    {
        parts = new WordPart(archive, ct);
        styles = new WordStyles(parts.Whole("word/styles.xml"));
        numbering = new WordNumbering(parts.Whole("word/numbering.xml"));
        paragraph = new WordParagraph(Footnotes(), Links());
    }

    public static Manuscript Read(ZipArchive archive, CancellationToken ct)
    {
        var reader = new WordText(archive, ct);
        reader.ReadHeaders(archive);
        foreach (var element in reader.parts.Body())
        {
            reader.Read(element);
            if (reader.lines.Count > StaffReportReader.MostLines) throw new UnreadableStaffReportException(UnreadableReason.TooManyLines);
        }
        if (reader.lines.All(line => line.IsBlank)) throw new UnreadableStaffReportException(UnreadableReason.Empty);
        reader.ReadComments();
        if (reader.paragraph.Changes > 0) reader.notes.Add(ReportRemark.At(RemarkKind.ChangesAccepted, 1, "", reader.paragraph.Changes.ToString(CultureInfo.InvariantCulture)));
        return new Manuscript(reader.lines) { Notes = reader.notes };
    }

    /// <summary>The number and date often stand in the page's header only. The first page's and the others' may say the same.</summary>
    void ReadHeaders(ZipArchive archive)
    {
        var said = new HashSet<string>();
        foreach (var path in archive.Entries.Select(entry => entry.FullName).Where(path => path.StartsWith("word/header", StringComparison.Ordinal) && path.EndsWith(".xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var from = lines.Count;
            foreach (var element in parts.Whole(path)?.Elements() ?? []) Read(element);
            for (var i = lines.Count - 1; i >= from; i--)
                if (lines[i].IsBlank || !said.Add(lines[i].Text.Trim())) lines.RemoveAt(i);
        }
        if (lines.Count > 0) lines.Add(new SourceLine(1, ""));
        number = 0;
    }

    void Read(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "p":
                number++;
                Paragraph(element);
                break;
            case "tbl":
                Table(element);
                break;
            case "sdt":
                foreach (var child in element.Element(W + "sdtContent")?.Elements() ?? []) Read(child);
                break;
            case "ins" or "moveTo" or "customXml":
                foreach (var child in element.Elements()) Read(child);
                break;
        }
    }

    void Paragraph(XElement element)
    {
        var properties = element.Element(W + "pPr");
        var text = paragraph.Read(element, out var isBold);
        var boxes = paragraph.Boxes.ToList();
        var level = styles.HeadingLevel(properties);
        // An empty paragraph has no number either.
        var mark = text.Length > 0 ? numbering.Mark(styles.Numbering(properties)) : null;
        // What is decided is its words; in a table and in what is above the text, what is bold is a label.
        if (level == 0 && mark is null && !isInTable && paragraph.HasEmphasis && !text.Contains('\t', StringComparison.Ordinal)) text = paragraph.Emphasised();
        if (text.Length > 0) Write(text, level, mark, isBold || styles.IsBold(properties));
        else Blank();
        foreach (var box in boxes) Read(box);
    }

    void Write(string text, int level, string? mark, bool isBold)
    {
        if (level > 0 && !text.Contains('\t', StringComparison.Ordinal))
        {
            Blank();
            lines.Add(new SourceLine(number, $"{new string('#', Math.Min(level, 6))} {text.Replace('\n', ' ')}"));
            Blank();
            return;
        }
        var isItem = mark is { Length: > 0 };
        // Items stand together; paragraphs are parted, as they are on paper.
        if (!isItem) Blank();
        foreach (var (line, at) in text.Split('\n').Select((line, at) => (line, at)))
        {
            if (isItem) lines.Add(new SourceLine(number, at == 0 ? mark + line : new string(' ', mark!.Length) + line.Trim()));
            else lines.Add(new SourceLine(number, ListMarker.Plain(isBold && text.Length < 200 && !line.Contains('\t', StringComparison.Ordinal) && line.Trim().Length > 0 ? $"**{line.Trim()}**" : line)));
        }
        if (!isItem) Blank();
    }

    void Blank()
    {
        if (lines.Count > 0 && !lines[^1].IsBlank) lines.Add(new SourceLine(number, ""));
    }

    void Table(XElement table)
    {
        Blank();
        var above = new Dictionary<int, string>();
        var hasRuler = false;
        foreach (var row in table.Elements(W + "tr"))
        {
            if (row.Element(W + "trPr")?.Element(W + "del") is not null) continue;
            if (lines.Count > StaffReportReader.MostLines) throw new UnreadableStaffReportException(UnreadableReason.TooManyLines);
            var cells = new List<string>();
            var from = lines.Count;
            var isLayout = false;
            foreach (var cell in row.Elements().SelectMany(child => child.Name == W + "sdt" ? child.Elements(W + "sdtContent").Elements(W + "tc") : child.Name == W + "tc" ? [child] : []))
            {
                var begin = lines.Count;
                var outer = isInTable;
                isInTable = true;
                foreach (var child in cell.Elements()) Read(child);
                isInTable = outer;
                var written = lines.Skip(begin).Where(line => !line.IsBlank).ToList();
                isLayout |= written.Count > MostLinesOfCell || written.Any(line => line.Text.StartsWith('#') || line.Text.StartsWith('|'));
                cells.Add(TextOf(cell, written, above, cells.Count));
                for (var i = 1; i < Math.Min(WordStyles.Value(cell.Element(W + "tcPr")?.Element(W + "gridSpan")) ?? 1, 60); i++) cells.Add("");
            }
            // A table that only places text on the page is read as the text that it places.
            if (isLayout || cells.Count == 1)
            {
                Blank();
                continue;
            }
            lines.RemoveRange(from, lines.Count - from);
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            lines.Add(new SourceLine(number, $"| {string.Join(" | ", cells)} |"));
            if (!hasRuler) lines.Add(new SourceLine(number, $"|{string.Concat(Enumerable.Repeat("---|", cells.Count))}"));
            hasRuler = true;
        }
        Blank();
    }

    static string TextOf(XElement cell, List<SourceLine> written, Dictionary<int, string> above, int column)
    {
        var properties = cell.Element(W + "tcPr");
        // A cell over several rows has its text in the first of them.
        if (properties?.Element(W + "vMerge") is { } merge && (string?)merge.Attribute(W + "val") != "restart") return above.GetValueOrDefault(column, "") is { Length: <= MostRepeated } same ? same : "";
        var text = string.Join(' ', written.Select(line => line.Text.Trim().Replace("|", "\\|", StringComparison.Ordinal).Replace('\t', ' ')));
        if (text.Length == 0) text = WordColour.NameOf((string?)properties?.Element(W + "shd")?.Attribute(W + "fill")) ?? "";
        return above[column] = text;
    }

    Dictionary<string, string> Footnotes()
    {
        var notes = new Dictionary<string, string>();
        var reader = new WordParagraph(new Dictionary<string, string>());
        foreach (var note in parts.Whole("word/footnotes.xml")?.Elements(W + "footnote") ?? [])
            if ((string?)note.Attribute(W + "id") is { } id && string.Join(' ', note.Elements(W + "p").Select(p => reader.Read(p, out _))).Trim() is { Length: > 0 } text) notes.TryAdd(id, text);
        return notes;
    }

    static readonly System.Buffers.SearchValues<char> signsOfLinks = System.Buffers.SearchValues.Create(" ()<>");

    /// <summary>The addresses that links lead to, by their ids.</summary>
    Dictionary<string, string> Links()
    {
        var links = new Dictionary<string, string>();
        foreach (var relation in parts.Whole("word/_rels/document.xml.rels")?.Elements() ?? [])
        {
            var (id, target) = ((string?)relation.Attribute("Id"), (string?)relation.Attribute("Target"));
            if (id is not null && target is { Length: < 500 } && Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" && !target.AsSpan().ContainsAny(signsOfLinks)) links.TryAdd(id, target);
        }
        return links;
    }

    void ReadComments()
    {
        var reader = new WordParagraph(new Dictionary<string, string>());
        foreach (var comment in (parts.Whole("word/comments.xml")?.Elements(W + "comment") ?? []).Take(MostComments))
        {
            var text = string.Join(' ', comment.Descendants(W + "p").Select(p => reader.Read(p, out _))).Trim();
            if (text.Length > 0) notes.Add(ReportRemark.At(RemarkKind.CommentInFile, 1, text, (string?)comment.Attribute(W + "author") ?? ""));
        }
    }
}
