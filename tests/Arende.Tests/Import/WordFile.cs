using System.IO.Compression;
using System.Security;
using System.Text;

namespace Arende.Tests.Import;

/// <summary>A Word file made of as little as Word needs, with a style named in Swedish and real numbering.</summary>
static class WordFile
{
    const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static string Heading(string text, int level = 1) => $"<w:p><w:pPr><w:pStyle w:val=\"Rubrik{level}\"/></w:pPr>{Run(text)}</w:p>";

    public static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

    public static string Bold(string text) => $"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>";

    public static string Item(string text, int list = 1, int level = 0) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{Run(text)}</w:p>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>"))}</w:tr>"))}</w:tbl>";

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    public static byte[] Of(string body, string? header = null, string? comments = null, string? footnotes = null)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add(archive, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>");
            Add(archive, "word/styles.xml", $"<w:styles {Namespaces}>{string.Concat(Enumerable.Range(1, 4).Select(level => $"<w:style w:type=\"paragraph\" w:styleId=\"Rubrik{level}\"><w:name w:val=\"heading {level}\"/></w:style>"))}</w:styles>");
            Add(archive, "word/numbering.xml", $"""
                <w:numbering {Namespaces}>
                <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
                <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
                </w:numbering>
                """);
            if (header is not null) Add(archive, "word/header1.xml", $"<w:hdr {Namespaces}>{header}</w:hdr>");
            if (footnotes is not null) Add(archive, "word/footnotes.xml", $"<w:footnotes {Namespaces}>{footnotes}</w:footnotes>");
            if (comments is not null) Add(archive, "word/comments.xml", $"<w:comments {Namespaces}>{comments}</w:comments>");
        }
        return file.ToArray();
    }

    static void Add(ZipArchive archive, string name, string xml)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
