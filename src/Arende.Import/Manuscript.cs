using System.IO.Compression;
using Arende.Import.Docx;
using Arende.Import.Html;
using Arende.Import.Pdf;

namespace Arende.Import;

/// <summary>
/// What a file says, whatever format it has: lines of Markdown, in which headings, lists and tables are marked, and what its program
/// told beside the text.
/// </summary>
public sealed class Manuscript
{
    static readonly (byte[] Start, UnreadableReason Reason)[] others =
    [
        ("{\\rtf"u8.ToArray(), UnreadableReason.RichText), ([0xD0, 0xCF, 0x11, 0xE0], UnreadableReason.OldOffice), ([0x89, 0x50, 0x4E, 0x47], UnreadableReason.Picture), ([0xFF, 0xD8, 0xFF], UnreadableReason.Picture),
        ("GIF8"u8.ToArray(), UnreadableReason.Picture), ("II*\0"u8.ToArray(), UnreadableReason.Picture), ("MM\0*"u8.ToArray(), UnreadableReason.Picture),
    ];

    internal Manuscript(List<SourceLine> lines) => Lines = lines;

    internal List<SourceLine> Lines { get; }

    /// <summary>Characters in all.</summary>
    public long Length => Lines.Sum(line => (long)line.Text.Length);

    /// <summary>Remarks on the file itself: changes that were tracked, comments in it.</summary>
    public IReadOnlyList<ReportRemark> Notes { get; init; } = [];

    /// <exception cref="UnreadableStaffReportException">It is no text, or a format that isn't read: the reason says what to save it as.</exception>
    public static Manuscript Of(byte[] file, CancellationToken ct)
    {
        if (file.Length > FileText.LargestFile) throw new UnreadableStaffReportException(UnreadableReason.TooLarge);
        var start = file.AsSpan();
        if (start.StartsWith("%PDF-"u8)) return PdfText.Read(file, ct);
        if (start.StartsWith("PK\u0003\u0004"u8)) return OfArchive(file, ct);
        foreach (var (mark, reason) in others)
            if (start.StartsWith(mark)) throw new UnreadableStaffReportException(reason);
        var text = FileText.Decode(file);
        if (text.AsSpan().Count('\n') > StaffReportReader.MostLines || text.AsSpan().Count('\r') > StaffReportReader.MostLines) throw new UnreadableStaffReportException(UnreadableReason.TooManyLines);
        return new Manuscript(HtmlText.Is(text) ? HtmlText.Read(text, ct) : SourceLine.Split(text, ct));
    }

    static Manuscript OfArchive(byte[] file, CancellationToken ct)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return archive.GetEntry("word/document.xml") is null ? throw new UnreadableStaffReportException(UnreadableReason.OtherOffice) : WordText.Read(archive, ct);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or System.Xml.XmlException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableStaffReportException(UnreadableReason.Damaged);
        }
    }
}
