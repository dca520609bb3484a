using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Arende.Domain;

namespace Arende.Application.Files;

/// <summary>
/// A file that begins as a zip archive does: Word, Excel, PowerPoint and OpenDocument are archives. Looked through before it is kept: it must be one of
/// those, hold no macros, and not unpack to more than anybody's program can take.
/// </summary>
internal sealed class OfficeContainer(string name, Stream content)
{
    /// <summary>All that it holds, unpacked.</summary>
    internal const long MostUnpacked = 500L * 1024 * 1024;

    /// <summary>How many times its own size it may unpack to, beyond <see cref="AlwaysUnpacked"/>. A large table of like rows is a hundredth.</summary>
    internal const int MostTimes = 200;
    private const long AlwaysUnpacked = 10L * 1024 * 1024;

    // What says what an archive holds is read into memory whole.
    private const int LargestDirectory = 4 * 1024 * 1024;
    private const int MostEntries = 10_000;
    private const int LongestComment = 64 * 1024;
    private const int EndRecordSize = 22;
    private const int LargestContentTypes = 1024 * 1024;

    // Before its first element ends no part of an honest file has said more; a comment or an attribute would be read into memory whole.
    private const int LongestStart = 64 * 1024;

    private static readonly string[] macroParts = ["vbaproject", "vbadata", "activex/", "macrosheets/", "intlmacrosheets/"];
    private static readonly string[] macroFolders = ["basic/", "scripts/"];
    private static readonly XmlReaderSettings noEntities = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private long left = MostUnpacked;

    public FileKind Recognize(CancellationToken ct)
    {
        try
        {
            MustHaveSmallDirectory();
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            BrokenRuleException.When(archive.Entries.Count > MostEntries, Rule.FileUnpacksTooMuch, name);
            left = Math.Min(MostUnpacked, Math.Max(AlwaysUnpacked, content.Length * MostTimes));
            var kind = KindOf(archive) ?? throw new BrokenRuleException(Rule.FileIsArchive, name);
            foreach (var entry in archive.Entries)
            {
                ct.ThrowIfCancellationRequested();
                LookThrough(entry);
            }
            return kind;
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            throw new BrokenRuleException(Rule.FileIsDamaged, name);
        }
    }

    private FileKind? KindOf(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is { } named)
        {
            // A whole file behind a password can't be looked through.
            BrokenRuleException.When(archive.GetEntry("encrypted-package") is not null, Rule.FileIsDamaged, name);
            return archive.GetEntry("content.xml") is null ? null : FileKind.ByOpenDocument(Encoding.UTF8.GetString(Start(named, 200)).Trim());
        }
        if (archive.GetEntry("[Content_Types].xml") is not { } types) return null;
        BrokenRuleException.When(types.Length > LargestContentTypes, Rule.FileIsDamaged, name);
        // Also where the part itself has another name.
        BrokenRuleException.When(SaysMacros(Start(types, LargestContentTypes)), Rule.FileHasMacros, name);
        return archive.GetEntry("word/document.xml") is not null ? FileKind.Word
            : archive.GetEntry("xl/workbook.xml") is not null ? FileKind.Excel
            : archive.GetEntry("ppt/presentation.xml") is not null ? FileKind.PowerPoint
            : null;
    }

    private void LookThrough(ZipArchiveEntry entry)
    {
        var path = entry.FullName.Replace('\\', '/');
        // We unpack nothing to a folder; whoever opens the file might.
        BrokenRuleException.When(path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains(".."), Rule.FileIsDamaged, name);
        var isMacro = macroParts.Any(part => path.Contains(part, StringComparison.OrdinalIgnoreCase))
            || macroFolders.Any(folder => $"/{path}".Contains($"/{folder}", StringComparison.OrdinalIgnoreCase) && !path.EndsWith('/'));
        BrokenRuleException.When(isMacro, Rule.FileHasMacros, name);
        // Nothing is packed to more than it was but for a few bytes: an entry that says so unpacks to more than it says.
        BrokenRuleException.When(entry.CompressedLength > entry.Length + (entry.Length / 100) + 1024, Rule.FileIsDamaged, name);
        // What an archive says of its sizes may be a lie: it is unpacked and counted, and nothing of it is kept.
        using var unpacked = new CountedStream(entry.Open(), Take);
        // LibreOffice leaves some empty.
        var isXml = entry.Length > 0 && (path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase));
        if (isXml) MustHaveNoEntities(unpacked);
        unpacked.CopyTo(Stream.Null);
    }

    // Entities that unfold to gigabytes are declared before the first element.
    private static void MustHaveNoEntities(Stream xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(Start(xml, LongestStart)), noEntities);
        reader.MoveToContent();
    }

    // By a reader: names in other encodings, and letters written as numbers, say the same.
    private static bool SaysMacros(byte[] contentTypes)
    {
        using var reader = XmlReader.Create(new MemoryStream(contentTypes), noEntities);
        while (reader.Read())
            if (reader.GetAttribute("ContentType") is { } type && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    private void MustHaveSmallDirectory()
    {
        var size = (int)Math.Min(content.Length, LongestComment + EndRecordSize);
        var tail = new byte[size];
        content.Position = content.Length - size;
        content.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < EndRecordSize) throw new InvalidDataException("It has no end record.");
        // A larger archive keeps its directory elsewhere (zip64), and none that we take is so large.
        var (disk, entries) = (BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 4)), BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10)));
        BrokenRuleException.When(disk == ushort.MaxValue || entries == ushort.MaxValue, Rule.FileIsDamaged, name);
        var begins = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        BrokenRuleException.When(begins == uint.MaxValue, Rule.FileIsDamaged, name);
        var directory = content.Length - size + at - begins;
        BrokenRuleException.When(directory is < 0 or > LargestDirectory, Rule.FileIsDamaged, name);
        content.Position = 0;
    }

    private static byte[] Start(ZipArchiveEntry entry, int most)
    {
        using var stream = entry.Open();
        return Start(stream, most);
    }

    private static byte[] Start(Stream stream, int most)
    {
        var read = new byte[most];
        return read[..stream.ReadAtLeast(read, most, throwOnEndOfStream: false)];
    }

    private void Take(int bytes)
    {
        left -= bytes;
        BrokenRuleException.When(left < 0, Rule.FileUnpacksTooMuch, name);
    }
}
