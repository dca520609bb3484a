namespace Arende.Import;

/// <summary>
/// Takes the lines of which somebody said what they are to where they belong: clauses into the proposal, text out of the lists, and
/// recipients and attachments into lists of their own, which are read after those of the file.
/// </summary>
sealed class MovedLines
{
    // In Swedish, as the report is.
    const string ProposalHeading = "Förslag till beslut";
    const string RecipientsHeading = "Beslut skickas till";
    const string AttachmentsHeading = "Bilagor";

    /// <summary>The parts that are left to read.</summary>
    public List<OutlinePart> Parts { get; }
    public List<SourceLine> Recipients { get; } = [];
    public List<SourceLine> Attachments { get; } = [];
    public List<SourceLine> Signatures { get; } = [];

    MovedLines(List<OutlinePart> parts) => Parts = parts;

    public static MovedLines Of(List<OutlinePart> parts)
    {
        var moved = new MovedLines([]);
        if (!parts.Any(part => part.Lines.Any(line => line.Role is not null)))
        {
            moved.Parts.AddRange(parts);
            return moved;
        }
        var clauses = new List<SourceLine>();
        var above = new List<SourceLine>();
        for (var i = 0; i < parts.Count; i++) moved.Take(parts[i], isPreamble: i == 0 && parts[i].Heading.Length == 0, clauses, above);
        moved.Put(clauses);
        // Text of the header that is none stands before the first section.
        if (above.Count > 0) moved.Parts.Insert(moved.FirstKnown(), new OutlinePart("", above[0].Number, ReportSectionKind.Other, above));
        return moved;
    }

    /// <summary>The lists that somebody made of lines, as sections: every word stays in one.</summary>
    public IEnumerable<SectionLines> Lists()
    {
        if (Attachments.Count > 0) yield return SectionReader.Section(ReportSectionKind.Attachments, AttachmentsHeading, Attachments[0].Number, Attachments);
        if (Recipients.Count > 0) yield return SectionReader.Section(ReportSectionKind.Recipients, RecipientsHeading, Recipients[0].Number, Recipients);
        if (Signatures.Count > 0) yield return SectionReader.Section(ReportSectionKind.Signatures, "", Signatures[0].Number, Signatures);
    }

    void Take(OutlinePart part, bool isPreamble, List<SourceLine> clauses, List<SourceLine> above)
    {
        var isList = part.Known is ReportSectionKind.Proposal or ReportSectionKind.Recipients or ReportSectionKind.Attachments or ReportSectionKind.Basis or ReportSectionKind.Signatures;
        var left = new List<SourceLine>();
        var text = new List<SourceLine>();
        foreach (var line in part.Lines) Where(line).Add(line);
        Parts.Add(part with { Lines = left });
        if (text.Count > 0) Parts.Add(new OutlinePart("", text[0].Number, ReportSectionKind.Other, text));

        List<SourceLine> Where(SourceLine line) => line.Role switch
        {
            BlockRole.Recipient => Recipients,
            BlockRole.Attachment => Attachments,
            BlockRole.Signature => Signatures,
            BlockRole.Text when isPreamble => above,
            BlockRole.Text when isList => text,
            { } role when role.IsClause() && part.Known != ReportSectionKind.Proposal => clauses,
            _ => left,
        };
    }

    void Put(List<SourceLine> clauses)
    {
        if (clauses.Count == 0) return;
        var at = Parts.FindLastIndex(part => part.Known == ReportSectionKind.Proposal && part.Line <= clauses[0].Number);
        if (at < 0) at = Parts.FindIndex(part => part.Known == ReportSectionKind.Proposal);
        if (at >= 0) Parts[at] = Parts[at] with { Lines = [.. Parts[at].Lines, new SourceLine(clauses[0].Number, ""), .. clauses] };
        else Parts.Insert(FirstKnown(), new OutlinePart(ProposalHeading, clauses[0].Number, ReportSectionKind.Proposal, clauses));
    }

    int FirstKnown() => Parts.FindIndex(part => part.Known is not null) is >= 0 and var at ? at : Parts.Count;
}
