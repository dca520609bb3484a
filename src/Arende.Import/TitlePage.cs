using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>
/// What stands above the first known section: the lines of the header, and the headings that are the title and the office.
/// <c>Rest</c> is the other parts of it and all below.
/// </summary>
sealed partial record TitlePage(IReadOnlyList<SourceLine> Preamble, OutlinePart? Title, string? Office, IReadOnlyList<OutlinePart> Rest)
{
    public static TitlePage Of(List<OutlinePart> parts, int firstKnown)
    {
        var headings = parts.Take(firstKnown).Where(part => part.Heading.Length > 0 && !HeaderReader.IsDocumentType(part.Heading)).ToList();
        var title = TitleAmong(headings);
        // An office that is written as a heading is a line of the header like any other.
        var office = headings.TakeWhile(part => part != title).ToList() is var above && headings.Count > 1
            ? headings.LastOrDefault(part => part != title && IsOffice(part)) ?? above.FirstOrDefault()
            : null;
        IReadOnlyList<SourceLine> preamble = parts[0].Heading.Length == 0 ? parts[0].Lines : [];
        var rest = parts.Where(part => part.Lines != preamble && part != office).ToList();
        return new TitlePage(office is null ? preamble : [.. preamble, new SourceLine(office.Line, office.Heading), .. office.Lines], title, office?.Heading, rest);
    }

    /// <summary>The last heading that opens no text of its own ("Inledning") and names no office.</summary>
    static OutlinePart? TitleAmong(List<OutlinePart> headings)
    {
        var titles = headings.Where(part => !IsOffice(part)).ToList() is { Count: > 0 } named ? named : headings;
        return titles.LastOrDefault(part => !part.Lines.Any(IsProse)) ?? titles.FirstOrDefault();
    }

    static bool IsProse(SourceLine line) => line.Text.TrimEnd(' ', '*').EndsWith('.') && !HeaderReader.IsField(line.Text);

    static bool IsOffice(OutlinePart part) => OfficeName().IsMatch(part.Heading);

    [GeneratedRegex(@"^(?:\p{L}[\p{L}-]*\s+){0,4}\p{L}*(?:kontoret|förvaltningen|avdelningen|enheten|staben|sektorn|kommun)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfficeName();
}
