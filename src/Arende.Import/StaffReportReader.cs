using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
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
        return Read(Open(file, ct), words, null, ct);
    }

    /// <summary>A file's words, before anything is recognised in them: the slow part, which two readings of one file share.</summary>
    /// <exception cref="UnreadableStaffReportException">As <see cref="Read(byte[], ReportWords, CancellationToken)"/>.</exception>
    public static Manuscript Open(byte[] file, CancellationToken ct) => Manuscript.Of(file, ct);

    /// <param name="manuscript">The file.</param>
    /// <param name="words">By which headings, bodies and states are known.</param>
    /// <param name="wanted">The sections that such a report has; null for the usual ones.</param>
    /// <param name="ct">Looked at between lines, sections and checks.</param>
    public static StaffReportDocument Read(Manuscript manuscript, ReportWords words, IReadOnlyCollection<SectionKind>? wanted, CancellationToken ct)
    {
        var facts = FactsOf(manuscript.Lines, words, ct).Facts;
        return facts.Document with { Remarks = [.. manuscript.Notes, .. Checklist.Go(facts with { Wanted = wanted }, ct)] };
    }

    /// <summary>The same, with what somebody said of its blocks, and the blocks with what each became.</summary>
    public static ReviewedReport Review(Manuscript manuscript, ReportWords words, IReadOnlyList<MovedBlock> moves, IReadOnlyCollection<SectionKind>? wanted, CancellationToken ct)
    {
        var lines = Blocks.Said(Blocks.Number(manuscript.Lines, words), moves);
        var (facts, parts, proposal, sections) = FactsOf(lines, words, ct);
        var document = facts.Document with { Remarks = [.. manuscript.Notes, .. Checklist.Go(facts with { Wanted = wanted }, ct)] };
        return new ReviewedReport(document, ReadBlocks.Of(lines, parts, sections, proposal, facts, words));
    }

    /// <summary>The document as it is when somebody says to whom it goes.</summary>
    public static StaffReportDocument AddressedTo(StaffReportDocument document, string to, ReportWords words) => document with
    {
        Header = document.Header with { To = to.Length > 0 ? to : null },
        Addressee = AddresseeOf(to, words),
        Remarks = to.Length > 0 ? [.. document.Remarks.Where(remark => remark.Kind != RemarkKind.MissingAddressee)] : document.Remarks,
    };

    static BodyFunction? AddresseeOf(string? to, ReportWords words) => to is null ? null : words.Bodies.In(Word.Split(to)) is [.., var body] ? body.Function : null;

    internal static ReportFacts FactsOf(byte[] file, CancellationToken ct = default) => FactsOf(Manuscript.Of(file, ct).Lines, ReportWords.Shipped, ct).Facts;

    static Reading FactsOf(List<SourceLine> all, ReportWords words, CancellationToken ct)
    {
        // What is no part of the report stays in the file; the title is said, and needs no place.
        var lines = all.Exists(line => line.Role is BlockRole.None or BlockRole.Title) ? all.Where(line => line.Role is not (BlockRole.None or BlockRole.Title)).ToList() : all;
        var moved = MovedLines.Of(Outline.Read(lines, words, ct));
        var parts = moved.Parts;
        var firstKnown = parts.FindIndex(part => part.Known is not null);
        if (!parts.Any(part => part.Known is not (null or ReportSectionKind.Other))) throw new UnreadableStaffReportException(UnreadableReason.NoKnownSection);

        var page = TitlePage.Of(parts, firstKnown, words);
        SourceLine[] above = [.. page.Preamble, .. page.Rest.TakeWhile(part => part.Known is null).SelectMany(part => part.Lines)];
        var (header, title, titleLine, remainder, fields) = HeaderReader.Read(above, page, words);

        var sections = new List<SectionLines>();
        if (IsLetterhead(remainder, words)) header = header with { Text = string.Join('\n', [header.Text, .. remainder.Select(line => line.Text).Except(header.Text.Split('\n'))]).Trim('\n') };
        else if (remainder.Count > 0) sections.Add(SectionReader.Section(ReportSectionKind.Other, "", remainder[0].Number, remainder));
        foreach (var part in page.Rest)
        {
            ct.ThrowIfCancellationRequested();
            sections.AddRange(SectionReader.Read(part == page.Title ? part with { Heading = "", Lines = [.. part.Lines.Where(line => !fields.Contains(line))] } : part));
        }
        var dividing = parts.Where(part => part.DividesProposal).Select(part => part.Line).ToHashSet();
        if (all.Where(line => line.Role == BlockRole.Title).ToList() is { Count: > 0 } said)
        {
            // What was taken for the title is a line of the header, and isn't lost.
            if (title.Length > 0) header = header with { Text = $"{header.Text}\n{title}".Trim('\n') };
            (title, titleLine) = (string.Join(' ', said.Select(line => line.Text.Trim(' ', '*', '_', '#', '|', '\t'))), said[0].Number);
        }
        var chosen = ProposalSections.Chosen(sections, dividing, words);
        var (facts, proposal) = Assemble(header, title, titleLine, chosen, moved, lines, words, ct);
        return new Reading(facts, parts, proposal, [.. chosen, .. moved.Lists()]);
    }

    /// <summary>Names of a municipality, of its offices and of the kind of document, and nothing else. What somebody has pointed out is as they say.</summary>
    static bool IsLetterhead(IReadOnlyList<SourceLine> lines, ReportWords words) => lines.All(line =>
        line.Role is null && line.Text.Trim(' ', '\t', '*', '_', '#') is var text && (text.Length == 0 || TitlePage.IsOffice(text) || words.IsDocumentType(text)));

    /// <summary>What was read, and what it was read from.</summary>
    sealed record Reading(ReportFacts Facts, IReadOnlyList<OutlinePart> Parts, ReadProposal Proposal, IReadOnlyList<SectionLines> Sections);

    static (ReportFacts Facts, ReadProposal Proposal) Assemble(
        StaffReportHeader header, string title, int titleLine, List<SectionLines> sections, MovedLines moved, List<SourceLine> lines, ReportWords words, CancellationToken ct)
    {
        var proposal = ProposalReader.Read(sections.Where(section => section.Section.Kind == ReportSectionKind.Proposal), words);
        List<AssignmentTable> tables = [.. AssignmentTable.ReadAll(WithoutSaid(lines), words), .. AssignmentBullets.ReadAll(sections, words)];
        if (AssignmentBullets.Said(lines, tables, words) is { } saidRows) tables.Add(saidRows);
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
            [.. sections.Concat(moved.Lists()).Select(s => s.Section)],
            proposal.Voices,
            proposal.Clauses,
            [.. SignatoryReader.Read([.. LinesOf(sections, ReportSectionKind.Signatures), .. moved.Signatures])],
            Joined(Attachments(sections, lines), AttachmentReader.Read(moved.Attachments, mustBeLabelled: false)),
            [.. RecipientReader.Read(LinesOf(sections, ReportSectionKind.Recipients), words), .. RecipientReader.Read(moved.Recipients, words)],
            [.. tables.SelectMany(table => table.Rows).Select(row => row.Assignment)],
            [.. quantities.Select(quantity => quantity.Figure)],
            [])
        {
            IsTitleMade = isTitleMade,
            NumbersStartAgain = proposal.StartsAgain,
            Addressee = AddresseeOf(header.To, words),
        };
        return (new ReportFacts(document, tables, prose, quantities) { Broken = [.. lines.Where(line => line.Text.Contains(FileText.Unreadable))] }, proposal);
    }

    /// <summary>Those that somebody pointed out come after those of the file; a number that is taken already becomes the next one.</summary>
    static List<ReportAttachment> Joined(List<ReportAttachment> listed, List<ReportAttachment> said)
    {
        foreach (var attachment in said)
            listed.Add(listed.Exists(one => one.Number == attachment.Number) ? attachment with { Number = listed.Max(one => one.Number) + 1 } : attachment);
        return listed;
    }

    // A table that was said to be something else is no list of assignments.
    static List<SourceLine> WithoutSaid(List<SourceLine> lines) =>
        lines.Exists(line => line.Role is not null) ? [.. lines.Select(line => line.Role is null or BlockRole.Assignment ? line : line with { Text = "", IsBareRow = false })] : lines;

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
