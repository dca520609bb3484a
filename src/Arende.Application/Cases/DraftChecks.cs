using Arende.Domain.Cases;
using Arende.Import;
using Arende.Import.Words;

namespace Arende.Application.Cases;

/// <summary>Runs the remarks on a draft again whenever it is saved.</summary>
public sealed class DraftChecks(ReportWords words, CaseTypes types)
{
    // A pasted archive is looked through when it is imported, and not at every save.
    private const int LongestChecked = 1_000_000;

    /// <returns>The remarks that are new.</returns>
    public IReadOnlyList<Remark> Recheck(Case draft, CancellationToken ct) => draft.Report.Length > LongestChecked
        ? []
        : draft.Remark(DraftReader.Check(draft.Title, draft.Report, draft.ImportedFrom is not null, words, types.SectionsOf(draft.Type), ct), DraftReader.Finds);
}
