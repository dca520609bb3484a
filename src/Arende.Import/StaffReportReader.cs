using Arende.Domain;
using Arende.Import.Checks;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>Reads a staff report as municipalities write it: Word, PDF, web page, Markdown or plain text, in any order, in any of the usual encodings.</summary>
public static class StaffReportReader
{
    const int LongestMadeTitle = 100;

    // In Swedish, as the report is.
    const string Untitled = "Utan rubrik";

    /// <summary>More than any archive of a board's year; each costs some memory.</summary>
    public const int MostLines = 100_000;

    public static StaffReportDocument Read(byte[] file, CancellationToken ct = default) => Read(file, ReportWords.Shipped, ct);

    /// <param name="file">Its bytes.</param>
    /// <param name="words">By which headings, bodies and states are known.</param>
    /// <param name="ct">Looked at between lines, sections and checks.</param>
    /// <exception cref="UnreadableStaffReportException">The file is empty, too large, of a format that isn't read, or no staff report at all.</exception>
    public static StaffReportDocument Read(byte[] file, ReportWords words, CancellationToken ct = default)
    {
        var manuscript = Manuscript.Of(file, ct);
        var facts = FactsOf(manuscript.Lines, words, ct);
        return facts.Document with { Remarks = [.. manuscript.Notes, .. Checklist.Go(facts, ct)] };
    }

    internal static ReportFacts FactsOf(byte[] file, CancellationToken ct = default) => FactsOf(Manuscript.Of(file, ct).Lines, ReportWords.Shipped, ct);

    static ReportFacts FactsOf(List<SourceLine> lines, ReportWords words, CancellationToken ct)
    {
        var parts = Outline.Read(lines, words, ct);
        var firstKnown = parts.FindIndex(part => part.Known is not null);
        if (!parts.Any(part => part.Known is not (null or ReportSectionKind.Other))) throw new UnreadableStaffReportException(UnreadableReason.NoKnownSection);

        var page = TitlePage.Of(parts, firstKnown, words);
        SourceLine[] above = [.. page.Preamble, .. page.Rest.TakeWhile(part => part.Known is null).SelectMany(part => part.Lines)];
        var (header, title, titleLine, remainder, fields) = HeaderReader.Read(above, page, words);

        var sections = new List<SectionLines>();
        if (remainder.Count > 0) sections.Add(SectionReader.Section(ReportSectionKind.Other, "", remainder[0].Number, remainder));
        foreach (var part in page.Rest)
        {
            ct.ThrowIfCancellationRequested();
            sections.AddRange(SectionReader.Read(part == page.Title ? part with { Heading = "", Lines = [.. part.Lines.Where(line => !fields.Contains(line))] } : part));
        }
        var dividing = parts.Where(part => part.DividesProposal).Select(part => part.Line).ToHashSet();
        return Assemble(header, title, titleLine, ProposalSections.Chosen(sections, dividing, words), lines, words, ct);
    }

    static ReportFacts Assemble(StaffReportHeader header, string title, int titleLine, List<SectionLines> sections, List<SourceLine> lines, ReportWords words, CancellationToken ct)
    {
        var proposal = ProposalReader.Read(sections.Where(section => section.Section.Kind == ReportSectionKind.Proposal), words);
        List<AssignmentTable> tables = [.. AssignmentTable.ReadAll(lines, words), .. AssignmentBullets.ReadAll(sections, words)];
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
            Attachments(sections, lines),
            RecipientReader.Read(LinesOf(sections, ReportSectionKind.Recipients), words),
            [.. tables.SelectMany(table => table.Rows).Select(row => row.Assignment)],
            [.. quantities.Select(quantity => quantity.Figure)],
            [])
        {
            IsTitleMade = isTitleMade,
            NumbersStartAgain = proposal.StartsAgain,
            Addressee = header.To is null ? null : words.Bodies.In(Word.Split(header.To)) is [.., var body] ? body.Function : null,
        };
        return new ReportFacts(document, tables, prose, quantities) { Broken = [.. lines.Where(line => line.Text.Contains(FileText.Unreadable))] };
    }

    /// <summary>Those that the file lists as attachments; else those of what the decision rests on; else what is called one anywhere.</summary>
    static List<ReportAttachment> Attachments(List<SectionLines> sections, List<SourceLine> lines)
    {
        if (sections.Any(s => s.Section.Kind == ReportSectionKind.Attachments)) return AttachmentReader.Read(LinesOf(sections, ReportSectionKind.Attachments), mustBeLabelled: false);
        return sections.Any(s => s.Section.Kind == ReportSectionKind.Basis) ? AttachmentReader.ReadBasis([.. LinesOf(sections, ReportSectionKind.Basis)]) : AttachmentReader.Read(lines, mustBeLabelled: true);
    }

    static IEnumerable<SourceLine> LinesOf(List<SectionLines> sections, ReportSectionKind kind) =>
        sections.Where(s => s.Section.Kind == kind).SelectMany(s => s.Lines.Append(default(SourceLine) with { Text = "" }));

    /// <summary>A title for a report that has none: its first clause, cut between two words.</summary>
    static string TitleOf(List<ReportClause> clauses)
    {
        var clause = clauses.Select(clause => clause.Text.Trim(' ', '.', ',', ';', '*', '_')).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        if (clause is null) return Untitled;
        if (clause.StartsWith("att ", StringComparison.OrdinalIgnoreCase) && clause.Length > 5) clause = $"{char.ToUpper(clause[4], SwedishNumber.Culture)}{clause[5..]}";
        if (clause.Length <= LongestMadeTitle) return clause;
        var start = Excerpt.Of(clause, LongestMadeTitle);
        return $"{(start.LastIndexOf(' ') is > 0 and var end ? start[..end] : start)}…";
    }
}
