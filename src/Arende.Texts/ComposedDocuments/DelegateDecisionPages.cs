using Arende.Application.ComposedDocuments;

namespace Arende.Texts.ComposedDocuments;

/// <summary>
/// What a delegate decided, as its recipients get it: who decided, when, what, and how to appeal. Of a decision that isn't reported it is its minutes (KL 6:40 3 st, 7:8).
/// </summary>
internal static class DelegateDecisionPages
{
    public static ComposedDocument Compose(DelegatedToCompose of)
    {
        var (decision, board) = (of.Decision, of.Board);
        return new(
            ComposedKind.DecisionExtract, (decision.IsReported ? T.DelegatedDecisions.Decision : T.DelegatedDecisions.OwnMinutes).Sv, TextRun.Cleaned(of.Title), of.Number, of.Municipality,
            TextRun.Cleaned(board.SwedishName), Format.Sv.Date(decision.On),
        [
            new FactsBlock(
            [
                new(T.DelegatedDecisions.DecidedBy.Sv, TextRun.Cleaned(decision.By)),
                new(T.DelegatedDecisions.DecidedOn.Sv, Format.Sv.Date(decision.On)),
                new(T.DelegatedDecisions.For.Sv, TextRun.Cleaned(board.SwedishName)),
                new(T.Composed.CaseNumber.Sv, of.Number),
                .. of.Report is { } report ? new DocumentFact[] { new(T.DelegatedDecisions.ReportedAt.Sv, TextRun.Cleaned(T.DelegatedDecisions.At(board, report).Sv)) } : [],
            ]),
            new HeadingBlock(2, T.Composed.Decision.Sv),
            ParagraphBlock.Of(decision.Text),
            .. ClauseBlocks.Of(T.Voices.OfDelegate(decision, board, of.Clauses)),
            .. of.Tables.SelectMany(DecisionPages.Table),
            new HeadingBlock(2, T.NoticeBoard.HowToAppeal.Sv),
            ParagraphBlock.Of(T.DelegatedDecisions.InForce.Sv),
            ParagraphBlock.Of(T.DelegatedDecisions.HowToAppeal(decision).Sv),
            .. StaffReportPages.Listed(T.Composed.SentTo.Sv, of.Recipients),
            new SignaturesBlock([new SignatureLine(T.Composed.Signature.Sv, TextRun.Cleaned(decision.By))]),
        ]);
    }
}
