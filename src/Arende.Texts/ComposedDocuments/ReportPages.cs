using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Domain.Meetings;

namespace Arende.Texts.ComposedDocuments;

/// <summary>The § in which a board notes what was decided by delegation (KL 6:40): an extract of its minutes, with the decisions as a table.</summary>
internal static class ReportPages
{
    public static ComposedDocument Compose(ReportToCompose of) => new(
        ComposedKind.DecisionExtract, T.Composed.Of(ComposedKind.DecisionExtract).Sv, T.DelegatedDecisions.Title.Sv, of.Item.Paragraph is { } number ? Format.Section(number) : "", of.Municipality,
        TextRun.Cleaned(of.Body.SwedishName), Format.Sv.Date(of.Meeting.Date),
    [
        new FactsBlock(
        [
            new(T.Composed.Meeting.Sv, $"{TextRun.Cleaned(of.Body.SwedishName)} {Format.Sv.Date(of.Meeting.Date)}"),
            .. of.Item.Paragraph is { } paragraph ? new DocumentFact[] { new(T.Composed.Paragraph.Sv, Format.Section(paragraph)) } : [],
            new(T.Composed.Verified.Sv, of.VerifiedOn is { } on ? Format.Sv.Date(on) : T.Composed.NotVerified.Sv),
        ]),
        .. of.Item.IsNoted ? new DocumentBlock[] { new HeadingBlock(2, T.Composed.Decision.Sv), ParagraphBlock.Of(T.DelegatedDecisions.Noted.Sv) } : [],
        new HeadingBlock(2, T.DelegatedDecisions.List.Sv),
        Table(of.Decisions, of.NumberOf),
        .. of.VerifiedOn is null ? [] : new DocumentBlock[] { new SignaturesBlock([new SignatureLine(T.Composed.Certified.Sv, TextRun.Cleaned(of.Body.SwedishName))]) },
    ]);

    /// <summary>Number, title, who decided and when. The minutes are public: of a case that isn't open to everybody the number stands alone.</summary>
    public static TableBlock Table(IReadOnlyList<DelegatedDecision> decisions, Func<DelegatedDecision, string> numberOf) => TableBlock.Of(
        [T.DelegatedDecisions.Number.Sv, T.DelegatedDecisions.What.Sv, T.DelegatedDecisions.DecidedBy.Sv, T.DelegatedDecisions.DecidedOn.Sv],
        decisions.Select(one => (IReadOnlyList<string>)
        [
            numberOf(one), one is { IsOpen: true, Title: { } title } ? TextRun.Cleaned(title) : T.DelegatedDecisions.TitleNotShown.Sv,
            TextRun.Cleaned(one.Paragraph is > 0 and var section ? $"{one.DecidedBy}, {Format.Section(section)}" : one.DecidedBy), one.DecidedOn is { } on ? Format.Sv.Date(on) : "",
        ]));

    /// <summary>A number that isn't found may have been masked, or written otherwise then: its title may be there.</summary>
    public static bool TellsTitle(ComposedDocument document, string number)
    {
        var rows = document.Blocks.OfType<TableBlock>().SelectMany(table => table.Rows).Where(row => row.Count > 1 && TextOf(row[0]) == TextRun.Cleaned(number)).ToList();
        return rows.Count == 0 || rows.Exists(row => TextOf(row[1]) != T.DelegatedDecisions.TitleNotShown.Sv);
    }

    private static string TextOf(IReadOnlyList<TextRun> cell) => string.Concat(cell.Select(run => run.Text));
}
