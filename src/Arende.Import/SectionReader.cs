using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>A section and the lines it was made of.</summary>
sealed record SectionLines(ReportSection Section, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>Somebody said what its heading or one of its lines is.</summary>
    public bool IsSaid { get; init; }
}

static partial class SectionReader
{
    public static IEnumerable<SectionLines> Read(OutlinePart part)
    {
        var kind = part.Known ?? ReportSectionKind.Other;
        var body = part.Lines;
        IReadOnlyList<SourceLine> signatures = [];
        if (kind is ReportSectionKind.Recipients or ReportSectionKind.Attachments or ReportSectionKind.Basis) (body, signatures) = SignatoryReader.SplitOffNamed(body);
        else if (kind is not (ReportSectionKind.Proposal or ReportSectionKind.Signatures)) (body, signatures) = SignatoryReader.SplitOff(body);
        if (part.Heading.Length > 0 || body.Any(line => !line.IsBlank)) yield return Section(kind, part.Heading, part.Line, body) with { IsSaid = part.IsSaid || body.Any(line => line.Role is not null) };
        if (signatures.Count > 0) yield return Section(ReportSectionKind.Signatures, "", signatures[0].Number, signatures);
    }

    public static SectionLines Section(ReportSectionKind kind, string heading, int line, IReadOnlyList<SourceLine> lines)
    {
        var text = string.Join('\n', lines.Select(l => l.Text)).Trim('\n', ' ');
        return new SectionLines(new ReportSection(kind, heading, text, line, text.Length < 120 && NotApplicable().IsMatch(text)), lines);
    }

    [GeneratedRegex(@"^\W*(?:(?:ej|inte|icke)\s+(?:tillämp|aktuell|relevant)\p{L}*|n/a)(?:\s+(?:i|för|på)\s+(?:detta|det här)\s+\p{L}+)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex NotApplicable();
}
