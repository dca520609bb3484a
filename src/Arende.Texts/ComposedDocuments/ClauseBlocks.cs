using Arende.Application.ComposedDocuments;

namespace Arende.Texts.ComposedDocuments;

/// <summary>Clauses, each list under those in whose voices it is read.</summary>
internal static class ClauseBlocks
{
    public static IEnumerable<DocumentBlock> Of(IEnumerable<SpokenList> lists) => lists.Select(list => new ClausesBlock(
        [.. list.Voices.Select(voice => TextRun.Cleaned(voice.Sv))],
        [.. list.Clauses.Select(clause => new NumberedClause(clause.Number, TextRun.Lines(clause.Text), clause.Reason is { } reason ? TextRun.Lines(reason) : null))]));
}
