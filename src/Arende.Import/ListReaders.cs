using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Reads "Bilaga 1. …"; a row without a number gets the next one.</summary>
static partial class AttachmentReader
{
    public static List<ReportAttachment> Read(IEnumerable<SourceLine> lines, bool mustBeLabelled)
    {
        var attachments = new List<(int Number, StringBuilder Title, int Line)>();
        var (isListed, openLabel, openItem) = (true, false, false);
        foreach (var line in lines)
        {
            var text = line.IsTableRow && !mustBeLabelled ? RowText(line) : line.Text.Trim(' ', '\t', '*', '_', '\\');
            var labelled = Labelled().Match(text);
            if (text.Length > 0 && !labelled.Success && !mustBeLabelled && attachments.Count > 0 && !Marked().IsMatch(text) && (openLabel || (openItem && IsWrapped(line, text))))
            {
                // "Bilaga 1. Plan för laddplatser, / version 3": a title that was wrapped.
                attachments[^1].Title.Append(' ').Append(text);
                continue;
            }
            openLabel = labelled.Success;
            openItem = text.Length > 0;
            if (text.Length == 0 || (mustBeLabelled && !labelled.Success) || Nothing().IsMatch(text)) continue;
            isListed &= !labelled.Success;
            var match = labelled.Success ? labelled : Listed().Match(text);
            var number = match.Groups["number"].Success ? NumberOf(match.Groups["number"].Value) : attachments.Count + 1;
            attachments.Add((number, new StringBuilder(match.Groups["title"].Value.Trim()), line.Number));
        }
        // Many editors write each item of a list as "1.", which reads 1, 2, 3.
        var isLazy = isListed && attachments.Count > 1 && attachments.All(attachment => attachment.Number == attachments[0].Number);
        return [.. attachments.Select((attachment, at) => new ReportAttachment(isLazy ? at + 1 : attachment.Number, attachment.Title.ToString(), attachment.Line))];
    }

    /// <summary>Those of what a decision rests on: the ones that are called attachments, or else all but the report itself.</summary>
    public static List<ReportAttachment> ReadBasis(IReadOnlyList<SourceLine> lines)
    {
        var called = Read(lines, mustBeLabelled: true);
        return called.Count > 0 ? called : [.. Read(lines, mustBeLabelled: false).Where(attachment => !ReportItself().IsMatch(attachment.Title)).Select((attachment, at) => attachment with { Number = at + 1 })];
    }

    static bool IsWrapped(SourceLine line, string text) => line.Text.StartsWith("  ", StringComparison.Ordinal) || char.IsLower(text[0]);

    // "| 1 | Karta |", "| Bilaga 2 | Kalkyl |"; the header and the ruler below it are no attachments.
    static string RowText(SourceLine line)
    {
        var cells = line.Cells().Where(cell => cell.Length > 0).ToList();
        if (cells.Count == 0 || cells.All(cell => cell.All(sign => sign is '-' or ':'))) return "";
        if (cells.All(cell => ColumnName().IsMatch(cell))) return "";
        return cells.Count > 1 && RowNumber().Match(cells[0]) is { Success: true } number ? $"Bilaga {number.Groups["number"].Value}. {string.Join(", ", cells.Skip(1))}" : string.Join(", ", cells);
    }

    static int NumberOf(string written) => char.IsDigit(written[0]) ? int.Parse(written, CultureInfo.InvariantCulture) : char.ToUpperInvariant(written[0]) - 'A' + 1;

    [GeneratedRegex(@"^(?:(?:[-*•–]|\d{1,3}\s*[.)])\s+)?\**bilaga\s+(?<number>\d{1,4}|[A-Z](?![\p{L}\d]))\**\s*[.:,)–-]?\**\s*(?<title>\S.*)$|^(?:(?:[-*•–]|\d{1,3}\s*[.)])\s+)?\**bilaga\**\s*[:–]\**\s*(?<title>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();
    [GeneratedRegex(@"^(?:[-*•–]|\d{1,4}\s*[.)])\s")]
    private static partial Regex Marked();
    [GeneratedRegex(@"^(?:(?:[-•–]\s+)?(?:(?<number>\d{1,4})\s*[.)]\s+)?)(?<title>.+)$")]
    private static partial Regex Listed();
    [GeneratedRegex(@"^\W*(?:inga?(?:\s+(?:bilaga|bilagor))?|saknas|bilagor\s+saknas|(?:ej|inte)\s+(?:tillämp|aktuell|relevant)\p{L}*|[-–—]+)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();
    [GeneratedRegex(@"^(?:denna\s+|kontorets\s+|förvaltningens\s+|\p{L}+(?:kontorets|förvaltningens)\s+)?(?:tjänsteskrivelse|tjänsteutlåtande)n?(?:\s*[,.]?\s*(?:daterad|daterat|den|från)?\s*[\d\s-]*(?:\p{L}{3,9}\s+\d{4})?)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ReportItself();
    [GeneratedRegex(@"^(?:bilaga|bilagor|nr|nummer|titel|handling|dokument|namn|datum|beskrivning)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ColumnName();
    [GeneratedRegex(@"^(?:bilaga\s*)?(?<number>\d{1,3})\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex RowNumber();
}
