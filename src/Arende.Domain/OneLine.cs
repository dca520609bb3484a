using System.Globalization;
using System.Text;

namespace Arende.Domain;

/// <summary>Text without what no person types and no page shows; a title is one line of it.</summary>
public static class OneLine
{
    /// <summary>Control characters, and the signs that turn the direction of what stands after them: a name could read as another one.</summary>
    public static bool IsUnseen(char sign) => char.IsControl(sign) || sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' || HasNoWidth(sign);

    // Not the joiners and the soft hyphen: words and pictures are made with them.
    private static bool HasNoWidth(char sign) => sign is '\u200B' or (>= '\u2060' and <= '\u2064') or '\uFEFF' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0';

    /// <summary>Line breaks and tabs are blanks, several are one, and none stands at an end. Empty when nothing of it would be seen.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsWhiteSpace(sign) && sign is not '\u00A0' and not '\u202F')
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (!IsUnseen(sign)) line.Append(sign);
        }
        var shown = line.ToString().Trim();
        return shown.All(sign => sign == ' ' || char.GetUnicodeCategory(sign) == UnicodeCategory.Format) ? "" : shown;
    }
}
