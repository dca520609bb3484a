using Arende.Application.ComposedDocuments;

namespace Arende.Texts.ComposedDocuments;

/// <summary>A report that was made as a document of a case.</summary>
internal static class MadeReportPages
{
    public static ComposedDocument Compose(MadeReportToCompose of) => new(
        ComposedKind.MadeReport, T.MadeReports.Of(of.Kind, of.Scope).Sv, TextRun.Cleaned(of.Title), $"{of.CaseNumber}, {T.Documents.Attachment(of.Number).Sv.ToLowerInvariant()}", of.Municipality, TextRun.Cleaned(of.Office), Format.Sv.Date(of.On),
        [
            new FactsBlock([new(T.Composed.CaseNumber.Sv, of.CaseNumber)]),
            // Its own title is the first heading; what its text heads stands right under it.
            .. ProseBlocks.Of(of.Text, under: 1),
        ]);
}
