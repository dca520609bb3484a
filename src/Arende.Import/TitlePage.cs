using System.Text.RegularExpressions;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>
/// What stands above the first known section: the lines of the header, and the headings that are the title and the office.
/// <c>Types</c> are the kinds of document that it says to be, <c>Rest</c> the other parts of it and all below.
/// </summary>
sealed partial record TitlePage(IReadOnlyList<SourceLine> Preamble, OutlinePart? Title, string? Office, IReadOnlyList<string> Types, IReadOnlyList<OutlinePart> Rest)
{
    public static TitlePage Of(List<OutlinePart> parts, int firstKnown, ReportWords words)
    {
        var above = parts.Take(firstKnown).ToList();
        var headings = above.Where(part => part.Heading.Length > 0 && !words.IsDocumentType(part.Heading) && !HeaderReader.IsNoTitle(part.Heading)).ToList();
        var title = TitleAmong(headings);
        // An office that is written as a heading is a line of the header like any other.
        var before = headings.TakeWhile(part => part != title).ToList();
        var office = headings.Count > 1 ? headings.LastOrDefault(part => part != title && IsOffice(part)) ?? before.FirstOrDefault() : null;
        IReadOnlyList<SourceLine> preamble = parts[0].Heading.Length == 0 ? parts[0].Lines : [];
        // A heading that is a number, a kind of document or a meeting says what a line of the header would.
        var fields = above.Where(part => part.Heading.Length > 0 && part != title && part != office && (HeaderReader.IsNoTitle(part.Heading) || words.IsDocumentType(part.Heading))).ToList();
        var moved = above.Where(part => part == office || fields.Contains(part)).SelectMany(part => part.Lines.Prepend(new SourceLine(part.Line, part.Heading)));
        // Columns that were set with blanks are columns.
        IReadOnlyList<SourceLine> header = [.. preamble.Concat(moved).Select(line => line with { Text = line.IsTableRow ? line.Text : Gap().Replace(line.Text.TrimEnd(), "\t") })];
        var widened = title is null ? null : title with { Lines = [.. title.Lines.Select(line => IsField(line, words) ? line with { Text = Gap().Replace(line.Text.TrimEnd(), "\t") } : line)] };
        var types = header.Select(line => line.Text.Trim(' ', '*', '_', '#')).Where(words.IsDocumentType).ToList();
        var rest = parts.Where(part => (part.Heading.Length > 0 || part.Lines != preamble) && part != office && !fields.Contains(part)).Select(part => part == title ? widened! : part).ToList();
        return new TitlePage(header, widened, office?.Heading, types, rest);
    }

    static bool IsField(SourceLine line, ReportWords words) =>
        line.Text.Length < 300 && !line.IsTableRow && line.Text.Trim().Split([' ', ':'], 2) is [var first, _] && words.LabelOf(first) is not null;

    public static bool IsOffice(string line) => OfficeName().IsMatch(line);

    /// <summary>The last heading that opens no text of its own ("Inledning") and names no office.</summary>
    static OutlinePart? TitleAmong(List<OutlinePart> headings)
    {
        var titles = headings.Where(part => !IsOffice(part)).ToList() is { Count: > 0 } named ? named : headings;
        return titles.LastOrDefault(part => !part.Lines.Any(IsProse)) ?? titles.FirstOrDefault();
    }

    static bool IsProse(SourceLine line) => line.Text.TrimEnd(' ', '*') is [.., '.'] prose && !prose.Contains(':', StringComparison.Ordinal);

    static bool IsOffice(OutlinePart part) => OfficeName().IsMatch(part.Heading);

    [GeneratedRegex(@"(?<=\S)(?: {3,}| {1,10}[·•] {1,10})(?=\S)")]
    private static partial Regex Gap();
    [GeneratedRegex(@"^(?:\p{L}[\p{L}-]*\s+){0,4}\p{L}*(?:kontoret|förvaltningen|avdelningen|enheten|staben|sektorn|kansliet|kommun|stad)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfficeName();
}
