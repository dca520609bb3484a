using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Domain.Imports;

/// <summary>Reads "Bilaga 1. …"; a row without a number gets the next one.</summary>
static partial class AttachmentReader
{
    public static List<ReportAttachment> Read(IEnumerable<SourceLine> lines, bool mustBeLabelled)
    {
        var attachments = new List<ReportAttachment>();
        foreach (var line in lines)
        {
            var text = line.Text.Trim(' ', '\t', '*', '_', '\\');
            if (text.Length == 0) continue;
            var labelled = Labelled().Match(text);
            if (mustBeLabelled && !labelled.Success) continue;
            var match = labelled.Success ? labelled : Listed().Match(text);
            var number = match.Groups["number"].Success ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : attachments.Count + 1;
            attachments.Add(new ReportAttachment(number, match.Groups["title"].Value.Trim(), line.Number));
        }
        return attachments;
    }

    [GeneratedRegex(@"^(?:[-*•–]\s+)?bilaga\s+(?<number>\d{1,4})\s*[.:,)–-]?\s*(?<title>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();
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
