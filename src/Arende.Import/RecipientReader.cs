using System.Text.RegularExpressions;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>Reads the rows under "Beslut skickas till": one a line, or several between commas, without the labels above them.</summary>
static partial class RecipientReader
{
    const int LongestName = 200;

    public static List<ReportRecipient> Read(IEnumerable<SourceLine> lines, ReportWords words)
    {
        var recipients = new List<ReportRecipient>();
        var all = lines.Where(line => !line.IsBlank).ToList();
        foreach (var line in all)
        {
            foreach (var cell in line.IsTableRow ? line.Cells() : [line.Text])
                foreach (var name in Names(Bullet().Replace(cell, "").Trim(' ', '\t', '*', '_', '\\'), all.Count == 1, words))
                    recipients.Add(new ReportRecipient(name, name[(name.LastIndexOf('/') + 1)..].Trim(), line.Number));
        }
        return recipients;
    }

    // In a list of lines "Kontoret, enheten" is one of them; on a line of its own there are two.
    static IEnumerable<string> Names(string text, bool isOnlyLine, ReportWords words)
    {
        // "För kännedom: Revisorerna".
        if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && words.IsRecipientLabel(text[..colon])) (text, isOnlyLine) = (text[(colon + 1)..].Trim(' ', '*', '_'), true);
        if (text.Length == 0 || words.IsRecipientLabel(text) || Ruler().IsMatch(text) || Nobody().IsMatch(text)) yield break;
        if (!isOnlyLine || text.Length > LongestName || text.IndexOfAny([',', ';']) < 0 && !LastTwo().IsMatch(text) || text.Contains('(', StringComparison.Ordinal))
        {
            yield return text.TrimEnd(',', ';');
            yield break;
        }
        foreach (var part in text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // "A, B och C", and not "Barn- och utbildningsnämnden".
            var last = LastTwo().Match(part);
            var name = part.TrimEnd('.');
            if (last.Success && part == text.Split([',', ';'], StringSplitOptions.TrimEntries)[^1].Trim())
            {
                yield return last.Groups["first"].Value.Trim();
                name = last.Groups["last"].Value.Trim().TrimEnd('.');
            }
            if (name.Length > 0) yield return name;
        }
    }

    [GeneratedRegex(@"^\s*(?:[-*•–]|\(?(?:\d{1,3}|[a-zåäö])[.)])\s+")]
    private static partial Regex Bullet();
    [GeneratedRegex(@"^[-:=\s|]+$")]
    private static partial Regex Ruler();
    [GeneratedRegex(@"^\W*(?:ingen|inga|(?:ej|inte)\s+(?:tillämp|aktuell|relevant)\p{L}*)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Nobody();
    [GeneratedRegex(@"^(?<first>[^-]*[^-\s,])\s+(?:och|samt)\s+(?<last>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex LastTwo();
}
