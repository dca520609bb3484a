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
        var (isListed, openLabel) = (true, false);
        foreach (var line in lines)
        {
            var text = line.Text.Trim(' ', '\t', '*', '_', '\\');
            var labelled = Labelled().Match(text);
            if (text.Length > 0 && !labelled.Success && openLabel && !mustBeLabelled && !Marked().IsMatch(text))
            {
                // "Bilaga 1. Plan för laddplatser, / version 3": a title that was wrapped.
                attachments[^1].Title.Append(' ').Append(text);
                continue;
            }
            openLabel = labelled.Success;
            if (text.Length == 0 || (mustBeLabelled && !labelled.Success)) continue;
            isListed &= !labelled.Success;
            var match = labelled.Success ? labelled : Listed().Match(text);
            var number = match.Groups["number"].Success ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : attachments.Count + 1;
            attachments.Add((number, new StringBuilder(match.Groups["title"].Value.Trim()), line.Number));
        }
        // Many editors write each item of a list as "1.", which reads 1, 2, 3.
        var isLazy = isListed && attachments.Count > 1 && attachments.All(attachment => attachment.Number == attachments[0].Number);
        return [.. attachments.Select((attachment, at) => new ReportAttachment(isLazy ? at + 1 : attachment.Number, attachment.Title.ToString(), attachment.Line))];
    }

    [GeneratedRegex(@"^(?:[-*•–]\s+)?bilaga\s+(?<number>\d{1,4})\s*[.:,)–-]?\s*(?<title>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();
    [GeneratedRegex(@"^(?:[-*•–]|\d{1,4}\s*[.)])\s")]
    private static partial Regex Marked();
    [GeneratedRegex(@"^(?:(?:[-•–]\s+)?(?:(?<number>\d{1,4})\s*[.)]\s+)?)(?<title>.+)$")]
    private static partial Regex Listed();
}

/// <summary>Reads the rows under "Beslut skickas till".</summary>
static partial class RecipientReader
{
    public static List<ReportRecipient> Read(IEnumerable<SourceLine> lines) =>
    [
        .. lines
            .Select(line => (Name: Bullet().Replace(line.Text, "").Trim(' ', '\t', '*', '\\'), line.Number))
            .Where(row => row.Name.Length > 0)
            .Select(row => new ReportRecipient(row.Name, row.Name[(row.Name.LastIndexOf('/') + 1)..].Trim(), row.Number)),
    ];

    [GeneratedRegex(@"^\s*(?:[-*•–]|\d{1,3}[.)])\s+")]
    private static partial Regex Bullet();
}
