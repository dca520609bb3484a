using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Reads "Handläggare: …" and its like from the lines above the first section.</summary>
static partial class HeaderReader
{
    const int LongestOffice = 100;

    static readonly string[] EmailLabels = ["e-post", "e-postadress", "epost", "mejl"];

    public static bool IsField(string line) => Field().IsMatch(line);

    public static bool IsDocumentType(string line) => line.Equals("tjänsteskrivelse", StringComparison.OrdinalIgnoreCase);

    public static StaffReportHeader Read(IReadOnlyList<SourceLine> lines, TitlePage page)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var emailLine = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Field().Match(lines[i].Text) is not { Success: true } field) continue;
            var value = Plain(field.Groups["value"].Value);
            if (value.Length == 0 && i + 1 < lines.Count && !IsField(lines[i + 1].Text)) value = Plain(lines[i + 1].Text);
            if (value.Length == 0) continue;
            values.TryAdd(field.Groups["label"].Value, value);
            if (emailLine == 0 && EmailLabels.Contains(field.Groups["label"].Value, StringComparer.OrdinalIgnoreCase)) emailLine = lines[i].Number;
        }
        var office = First("kontor", "förvaltning", "avdelning") ?? OfficeLine(page.Preamble) ?? page.Office ?? OfficeLine(lines);
        return new StaffReportHeader(
            office,
            new CaseOfficer(First("handläggare"), First("titel", "befattning"), Address(First(EmailLabels)), emailLine),
            First("till", "mottagare"),
            First("från") ?? office,
            First("datum"),
            First("diarienummer", "diarienr", "dnr", "ärendenummer"),
            string.Join('\n', page.Preamble.Select(line => line.Text)).Trim('\n'));

        string? First(params string[] labels) => labels.Select(label => values.GetValueOrDefault(label)).FirstOrDefault(value => value is not null);
    }

    /// <summary>The lines that are neither a field nor the office: they have no place of their own.</summary>
    public static List<SourceLine> Remainder(IReadOnlyList<SourceLine> lines, StaffReportHeader header, string title)
    {
        var known = new[] { header.Office, header.CaseOfficer.Name, header.CaseOfficer.Title, header.CaseOfficer.Email, header.To, header.From, header.Date, header.CaseNumber, title };
        return [.. lines.Where(line => !line.IsBlank && !(IsField(line.Text) && FirstOfItsKind(line)) && !known.Contains(Plain(line.Text)))];

        bool FirstOfItsKind(SourceLine line)
        {
            var value = Plain(Field().Match(line.Text).Groups["value"].Value);
            return value.Length == 0 || known.Contains(value);
        }
    }

    /// <summary>The title of a file without headings: what is said to be it, or else the last line that is nothing else.</summary>
    public static string TitleAmong(IReadOnlyList<SourceLine> lines, StaffReportHeader header)
    {
        var titles = lines.Select(line => Title().Match(line.Text)).Where(match => match.Success).Select(match => Plain(match.Groups["value"].Value));
        return titles.FirstOrDefault(title => title.Length > 0) ?? Remainder(lines, header, "").Select(line => Plain(line.Text)).LastOrDefault(text => text.Length <= 200) ?? "";
    }

    static string? OfficeLine(IReadOnlyList<SourceLine> lines)
    {
        var first = lines.FirstOrDefault(line => !line.IsBlank);
        if (first.Text is null || IsField(first.Text)) return null;
        var office = Plain(first.Text);
        return office.Length is > 0 and <= LongestOffice && !office.EndsWith('.') && !IsDocumentType(office) ? office : null;
    }

    /// <summary>The address alone, of "&lt;a@b.se&gt;" and "[a@b.se](mailto:a@b.se)".</summary>
    static string? Address(string? written) => written is not null && AddressIn().Match(written) is { Success: true } address ? address.Value : written;

    static string Plain(string text) => text.Trim(' ', '\t', '*', '_', '|', '\\');

    [GeneratedRegex(@"^[\s|*_]*(?<label>handläggare|titel|befattning|e-postadress|e-post|epost|mejl|till|mottagare|från|kontor|förvaltning|avdelning|datum|diarienummer|diarienr|dnr|ärendenummer)[*_ ]*(?:[:|\t])(?<value>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Field();
    [GeneratedRegex(@"(?<![^\s<>()\[\]:])[^\s<>()\[\]:@]{1,64}@[^\s<>()\[\]:@]+")]
    private static partial Regex AddressIn();
    [GeneratedRegex(@"^[\s|*_]*(?:ärendemening|rubrik|ärende)[*_ ]*[:|\t](?<value>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}
