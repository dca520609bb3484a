using Arende.Domain;

namespace Arende.Application.Files;

/// <summary>
/// Says of what kind a file is by what it holds, never by its name, and refuses what isn't taken. No library: what is taken are a dozen kinds,
/// and a wrong answer of a large list of kinds would be ours all the same.
/// </summary>
public static class FileContent
{
    private const int BeginningSize = 8 * 1024;

    /// <param name="name">Named in a refusal.</param>
    /// <param name="content">All of it, from the beginning; it is read at will, and left anywhere.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">It isn't taken; the exception names the file.</exception>
    public static FileKind Recognize(string name, Stream content, CancellationToken ct)
    {
        Span<byte> room = stackalloc byte[BeginningSize];
        content.Position = 0;
        var beginning = (ReadOnlySpan<byte>)room[..content.ReadAtLeast(room, BeginningSize, throwOnEndOfStream: false)];
        BrokenRuleException.When(beginning.IsEmpty, Rule.FileIsEmpty, name);
        if (FileKind.BySign(beginning) is { } kind) return kind;
        // Word, Excel and PowerPoint of old, Outlook's mails, and today's Office files with a password. They may hold macros, and none says so where it can be seen.
        BrokenRuleException.When(beginning.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]), Rule.FileIsOldOffice, name);
        if (beginning.StartsWith("PK\x03\x04"u8) || beginning.StartsWith("PK\x05\x06"u8) || beginning.StartsWith("PK\x07\x08"u8)) return new OfficeContainer(name, content).Recognize(ct);
        BrokenRuleException.When(!IsText(content, ct), Rule.FileKindIsUnknown, name);
        BrokenRuleException.When(IsMarkup(beginning), Rule.FileIsMarkup, name);
        return FileKind.Text;
    }

    // Any bytes but those that no text has: whether it is UTF-8 or older is the reader's business.
    private static bool IsText(Stream content, CancellationToken ct)
    {
        var block = new byte[64 * 1024];
        content.Position = 0;
        var isFirst = true;
        var isWide = false;
        while (content.Read(block) is > 0 and var count)
        {
            ct.ThrowIfCancellationRequested();
            var read = block.AsSpan(0, count);
            // UTF-16 says so at its beginning, and is full of zeros.
            if (isFirst) isWide = read.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || read.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
            isFirst = false;
            if (!isWide && read.ContainsAnyInRange((byte)0, (byte)8)) return false;
            if (!isWide && read.ContainsAnyInRange((byte)14, (byte)26)) return false;
        }
        return true;
    }

    // HTML, SVG and XML begin with a tag, after blanks and a byte order mark.
    private static bool IsMarkup(ReadOnlySpan<byte> beginning)
    {
        var signs = beginning.Trim((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', (byte)'\f']);
        if (signs.Length < 2 || signs[0] != '<') return false;
        var next = signs[1] == 0 && signs.Length > 2 ? signs[2] : signs[1];
        return next is (byte)'!' or (byte)'?' or (byte)'/' || char.IsAsciiLetter((char)next);
    }
}
