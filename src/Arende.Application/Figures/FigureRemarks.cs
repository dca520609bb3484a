using Arende.Application.ComposedDocuments;
using Arende.Application.Reconciliation;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Import;

namespace Arende.Application.Figures;

/// <summary>What is remarked on of a draft's figures when it is saved: tokens that name nothing, or that there is no room for, each at its line, and numbers that are near the register's and others.</summary>
public sealed class FigureRemarks(ArendeDb db, ReadFigures read, ScanFigures scan, ReconcileReport reconcile, IDocumentWords words)
{
    /// <summary>Also of a title, which stands in the register before any figure is frozen.</summary>
    public static bool Finds(RemarkKind kind) => kind is RemarkKind.FigureIsUnknown or RemarkKind.FigureLacksYear or RemarkKind.FigureHasUnknownWord or RemarkKind.FigureHasNoValue or RemarkKind.FigureIsMisplaced
        or RemarkKind.FigureInTitle or RemarkKind.FigureIsTooMuch or RemarkKind.NumberIsNotTheRegisters;

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
        List<FoundRemark> found = [.. FigureTokens.InLine(draft.Title).Select(one => new FoundRemark(1, one.Token.Text, RemarkKind.FigureInTitle, [one.Token.Text]))];
        if (!draft.Report.HasFigures) return found;
        var figures = await read.Of(draft.Report.Tokens, draft.BoardId, ct);
        // Lines are counted in the text as it is read: a table has many.
        var shown = draft.Report.WithFigures(token => figures.Written(token, words.NoFigure));
        foreach (var (clause, at) in draft.Report.Clauses.Select((clause, at) => (clause, at))) found.AddRange(InLine(clause.Text, at + 2, figures));
        foreach (var (section, first) in draft.Report.Sections.Zip(DraftReader.FirstLines(shown, ct)))
        {
            found.AddRange(InLine(section.Heading, first, figures));
            foreach (var one in FigureTokens.In(section.Text))
            {
                if (!one.Token.IsMisplaced && !figures.Faults.ContainsKey(one.Token.Text)) continue;
                var above = FigureTokens.Replace(section.Text[..(section.Text.LastIndexOf('\n', one.At) + 1)], token => figures.Written(token, words.NoFigure));
                var line = first + 1 + above.Count('\n');
                found.Add(Fault(line, one.Token, figures));
            }
        }
        return found;
    }

    private IEnumerable<FoundRemark> InLine(string text, int line, FiguresOfText figures) =>
        FigureTokens.InLine(text).Where(one => one.Token.IsMisplaced || figures.Faults.ContainsKey(one.Token.Text)).Select(one => Fault(line, one.Token, figures));

    private FoundRemark Fault(int line, FigureToken token, FiguresOfText figures) =>
        token.IsMisplaced ? new(line, token.Text, RemarkKind.FigureIsMisplaced, [token.Text]) : Fault(line, token, figures.Faults[token.Text]);

    private FoundRemark Fault(int line, FigureToken token, FigureFault fault) => fault.Kind switch
    {
        FigureFaultKind.Unknown => new(line, token.Text, RemarkKind.FigureIsUnknown, [token.Text]),
        FigureFaultKind.YearIsMissing => new(line, token.Text, RemarkKind.FigureLacksYear, [token.Text]),
        FigureFaultKind.WordIsUnknown => new(line, token.Text, RemarkKind.FigureHasUnknownWord, [token.Text, fault.Word]),
        FigureFaultKind.TooMuch => new(line, token.Text, RemarkKind.FigureIsTooMuch, [token.Text]),
        // So it stands in the text as it is read.
        FigureFaultKind.NoValue or FigureFaultKind.LineIsOfTwoKinds => new(line, words.NoFigure, RemarkKind.FigureHasNoValue, [token.Text]),
    };

    private static FoundRemark Differs(ScannedNumber number) => new(number.Stated.Line, number.Stated.Sentence, RemarkKind.NumberIsNotTheRegisters,
        [number.Stated.Text, number.Register, number.Token]);
}
