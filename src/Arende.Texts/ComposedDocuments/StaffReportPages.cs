using Arende.Application.ComposedDocuments;
using Arende.Domain.Cases;

namespace Arende.Texts.ComposedDocuments;

/// <summary>A tjänsteskrivelse, in the order in which municipalities write it.</summary>
internal static class StaffReportPages
{
    public static ComposedDocument Compose(StaffReportToCompose of)
    {
        var report = of.Report;
        return new(ComposedKind.StaffReport, T.Composed.Of(ComposedKind.StaffReport).Sv, TextRun.Cleaned(of.Title), of.Number, of.Municipality, TextRun.Cleaned(report.Office), Format.Sv.Date(of.On),
        [
            Facts(of),
            .. report.Clauses.Count == 0 ? [] : Proposal(of),
            .. report.Sections.SelectMany(Section),
            .. report.Signatories.Count == 0 ? [] : new DocumentBlock[] { new SignaturesBlock([.. report.Signatories.Select(one => new SignatureLine(TextRun.Cleaned(one.Title), TextRun.Cleaned(one.Unit)))]) },
            .. Listed(T.Documents.Attachments.Sv, report.Attachments.Select(attachment => $"{T.Documents.Attachment(attachment.Number).Sv}. {attachment.Title}")),
            .. Listed(T.Composed.ReportSentTo.Sv, report.Recipients.Select(recipient => recipient.Name)),
        ]);
    }

    private static FactsBlock Facts(StaffReportToCompose of) => new(
    [
        new(T.Composed.Officer.Sv, TextRun.Cleaned(of.Officer)),
        .. of.Report.To.Length == 0 ? [] : new DocumentFact[] { new(T.Documents.To.Sv, TextRun.Cleaned(of.Report.To)) },
        new(T.Composed.CaseNumber.Sv, of.Number),
    ]);

    private static IEnumerable<DocumentBlock> Proposal(StaffReportToCompose of) =>
        [new HeadingBlock(2, T.Documents.Proposal.Sv), .. ClauseBlocks.Of(T.Voices.OfReport(of.Report, of.Report.Clauses, of.Bodies, of.Board, of.IsDelegated))];

    private static IEnumerable<DocumentBlock> Section(Section section)
    {
        if (string.IsNullOrWhiteSpace(section.Text) && !section.IsNotApplicable) yield break;
        var heading = TextRun.Cleaned(section.Heading.Length > 0 ? section.Heading : section.Kind == SectionKind.Other ? T.Documents.Untitled.Sv : T.Documents.Heading(section.Kind).Sv);
        yield return new HeadingBlock(2, heading);
        if (section.IsNotApplicable) yield return ParagraphBlock.Of(section.Text.Length > 0 ? section.Text : T.Documents.NotApplicable.Sv);
        else foreach (var block in ProseBlocks.Of(section.Text)) yield return block;
    }

    /// <summary>A heading and what stands under it, or neither.</summary>
    internal static IEnumerable<DocumentBlock> Listed(string heading, IEnumerable<string> lines)
    {
        IReadOnlyList<IReadOnlyList<DocumentBlock>> items = [.. lines.Select(line => (IReadOnlyList<DocumentBlock>)[ParagraphBlock.Of(line)])];
        return items.Count == 0 ? [] : [new HeadingBlock(2, heading), new ListBlock(Ordered: false, 1, items)];
    }
}
