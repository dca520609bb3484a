using System.Text;
using System.Text.RegularExpressions;

namespace Arende.Domain.Figures;

/// <summary>A token and where it stands in its text.</summary>
public readonly record struct PlacedToken(int At, FigureToken Token)
{
    public int End => At + Token.Text.Length;
}

/// <summary>
/// The tokens of a text in Markdown. What stands in code or in a link, or behind a backslash, is text and no token. The one reading for pages, documents, signing and
/// the search for figures without a token.
/// </summary>
public static partial class FigureTokens
{
    /// <summary>A longer text isn't read as Markdown either: it is shown as it was typed.</summary>
    private const int Longest = 200_000;

    /// <summary>Cheap to ask of every text.</summary>
    public static bool MayHaveAny(string text) => text.Contains("{{", StringComparison.Ordinal);

    public static IReadOnlyList<PlacedToken> In(string text)
    {
        if (!MayHaveAny(text) || text.Length > Longest) return [];
        var found = new List<PlacedToken>();
        var (start, fence) = (0, "");
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text[start..end];
            if (fence.Length == 0 && Fence().Match(line) is { Success: true } mark) fence = mark.Groups[1].Value;
            else if (fence.Length > 0) fence = Closes(line, fence) ? "" : fence;
            else if (MayHaveAny(line)) found.AddRange(OfLine(line).Select(one => one with { At = one.At + start }));
            start = end + 1;
        }
        return found;
    }

    /// <summary>The tokens of a clause or a heading, which are no Markdown. A table or a chart can't stand there.</summary>
    public static IEnumerable<PlacedToken> InLine(string text) => !MayHaveAny(text) || text.Length > Longest ? [] : Token().Matches(text).Where(match => match.Index == 0 || text[match.Index - 1] != '\\')
        .Select(match => new PlacedToken(match.Index, FigureToken.Read(match.Value))).Select(one => one.Token.Block is null ? one : one with { Token = one.Token with { IsMisplaced = true } });

    /// <summary>The same with what stands for them.</summary>
    public static string ReplaceInLine(string text, Func<FigureToken, string?> shown) => ReplaceInLine(text, (token, _) => shown(token));

    /// <param name="text">A clause or a heading.</param>
    /// <param name="shown">What stands for a token, which has its place among the tokens of the text, from 0.</param>
    public static string ReplaceInLine(string text, Func<FigureToken, int, string?> shown)
    {
        if (!MayHaveAny(text)) return text;
        var (written, from, place) = (new StringBuilder(text.Length + 100), 0, 0);
        foreach (var one in InLine(text))
        {
            if (!one.Token.IsMisplaced && shown(one.Token, place) is { } words)
            {
                written.Append(text, from, one.At - from).Append(words);
                from = one.End;
            }
            place++;
        }
        return written.Append(text, from, text.Length - from).ToString();
    }

    /// <param name="text">Markdown.</param>
    /// <param name="shown">What stands for a token; null leaves it as it was typed.</param>
    public static string Replace(string text, Func<FigureToken, string?> shown) => Replace(text, (token, _) => shown(token));

    /// <param name="text">Markdown.</param>
    /// <param name="shown">What stands for a token, which has its place among the tokens of the text, from 0.</param>
    public static string Replace(string text, Func<FigureToken, int, string?> shown)
    {
        var tokens = In(text);
        if (tokens.Count == 0) return text;
        var (written, from) = (new StringBuilder(text.Length + 100), 0);
        for (var place = 0; place < tokens.Count; place++)
        {
            var one = tokens[place];
            if (one.Token.IsMisplaced || shown(one.Token, place) is not { } words) continue;
            if (one.Token.Block is not null)
            {
                from = PutAlone(written, text, from, one, words);
                continue;
            }
            var before = text.AsSpan(from, one.At - from);
            written.Append(before).Append(words);
            from = one.End;
            // "41." at the beginning of a line would begin a list.
            if (from < text.Length && text[from] is '.' or ')' && words.All(char.IsAsciiDigit) && BeginsLine(text, one.At)) written.Append('\\');
        }
        return written.Append(text, from, text.Length - from).ToString();
    }

    // A table begins and ends a paragraph of its own; what was indented, or has blanks after it, isn't any more.
    private static int PutAlone(StringBuilder written, string text, int from, PlacedToken one, string words)
    {
        var line = one.At == 0 ? 0 : text.LastIndexOf('\n', one.At - 1) + 1;
        written.Append(text, from, line - from);
        if (written.Length > 0 && !EndsParagraph(written)) written.Append('\n');
        written.Append(words);
        var end = text.IndexOf('\n', one.End);
        if (end < 0) return text.Length;
        var next = text.IndexOf('\n', end + 1);
        if (!string.IsNullOrWhiteSpace(text[(end + 1)..(next < 0 ? text.Length : next)])) written.Append('\n');
        return end;
    }

    private static bool EndsParagraph(StringBuilder written)
    {
        var breaks = 0;
        for (var at = written.Length - 1; at >= 0 && breaks < 2 && char.IsWhiteSpace(written[at]); at--) if (written[at] == '\n') breaks++;
        return breaks == 2;
    }

    private static IEnumerable<PlacedToken> OfLine(string line)
    {
        var hidden = Hidden(line);
        var next = 0;
        // Four blanks begin a line of code.
        var indent = line.Length - line.TrimStart().Length;
        var alone = line.TrimEnd();
        foreach (Match match in Token().Matches(line))
        {
            while (next < hidden.Count && hidden[next].To <= match.Index) next++;
            if ((next < hidden.Count && hidden[next].From <= match.Index) || (match.Index > 0 && line[match.Index - 1] == '\\')) continue;
            var one = new PlacedToken(match.Index, FigureToken.Read(match.Value));
            yield return one.Token.Block is null || (one.At == indent && indent < 4 && one.End == alone.Length) ? one : one with { Token = one.Token with { IsMisplaced = true } };
        }
    }

    // What lies in code or in a link, each after the one before it.
    private static List<(int From, int To)> Hidden(string line)
    {
        var hidden = Link().Matches(line).Select(link => (From: link.Index, To: link.Index + link.Length)).ToList();
        var runs = Ticks().Matches(line).Select(run => (run.Index, run.Length)).ToList();
        for (var open = 0; open < runs.Count; open++)
        {
            var close = runs.FindIndex(open + 1, run => run.Length == runs[open].Length);
            if (close < 0) continue;
            hidden.Add((runs[open].Index, runs[close].Index));
            open = close;
        }
        hidden.Sort();
        var joined = new List<(int From, int To)>(hidden.Count);
        foreach (var one in hidden)
            if (joined.Count > 0 && one.From <= joined[^1].To) joined[^1] = (joined[^1].From, Math.Max(joined[^1].To, one.To));
            else joined.Add(one);
        return joined;
    }

    // As many marks as opened it, or more, and nothing after them.
    private static bool Closes(string line, string fence) =>
        Fence().Match(line) is { Success: true } mark && mark.Groups[1].Value.StartsWith(fence, StringComparison.Ordinal) && string.IsNullOrWhiteSpace(line[mark.Length..]);

    private static bool BeginsLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '>' or '\t') at--;
        return at == 0 || text[at - 1] == '\n';
    }

    [GeneratedRegex(@"\{\{[^{}\n]{1,200}\}\}")]
    private static partial Regex Token();
    [GeneratedRegex("`+")]
    private static partial Regex Ticks();
    [GeneratedRegex(@"\[[^\[\]\n]*\]\([^()\n]*\)")]
    private static partial Regex Link();
    // A line of code within a paragraph may begin with as many ticks: then it has more of them.
    [GeneratedRegex("^ {0,3}((?>`{3,})(?![^`]*`)|~{3,})")]
    private static partial Regex Fence();
}
