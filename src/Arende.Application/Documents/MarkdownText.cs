using System.Text;
using Arende.Domain;

namespace Arende.Application.Documents;

/// <summary>Words that somebody typed, in the middle of a line of Markdown: what would be read as a sign is a letter there, and no word is a figure's name.</summary>
public static class MarkdownText
{
    private const string Signs = "\\`*_[]<~^|";

    // Signs only where they are two, or begin an entity: "C++", "&amp;".
    private const string Doubled = "=+{";

    public static string Of(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        var line = OneLine.Of(words);
        foreach (var (at, sign) in line.Index())
        {
            var next = at + 1 < line.Length ? line[at + 1] : ' ';
            if (Signs.Contains(sign, StringComparison.Ordinal) || (Doubled.Contains(sign, StringComparison.Ordinal) && next == sign) || (sign == '&' && (next == '#' || char.IsAsciiLetter(next)))) text.Append('\\');
            text.Append(sign);
        }
        return text.ToString();
    }
}
