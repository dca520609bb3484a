using System.IO.Compression;
using System.Text;
using Arende.Application.Files;
using Arende.Domain;

namespace Arende.Tests.Files;

/// <summary>What is taken, by what it holds.</summary>
public sealed class FileContentTests
{
    private const string Types = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

    public static TheoryData<string, byte[]> Taken => new()
    {
        { "application/pdf", "%PDF-1.7\n"u8.ToArray() },
        { "image/png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0] },
        { "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0] },
        { "image/tiff", [.. "II*\0"u8, 8] },
        { "image/webp", [.. "RIFF"u8, 1, 2, 3, 4, .. "WEBPVP8 "u8] },
        { "text/plain", "Hej, nämnden! 5 < 6\n"u8.ToArray() },
        { "text/plain", "PK i veckan"u8.ToArray() },
        { "text/plain", Encoding.Latin1.GetBytes("Hej, nämnden!") },
        { "text/plain", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Hej")] },
        { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Office("word/document.xml") },
        { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Office("xl/workbook.xml") },
        { "application/vnd.openxmlformats-officedocument.presentationml.presentation", Office("ppt/presentation.xml") },
        { "application/vnd.oasis.opendocument.text", Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")) },
    };

    [Theory, MemberData(nameof(Taken))]
    public void A_kind_is_known_by_its_content(string mediaType, byte[] content) => Assert.Equal(mediaType, Recognize(content).MediaType);

    public static TheoryData<Rule, byte[]> Refused => new()
    {
        { Rule.FileIsEmpty, [] },
        { Rule.FileKindIsUnknown, [.. "MZ"u8, 0, 3, 0] },
        { Rule.FileKindIsUnknown, [.. Encoding.ASCII.GetBytes(new string('x', 100_000)), 0] },
        { Rule.FileKindIsUnknown, "Hej \x1A\x1B"u8.ToArray() },
        { Rule.FileIsMarkup, "<!doctype html><script>alert(1)</script>"u8.ToArray() },
        { Rule.FileIsMarkup, [0xEF, 0xBB, 0xBF, .. "\r\n <svg onload=alert(1)>"u8] },
        { Rule.FileIsMarkup, "<?xml version=\"1.0\"?><a/>"u8.ToArray() },
        { Rule.FileIsMarkup, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")] },
        { Rule.FileIsOldOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1] },
        { Rule.FileIsArchive, Zip(("a.txt", "a")) },
        { Rule.FileIsArchive, Zip(("mimetype", "application/epub+zip")) },
        { Rule.FileIsArchive, Office("xl/workbook.bin") },
        { Rule.FileHasMacros, Office("word/document.xml", ("word/vbaProject.bin", "x")) },
        { Rule.FileHasMacros, Office("xl/workbook.xml", ("xl/macrosheets/sheet1.xml", "<a/>")) },
        { Rule.FileHasMacros, Office("word/document.xml", ("word/activeX/activeX1.bin", "x")) },
        { Rule.FileHasMacros, Zip(("[Content_Types].xml", Types.Replace("/>", "><Default ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>", StringComparison.Ordinal)), ("word/document.xml", "<a/>")) },
        { Rule.FileHasMacros, Zip(("[Content_Types].xml", Types.Replace("/>", "><Default ContentType=\"macro&#69;nabled\"/></Types>", StringComparison.Ordinal)), ("word/document.xml", "<a/>")) },
        { Rule.FileHasMacros, Zip(("[Content_Types].xml", Types.Replace("/>", "><Override PartName=\"/word/a.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>", StringComparison.Ordinal)), ("word/document.xml", "<a/>")) },
        { Rule.FileHasMacros, ZipIn(Encoding.Unicode, ("[Content_Types].xml", "<?xml version=\"1.0\" encoding=\"utf-16\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"), ("word/document.xml", "<a/>")) },
        { Rule.FileHasMacros, Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"), ("Object 1/Basic/Module1.xml", "<a/>")) },
        { Rule.FileIsArchive, Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("setup.exe", "MZ")) },
        { Rule.FileIsDamaged, Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"), ("encrypted-package", "x")) },
        { Rule.FileIsDamaged, Zip(("[Content_Types].xml", $"<!--{new string(' ', 1_100_000)}-->" + Types), ("word/document.xml", "<a/>")) },
        { Rule.FileIsDamaged, Office("word/document.xml", ("word/a.xml", $"<!--{new string(' ', 100_000)}--><a/>")) },
        { Rule.FileHasMacros, Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"), ("Basic/Standard/Module1.xml", "<a/>")) },
        { Rule.FileIsDamaged, Office("word/document.xml", ("../../etc/passwd", "x")) },
        { Rule.FileIsDamaged, Office("word/document.xml", ("..\\evil.dll", "x")) },
        { Rule.FileIsDamaged, Office("word/document.xml", ("/etc/passwd", "x")) },
        { Rule.FileIsDamaged, Office("word/document.xml", ("C:evil.dll", "x")) },
        { Rule.FileIsDamaged, Office("word/document.xml")[..60] },
        { Rule.FileIsDamaged, Office("word/document.xml", ("word/a.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>")) },
        { Rule.FileUnpacksTooMuch, Office("xl/workbook.xml", ("xl/media/zeros.bin", new string('0', 30 * 1024 * 1024))) },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_is_not_taken_is_refused_with_its_reason_and_name(Rule rule, byte[] content)
    {
        var broken = Assert.Throws<BrokenRuleException>(() => Recognize(content));
        Assert.Equal((rule, "brev.pdf"), (broken.Rule, broken.Arguments.Single()));
    }

    [Fact]
    public void An_archive_that_says_less_than_it_unpacks_to_is_refused()
    {
        var bomb = Office("xl/workbook.xml", ("xl/media/zeros.bin", new string('0', 30 * 1024 * 1024)));
        // The size that the directory says, of the last entry.
        var at = bomb.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(bomb.AsSpan(at + 24), 10);

        Assert.Equal(Rule.FileIsDamaged, Assert.Throws<BrokenRuleException>(() => Recognize(bomb)).Rule);
    }

    [Fact]
    public void An_archive_of_very_many_entries_is_refused_before_they_are_read()
    {
        var many = Zip([.. Enumerable.Range(0, 100_000).Select(i => ($"{i}", ""))]);
        Assert.Equal(Rule.FileIsDamaged, Assert.Throws<BrokenRuleException>(() => Recognize(many)).Rule);
    }

    [Fact]
    public void An_office_file_of_more_parts_than_any_has_is_refused()
    {
        var many = Office("word/document.xml", [.. Enumerable.Range(0, 10_000).Select(i => ($"{i}", ""))]);
        Assert.Equal(Rule.FileUnpacksTooMuch, Assert.Throws<BrokenRuleException>(() => Recognize(many)).Rule);
    }

    [Fact]
    public void An_archive_whose_directory_is_long_is_refused_before_it_is_read()
    {
        var many = Zip([.. Enumerable.Range(0, 50_000).Select(i => ($"{i}{new string('x', 60)}", ""))]);
        Assert.Equal(Rule.FileIsDamaged, Assert.Throws<BrokenRuleException>(() => Recognize(many)).Rule);
    }

    // An archive with so many entries that its directory is counted elsewhere.
    [Fact]
    public void An_archive_that_hides_how_large_its_directory_is_is_refused()
    {
        var many = Zip([.. Enumerable.Range(0, 70_000).Select(i => ($"{i}", ""))]);
        BitConverter.TryWriteBytes(many.AsSpan(many.AsSpan().LastIndexOf("PK\x05\x06"u8) + 16), many.Length - 100u);
        Assert.Equal(Rule.FileIsDamaged, Assert.Throws<BrokenRuleException>(() => Recognize(many)).Rule);
    }

    private static FileKind Recognize(byte[] content) => FileContent.Recognize("brev.pdf", new MemoryStream(content), TestContext.Current.CancellationToken);

    private static byte[] Office(string main, params (string Name, string Text)[] more) => Zip([("[Content_Types].xml", Types), (main, "<a/>"), .. more]);

    private static byte[] Zip(params (string Name, string Text)[] entries) => ZipIn(new UTF8Encoding(false), entries);

    private static byte[] ZipIn(Encoding encoding, params (string Name, string Text)[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var entry = new StreamWriter(archive.CreateEntry(name).Open(), encoding);
                entry.Write(text);
            }
        return memory.ToArray();
    }
}
