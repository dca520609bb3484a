using Arende.Domain.Cases;
using Arende.Import.Checks;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>Looks through a draft as it stands here, with the same eyes as a file that is imported.</summary>
public static class DraftReader
{
    // In Swedish, as the report is.
    const string Proposal = "Förslag till beslut";
    const string Recipients = "Beslut skickas till";

    /// <summary>What is told of a file only, or of parts that a draft has no field for: a draft says nothing of it.</summary>
    public static bool Finds(RemarkKind kind) => kind is not (RemarkKind.UnreadableSigns or RemarkKind.MissingTitle or RemarkKind.NumbersStartAgain or RemarkKind.MissingCaseNumber or RemarkKind.MissingDate
        or RemarkKind.UnknownOfficer or RemarkKind.SignatoryWithoutName or RemarkKind.ChangesAccepted or RemarkKind.CommentInFile or RemarkKind.AssignmentsAreHereAlready
        or RemarkKind.AssignmentsJoined or RemarkKind.AssignmentsWait or RemarkKind.AssignmentsEnded or RemarkKind.MoreRemarks
        or RemarkKind.FigureIsUnknown or RemarkKind.FigureLacksYear or RemarkKind.FigureHasUnknownWord or RemarkKind.FigureHasNoValue or RemarkKind.FigureIsMisplaced or RemarkKind.FigureInTitle or RemarkKind.FigureIsTooMuch or RemarkKind.NumberIsNotTheRegisters);

    /// <summary>What the form of a draft asks for by itself.</summary>
    static bool IsAskedByForm(RemarkKind kind) => kind is RemarkKind.MissingSection or RemarkKind.MissingSections or RemarkKind.NoClauses or RemarkKind.MissingAddressee;

    /// <param name="title">The case's.</param>
    /// <param name="report">Its draft.</param>
    /// <param name="isImported">It was read from a file: what such a file lacks is remarked on, and the form of a draft that was begun here asks for it.</param>
    /// <param name="words">By which the tables are read.</param>
    /// <param name="wanted">The sections of its case type.</param>
    /// <param name="ct">Looked at between lines, sections and checks.</param>
    public static IReadOnlyList<FoundRemark> Check(string title, StaffReport report, bool isImported, ReportWords words, IReadOnlyCollection<SectionKind> wanted, CancellationToken ct)
    {
        var sections = Sections(report, ct);
        var clauses = report.Clauses.Zip(sections[0].Lines).Select(pair => new ReportClause(pair.First.Number, pair.First.Text, pair.Second.Number) { Voice = pair.First.Voice }).ToList();
        var written = sections.Where(section => section.Section.Text.Length > 0 || section.Section.IsNotApplicable).ToList();
        var header = new StaffReportHeader(report.Office, new CaseOfficer(null, null, null), report.To.Length > 0 ? report.To : null, null, null, null, "");
        var prose = Prose.Read(written);
        var quantities = prose.SelectMany(QuantityReader.Read).ToList();
        List<AssignmentTable> tables = [.. AssignmentTable.ReadAll([.. written.Skip(1).SelectMany(section => section.Lines.Append(new SourceLine(0, "")))], words), .. AssignmentBullets.ReadAll(written, words)];
        var document = new StaffReportDocument(
            header, title, 1, [.. written.Select(section => section.Section)], [], clauses, [],
            [.. report.Attachments.Select(attachment => new ReportAttachment(attachment.Number, attachment.Title, 1))],
            [.. report.Recipients.Select(recipient => new ReportRecipient(recipient.Name, recipient.Name, 1))],
            [.. tables.SelectMany(table => table.Rows).Select(row => row.Assignment)], [], []);
        var facts = new ReportFacts(document, tables, prose, quantities) { Wanted = wanted };
        return [.. Checklist.Go(facts, ct).Where(remark => Finds(remark.Kind) && (isImported || !IsAskedByForm(remark.Kind)))
            .Select(remark => new FoundRemark(remark.Line, remark.Sentence, remark.Kind, remark.Arguments))];
    }

    /// <summary>The parts of a draft as they are read, each with its section's key; the clauses have none.</summary>
    internal static IEnumerable<(string? Key, SectionLines Lines)> Parts(StaffReport report, CancellationToken ct)
    {
        var keys = report.Sections.Keyed();
        return Sections(report, ct).Take(1 + keys.Count).Select((part, at) => (at == 0 ? null : keys[at - 1].Key, part));
    }

    /// <summary>The line of a draft on which each of its sections begins, as its remarks count.</summary>
    public static IReadOnlyList<int> FirstLines(StaffReport report, CancellationToken ct) => [.. Parts(report, ct).Skip(1).Select(part => part.Lines.Section.Line)];

    /// <summary>The proposal first; the lines of an imported section go on from where it stood in the file.</summary>
    static List<SectionLines> Sections(StaffReport report, CancellationToken ct)
    {
        var next = 1;
        SourceLine[] clauses = [.. report.Clauses.Select((clause, at) => new SourceLine(at + 2, $"{clause.Number}. {clause.Text.ReplaceLineEndings(" ")}"))];
        var sections = new List<SectionLines> { SectionReader.Section(ReportSectionKind.Proposal, Proposal, next, clauses) };
        next += clauses.Length + 1;
        foreach (var section in report.Sections)
        {
            // A text alone, as of a report that a case carries, has no title and no heading above it.
            var first = section.Line > 0 ? section.Line : report is { Clauses: [], Recipients: [], Sections: [{ Kind: SectionKind.Other, Heading: "" }] } ? 0 : next;
            var lines = ChartLines.AsWords(SourceLine.Split(section.Text, ct)).Select(line => line with { Number = first + line.Number }).ToList();
            sections.Add(new SectionLines(new ReportSection(KindOf(section.Kind), section.Heading, section.Text.Trim(), first, section.IsNotApplicable), lines));
            next = first + lines.Count + 1;
        }
        if (report.Recipients.Count > 0) sections.Add(SectionReader.Section(ReportSectionKind.Recipients, Recipients, next, [.. report.Recipients.Select(recipient => new SourceLine(next, recipient.Name))]));
        return sections;
    }

    static ReportSectionKind KindOf(SectionKind kind) => kind switch
    {
        SectionKind.Summary => ReportSectionKind.Summary,
        SectionKind.Matter => ReportSectionKind.Matter,
        SectionKind.Analysis => ReportSectionKind.Analysis,
        SectionKind.Preparation => ReportSectionKind.Preparation,
        SectionKind.FinancialConsequences => ReportSectionKind.FinancialConsequences,
        SectionKind.ConsequencesForChildren => ReportSectionKind.ConsequencesForChildren,
        SectionKind.RuralPerspective => ReportSectionKind.RuralPerspective,
        SectionKind.Other => ReportSectionKind.Other,
    };
}
