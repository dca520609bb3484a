using System.Text;

namespace Arende.Domain;

/// <summary>Text without what no person types and no page shows; a title is one line of it.</summary>
public static class OneLine
{
    /// <summary>Control characters, and the signs that turn the direction of what stands after them: a name could read as another one.</summary>
    public static bool IsUnseen(char sign) => char.IsControl(sign) || sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';

    /// <summary>Line breaks and tabs are blanks, several are one, and none stands at an end.</summary>
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
        return line.ToString().Trim();
    }
}
