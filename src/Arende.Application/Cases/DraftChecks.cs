using Arende.Application.Figures;
using Arende.Domain.Cases;
using Arende.Import;
using Arende.Import.Words;

namespace Arende.Application.Cases;

/// <summary>What a draft is looked through for whenever it is saved: its remarks are run again, and what its figures say is noted.</summary>
public sealed class DraftChecks(ReportWords words, CaseTypes types, LiveFigures figures, FigureRemarks remarks, FigureBounds bounds)
{
    // A pasted archive is looked through when it is imported, and not at every save.
    private const int LongestChecked = 1_000_000;

    /// <returns>The remarks that are new.</returns>
    public async Task<IReadOnlyList<Remark>> Recheck(Case draft, CancellationToken ct)
    {
        if (draft.Report.Length > LongestChecked) return [];
        var read = await figures.InWordsToCheck(draft.Report, draft.BoardId, ct);
        var found = DraftReader.Check(draft.Title, read, draft.ImportedFrom is not null, words, types.SectionsOf(draft.Type), ct);
        return draft.Remark(await remarks.With(found, draft, ct), kind => DraftReader.Finds(kind) || FigureRemarks.Finds(kind));
    }

    /// <summary>What is written, with what its figures say: what its writers have seen before stays as they saw it until they accept what it is now.</summary>
    /// <exception cref="Domain.BrokenRuleException">It names more of the register than a text may.</exception>
    public async Task<StaffReport> WithSeen(Case draft, StaffReport written, CancellationToken ct)
    {
        if (!written.HasFigures && draft.Report.Seen is null) return written with { Seen = null };
        var read = await bounds.Check(written, draft.Report, draft.BoardId, ct);
        var seen = (draft.Report.Seen ?? []).ToDictionary(one => one.Token);
        var now = figures.Said(written, read);
        return written with { Seen = now.Count == 0 ? null : [.. now.Select(one => seen.GetValueOrDefault(one.Token) ?? one)] };
    }
}
