using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Bold and italic text, and links, as Markdown writes them.</summary>
static partial class Emphasis
{
    // What Markdown reads as marks of its own.
    static readonly SearchValues<char> signs = SearchValues.Create("*_[]()\t\n");

    /// <summary>The words alone.</summary>
    public static string Plain(string text) => text.Contains('*', StringComparison.Ordinal) || text.Contains("](", StringComparison.Ordinal) ? Link().Replace(Marks().Replace(text, "${text}"), "${text}") : text;

    /// <summary>Text with what a program said of each stretch of it. Blanks stand outside the marks: inside they would make them signs.</summary>
    public static void Append(StringBuilder to, string text, bool isBold, bool isItalic, string? link)
    {
        var words = text.Trim(' ');
        if (words.Length == 0 || (!isBold && !isItalic && link is null) || words.AsSpan().ContainsAny(signs) || !words.Any(char.IsLetterOrDigit))
        {
            to.Append(text);
            return;
        }
        var marks = isBold && isItalic ? "***" : isBold ? "**" : isItalic ? "*" : "";
        to.Append(text.AsSpan(0, text.Length - text.TrimStart(' ').Length)).Append(link is null ? "" : "[").Append(marks).Append(words).Append(marks);
        if (link is not null) to.Append("](").Append(link).Append(')');
        to.Append(text.AsSpan(text.TrimEnd(' ').Length));
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}*])(?<mark>\*{1,3})(?=[^\s*])(?<text>[^*\n]{1,2000}?)(?<=\S)\k<mark>(?![\p{L}\p{N}*])")]
    private static partial Regex Marks();
    [GeneratedRegex(@"\[(?<text>[^\[\]\n]{1,500})\]\((?:https?://|mailto:)[^()\s]{1,500}\)")]
    private static partial Regex Link();
}
