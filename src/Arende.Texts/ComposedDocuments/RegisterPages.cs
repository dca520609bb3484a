using Arende.Application.ComposedDocuments;

namespace Arende.Texts.ComposedDocuments;

/// <summary>A diarieblad, for whoever asks.</summary>
internal static class RegisterPages
{
    public static ComposedDocument Compose(RegisterToCompose of) => new(
        ComposedKind.RegisterExtract, T.Composed.Of(ComposedKind.RegisterExtract).Sv, $"{T.Composed.Of(ComposedKind.RegisterExtract).Sv} {of.Number}", of.Number, of.Municipality, "", Format.Sv.Date(of.On),
    [
        new FactsBlock(
        [
            new(T.CaseDocuments.Concerns.Sv, of.Title is { } title ? TextRun.Cleaned(title) : T.CaseDocuments.Secret.Sv),
            new(T.CaseDocuments.RegisteredBy.Sv, Format.Sv.Date(of.RegisteredOn)),
        ]),
        new HeadingBlock(2, T.Composed.Documents.Sv),
        of.Lines.Count == 0 ? ParagraphBlock.Of(T.CaseDocuments.None.Sv) : TableBlock.Of(
            [T.CaseDocuments.Number.Sv, T.CaseDocuments.Date.Sv, T.CaseDocuments.Direction.Sv, T.CaseDocuments.Counterpart.Sv, T.CaseDocuments.Concerns.Sv],
            of.Lines.Select(line => (IReadOnlyList<string>)
            [
                of.NumberOf(line), Format.Sv.Date(line.Date), T.CaseDocuments.Of(line.Direction).Sv,
                line.IsSecret ? T.CaseDocuments.Secret.Sv : line.Counterpart ?? "", line.Title ?? T.CaseDocuments.Secret.Sv,
            ])),
    ]);
}
