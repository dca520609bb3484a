using System.Buffers;
using System.Globalization;
using System.Text;

namespace Arende.Import;

/// <summary>The text of a file whose encoding nobody stated.</summary>
static class FileText
{
    const int MostMarks = 30;

    /// <summary>What stands for bytes that are no letters.</summary>
    public const char Unreadable = '\uFFFD';

    /// <summary>A Word file has its pictures in it.</summary>
    public const int LargestFile = 30 * 1024 * 1024;

    const int LargestText = 10 * 1024 * 1024;

    static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    static readonly SearchValues<char> invisible = SearchValues.Create("\u00ad\u200b\u2060\ufeff");

    public static string Decode(byte[] file)
    {
        if (file.Length > LargestText) throw new UnreadableStaffReportException(UnreadableReason.TooLarge);
        var text = DecodeBytes(file);
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableStaffReportException(UnreadableReason.Empty);
        if (IsBinary(text)) throw new UnreadableStaffReportException(UnreadableReason.Binary);
        return Composed(text);
    }

    // Copied out of a PDF or on a Mac, å is an a and a ring; Word and the web leave soft hyphens and spaces of no width in words.
    // Nobody sees the difference, and no search would find the word.
    public static string Composed(string text)
    {
        if (text.AsSpan().ContainsAny(invisible)) text = string.Concat(text.Where(sign => !invisible.Contains(sign)));
        return IsComposable(text) ? text.Normalize(NormalizationForm.FormC) : text;
    }

    // Marks upon one letter are sorted, at the cost of their square. No language has more than a few (UAX #15: 30 are safe).
    static bool IsComposable(string text)
    {
        var marks = 0;
        foreach (var sign in text.EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MostMarks) return false;
        }
        return true;
    }

    static string DecodeBytes(byte[] file)
    {
        var bytes = file.AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Swedish letters in Windows-1252 are never valid UTF-8: a text where most letters fail is older than UTF-8, one where few do is damaged.
            return IsDamagedUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : Windows1252.GetString(bytes);
        }
    }

    static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) != OperationStatus.Done) broken++;
            else if (length > 1) whole++;
            bytes = bytes[length..];
        }
        return whole > broken;
    }

    static bool IsBinary(string text)
    {
        if (text.Contains('\0')) return true;
        var controls = text.Count(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v'));
        return controls * 100 > text.Length;
    }
}
