using Arende.Application.ComposedDocuments;
using Arende.Application.Reconciliation;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Import;

namespace Arende.Application.Figures;

/// <summary>What is remarked on of a draft's figures when it is saved: tokens that name nothing, each at its line, and numbers that are near the register's and others.</summary>
public sealed class FigureRemarks(ArendeDb db, ReadFigures read, ScanFigures scan, ReconcileReport reconcile, IDocumentWords words)
{
    public static bool Finds(RemarkKind kind) => kind is RemarkKind.FigureIsUnknown or RemarkKind.FigureLacksYear or RemarkKind.FigureHasUnknownWord or RemarkKind.FigureHasNoValue or RemarkKind.NumberIsNotTheRegisters;

    /// <summary>These with what its checks have found. Of what doesn't add up there is one line, and that is the reconciliation's.</summary>
    public async Task<IReadOnlyList<FoundRemark>> With(IReadOnlyList<FoundRemark> others, Case draft, CancellationToken ct)
    {
        var scanned = await scan.Of(draft.Title, draft.Report, db.Bodies[draft.BoardId], ct);
        var told = await reconcile.Of(draft.Title, draft.Report, draft.BoardId, ct, scanned);
        return [.. others.Where(remark => !(IsOfSums(remark.Kind) && told.Any(one => one.Sentence.Line == remark.Line))), .. await Faults(draft, ct),
            .. scanned.Where(number => number.Differs && !ReconcileReport.Tells(told, number)).Select(Differs)];
    }

    private static bool IsOfSums(RemarkKind kind) => kind is RemarkKind.PartsDoNotAddUp or RemarkKind.PartOnlyElsewhere or RemarkKind.FigureDiffers or RemarkKind.RefersToUnknownFigure or RemarkKind.ListCountDiffers
        or RemarkKind.MoneyPartsDoNotAddUp or RemarkKind.OfWhichTooLarge;

    private async Task<List<FoundRemark>> Faults(Case draft, CancellationToken ct)
    {
        var found = new List<FoundRemark>();
        if (!draft.Report.HasFigures) return found;
        var faults = (await read.Of(draft.Report.Tokens, draft.BoardId, ct)).Faults;
        foreach (var (section, first) in draft.Report.Sections.Zip(DraftReader.FirstLines(draft.Report, ct)))
            foreach (var one in FigureTokens.In(section.Text))
                if (faults.TryGetValue(one.Token.Text, out var fault)) found.Add(Fault(first + 1 + section.Text.AsSpan(0, one.At).Count('\n'), one.Token, fault));
        return found;
    }

    private FoundRemark Fault(int line, FigureToken token, FigureFault fault) => fault.Kind switch
    {
        FigureFaultKind.Unknown => new(line, token.Text, RemarkKind.FigureIsUnknown, [token.Text]),
        FigureFaultKind.YearIsMissing => new(line, token.Text, RemarkKind.FigureLacksYear, [token.Text]),
        FigureFaultKind.WordIsUnknown => new(line, token.Text, RemarkKind.FigureHasUnknownWord, [token.Text, fault.Word]),
        // So it stands in the text as it is read.
        FigureFaultKind.NoValue => new(line, words.NoFigure, RemarkKind.FigureHasNoValue, [token.Text]),
    };

    private static FoundRemark Differs(ScannedNumber number) => new(number.Stated.Line, number.Stated.Sentence, RemarkKind.NumberIsNotTheRegisters,
        [number.Stated.Text, $"{number.Figure!.Number}", number.Figure.Token]);
}
