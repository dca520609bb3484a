using System.Text.RegularExpressions;

namespace Arende.Domain.Reports;

/// <summary>A placeholder of a template that nobody has replaced.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Text">As it stands, with its brackets.</param>
public sealed record Placeholder(int Line, string Text);

/// <summary>
/// What a template asks its writer for stands in brackets: "[Beskriv vad året visar.]". Links, boxes to tick, the number of a note and a letter that a quote has changed ("[K]ommunen") are none, and neither
/// is what stands behind a backslash or in code. A single word is one where it is all of its line.
/// </summary>
public static partial class Placeholders
{
    public static IReadOnlyList<Placeholder> In(string text)
    {
        if (!text.Contains('[', StringComparison.Ordinal) || text.Length > MadeReport.LongestText) return [];
        List<Placeholder> found = [];
        var isCode = false;
        foreach (var (at, line) in text.Split('\n').Index())
        {
            if (Fence().IsMatch(line)) isCode = !isCode;
            else if (!isCode) found.AddRange(Bracketed().Matches(Code().Replace(line, "")).Where(one => one.Value.Contains(' ', StringComparison.Ordinal) || one.Value == line.Trim()).Select(one => new Placeholder(at + 1, one.Value)));
        }
        return found;
    }

    [GeneratedRegex(@"(?<![\\\]!])\[\p{Lu}\p{Ll}[^\[\]\n]{1,600}\](?![(\[:])")]
    private static partial Regex Bracketed();
    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();
    [GeneratedRegex("^ {0,3}(`{3,}|~{3,})")]
    private static partial Regex Fence();
}
