using Arende.Application.ComposedDocuments;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Import;

namespace Arende.Application.Figures;

/// <summary>What is remarked on of a draft's figures when it is saved: tokens that name nothing, each at its line, and numbers that are near the register's and others.</summary>
public sealed class FigureRemarks(ArendeDb db, ReadFigures read, ScanFigures scan, IDocumentWords words)
{
    public static bool Finds(RemarkKind kind) => kind is RemarkKind.FigureIsUnknown or RemarkKind.FigureLacksYear or RemarkKind.FigureHasUnknownWord or RemarkKind.FigureHasNoValue or RemarkKind.FigureIsMisplaced
        or RemarkKind.NumberIsNotTheRegisters;

    public async Task<IReadOnlyList<FoundRemark>> Of(Case draft, CancellationToken ct) =>
        [.. await Faults(draft, ct), .. (await scan.Of(draft.Title, draft.Report, db.Bodies[draft.BoardId], ct)).Where(number => number.Differs).Select(Differs)];

    private async Task<List<FoundRemark>> Faults(Case draft, CancellationToken ct)
    {
        var found = new List<FoundRemark>();
        if (!draft.Report.HasFigures) return found;
        var figures = await read.Of(draft.Report.Tokens, draft.BoardId, ct);
        // Lines are counted in the text as it is read: a table has many.
        var shown = draft.Report.WithFigures(token => figures.Written(token, words.NoFigure));
        foreach (var (section, first) in draft.Report.Sections.Zip(DraftReader.FirstLines(shown, ct)))
            foreach (var one in FigureTokens.In(section.Text))
            {
                if (!one.Token.IsMisplaced && !figures.Faults.ContainsKey(one.Token.Text)) continue;
                var above = FigureTokens.Replace(section.Text[..(section.Text.LastIndexOf('\n', one.At) + 1)], token => figures.Written(token, words.NoFigure));
                var line = first + 1 + above.Count('\n');
                found.Add(one.Token.IsMisplaced ? new(line, one.Token.Text, RemarkKind.FigureIsMisplaced, [one.Token.Text]) : Fault(line, one.Token, figures.Faults[one.Token.Text]));
            }
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
