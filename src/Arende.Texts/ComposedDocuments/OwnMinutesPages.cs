using Arende.Application.ComposedDocuments;

namespace Arende.Texts.ComposedDocuments;

/// <summary>The minutes of one delegated decision that isn't reported (KL 6:40 3 st, 7:8): who decided, when, what, and how to appeal.</summary>
internal static class OwnMinutesPages
{
    public static ComposedDocument Compose(OwnMinutesToCompose of) => new(
        ComposedKind.DecisionExtract, T.DelegatedDecisions.OwnMinutes.Sv, TextRun.Cleaned(of.Title), of.Number, of.Municipality, TextRun.Cleaned(of.Board.SwedishName), Format.Sv.Date(of.DecidedOn),
    [
        new FactsBlock(
        [
            new(T.DelegatedDecisions.DecidedBy.Sv, TextRun.Cleaned(of.DecidedBy)),
            new(T.DelegatedDecisions.DecidedOn.Sv, Format.Sv.Date(of.DecidedOn)),
            new(T.DelegatedDecisions.For.Sv, TextRun.Cleaned(of.Board.SwedishName)),
            new(T.Composed.CaseNumber.Sv, of.Number),
        ]),
        new HeadingBlock(2, T.Composed.Decision.Sv),
        ParagraphBlock.Of(of.Decision),
        .. of.Clauses.Count == 0 ? [] : new DocumentBlock[] { new ClausesBlock([], [.. of.Clauses.Select(clause => new NumberedClause(clause.Number, TextRun.Lines(clause.Text)))]) },
        new HeadingBlock(2, T.NoticeBoard.HowToAppeal.Sv),
        ParagraphBlock.Of(T.DelegatedDecisions.HowToAppeal.Sv),
        new SignaturesBlock([new SignatureLine(T.Composed.Signature.Sv, TextRun.Cleaned(of.DecidedBy))]),
    ]);
}
