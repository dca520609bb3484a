using System.Globalization;
using System.Text;

namespace Arende.Application.Search;

/// <summary>A word of a text, as it is compared, and where it stands. "§ 53" is one word.</summary>
/// <param name="Value">Small letters and figures; å, ä and ö are letters of their own, other marks are left off (é is e).</param>
public readonly record struct Word(string Value, int Start, int Length)
{
    /// <summary>What is longer is no word; an index has its limits.</summary>
    public const int Longest = 64;

    public bool IsNumber => char.IsAsciiDigit(Value[^1]) && (char.IsAsciiDigit(Value[0]) || Value[0] == '§');

    public static IEnumerable<Word> In(string text)
    {
        var afterSign = -1;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '§') afterSign = i;
            else if (afterSign >= 0 && !char.IsWhiteSpace(text[i]) && !char.IsAsciiDigit(text[i])) afterSign = -1;
            var end = EndOfRun(text, i);
            if (end == i)
            {
                i++;
                continue;
            }
            var value = Fold(text[i..end]);
            if (value.Length > 0)
            {
                var isParagraph = afterSign >= 0 && char.IsAsciiDigit(value[0]);
                var start = isParagraph ? afterSign : i;
                yield return new Word(isParagraph ? "§" + value : value, start, end - start);
            }
            afterSign = -1;
            i = end;
        }
    }

    private static int EndOfRun(string text, int start)
    {
        var i = start;
        while (i < text.Length && Rune.TryGetRuneAt(text, i, out var rune) && IsPart(rune)) i += rune.Utf16SequenceLength;
        return i;
    }

    // A soft hyphen is within a word, and å may come as a and a ring.
    private static bool IsPart(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNumber;

    private static string Fold(string run)
    {
        if (Plain(run) is { } plain) return plain;
        var word = new StringBuilder(run.Length);
        foreach (var rune in run.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune)) continue;
            var letter = rune.ToString();
            word.Append(letter switch
            {
                "å" or "ä" or "ö" => letter,
                "æ" => "ä",
                "ø" => "ö",
                "ß" => "ss",
                _ when rune.IsAscii => letter,
                _ => WithoutMarks(letter),
            });
            if (word.Length >= Longest) break;
        }
        // 0118 in one format is 118 in another.
        return IsDigits(word) ? word.ToString().TrimStart('0') is { Length: > 0 } number ? number : "0" : word.ToString();
    }

    // Almost every word is of these letters alone, and needs no more.
    private static string? Plain(string run)
    {
        if (run.Length > Longest || char.IsAsciiDigit(run[0])) return null;
        foreach (var sign in run)
            if (!char.IsAsciiLetterOrDigit(sign) && sign is not ('å' or 'ä' or 'ö' or 'Å' or 'Ä' or 'Ö')) return null;
        return run.ToLowerInvariant();
    }

    private static bool IsDigits(StringBuilder word)
    {
        for (var i = 0; i < word.Length; i++)
            if (!char.IsAsciiDigit(word[i])) return false;
        return word.Length > 0;
    }

    private static string WithoutMarks(string letter) =>
        string.Concat(letter.Normalize(NormalizationForm.FormD).EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(rune => rune.ToString()));
}
