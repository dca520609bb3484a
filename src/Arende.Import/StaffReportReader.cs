using Arende.Domain;
using Arende.Import.Checks;

namespace Arende.Import;

/// <summary>Reads a staff report as municipalities write it: Markdown, tabs, leftover HTML, any order, any of the usual encodings.</summary>
public static class StaffReportReader
{
    const int LongestMadeTitle = 100;

    // In Swedish, as the report is.
    const string Untitled = "Utan rubrik";

    /// <summary>More than any archive of a board's year; each costs some memory.</summary>
    public const int MostLines = 100_000;

    /// <param name="file">Its bytes.</param>
    /// <param name="ct">Looked at between lines, sections and checks.</param>
    /// <exception cref="UnreadableStaffReportException">The file is empty, too large, not text, or no staff report at all.</exception>
    public static StaffReportDocument Read(byte[] file, CancellationToken ct = default)
    {
        var facts = FactsOf(file, ct);
        return facts.Document with { Remarks = Checklist.Go(facts, ct) };
    }

    internal static ReportFacts FactsOf(byte[] file, CancellationToken ct = default)
    {
        var text = FileText.Decode(file);
        if (text.AsSpan().Count('\n') > MostLines || text.AsSpan().Count('\r') > MostLines) throw new UnreadableStaffReportException(UnreadableReason.TooManyLines);
        var lines = SourceLine.Split(text, ct);
        var parts = Outline.Read(lines, ct);
        var firstKnown = parts.FindIndex(part => part.Known is not null);
        if (firstKnown < 0) throw new UnreadableStaffReportException(UnreadableReason.NoKnownSection);

        var page = TitlePage.Of(parts, firstKnown);
        SourceLine[] above = [.. page.Preamble, .. page.Rest.TakeWhile(part => part.Known is null).SelectMany(part => part.Lines)];
        var header = HeaderReader.Read(above, page);
        var title = page.Title?.Heading ?? HeaderReader.TitleAmong(page.Preamble, header);

        var sections = new List<SectionLines>();
        var remainder = HeaderReader.Remainder(page.Preamble, header, title);
        if (remainder.Count > 0) sections.Add(SectionReader.Section(ReportSectionKind.Other, "", remainder[0].Number, remainder));
        foreach (var part in page.Rest)
        {
            ct.ThrowIfCancellationRequested();
            sections.AddRange(SectionReader.Read(part == page.Title ? part with { Heading = "" } : part));
        }

        return Assemble(header, title, page.Title?.Line ?? 1, sections, lines, ct);
    }

    static ReportFacts Assemble(StaffReportHeader header, string title, int titleLine, List<SectionLines> sections, List<SourceLine> lines, CancellationToken ct)
    {
        var proposal = ProposalReader.Read(sections.Where(section => section.Section.Kind == ReportSectionKind.Proposal));
        var hasAttachments = sections.Any(s => s.Section.Kind == ReportSectionKind.Attachments);
        var tables = AssignmentTable.ReadAll(lines);
        var prose = Prose.Read(sections);
        var quantities = prose.SelectMany(sentence =>
        {
            ct.ThrowIfCancellationRequested();
            return QuantityReader.Read(sentence);
        }).ToList();
        var isTitleMade = string.IsNullOrWhiteSpace(title);
        var document = new StaffReportDocument(
            header,
            isTitleMade ? TitleOf(proposal.Clauses) : title,
            titleLine,
            [.. sections.Select(s => s.Section)],
            proposal.Voices,
            proposal.Clauses,
            [.. SignatoryReader.Read([.. LinesOf(sections, ReportSectionKind.Signatures)])],
            AttachmentReader.Read(hasAttachments ? LinesOf(sections, ReportSectionKind.Attachments) : lines, mustBeLabelled: !hasAttachments),
            RecipientReader.Read(LinesOf(sections, ReportSectionKind.Recipients)),
            [.. tables.SelectMany(table => table.Rows).Select(row => row.Assignment)],
            [.. quantities.Select(quantity => quantity.Figure)],
            [])
        {
            IsTitleMade = isTitleMade,
            NumbersStartAgain = proposal.StartsAgain,
        };
        return new ReportFacts(document, tables, prose, quantities) { Broken = [.. lines.Where(line => line.Text.Contains(FileText.Unreadable))] };
    }

    static IEnumerable<SourceLine> LinesOf(List<SectionLines> sections, ReportSectionKind kind) =>
        sections.Where(s => s.Section.Kind == kind).SelectMany(s => s.Lines.Append(default(SourceLine) with { Text = "" }));

    /// <summary>A title for a report that has none: its first clause, cut between two words.</summary>
    static string TitleOf(List<ReportClause> clauses)
    {
        var clause = clauses.Select(clause => clause.Text.Trim(' ', '.', ',', ';', '*', '_')).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        if (clause is null) return Untitled;
        if (clause.Length <= LongestMadeTitle) return clause;
        var start = Excerpt.Of(clause, LongestMadeTitle);
        return $"{(start.LastIndexOf(' ') is > 0 and var end ? start[..end] : start)}…";
    }
}
