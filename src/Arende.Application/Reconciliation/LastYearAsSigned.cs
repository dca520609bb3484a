using Arende.Application.Figures;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.Reports;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reconciliation;

/// <summary>What a report says of the year before is what that year's own report said when it was signed, whatever the register says by now.</summary>
public sealed class LastYearAsSigned(ArendeDb db) : IReconciliationRule
{
    // Signed ones: of a year there is one report, and a few about it.
    private const int MostReports = 10;
    private const int MostCases = 200;

    // The texts of a case are of one year, mostly.
    private readonly Dictionary<(BodyId Board, int Year), SignedFigures> read = [];

    public ReconciliationRuleId Id => ReconciliationRuleId.LastYearAsSigned;
    public RuleSeverity Usually => RuleSeverity.Blocks;

    public async Task<IReadOnlyList<Discrepancy>> Check(ReconciledReport report, CancellationToken ct)
    {
        var before = report.Statements.Where(one => one.Year == report.Year - 1 && one.Role != QuantityRole.Unstated).ToList();
        var amounts = report.Sentences.SelectMany(sentence => sentence.Quantities.Where(one => SaysAmount(report, sentence, one)).Select(quantity => (Sentence: sentence, Quantity: quantity))).ToList();
        if (before.Count + amounts.Count == 0) return [];
        var year = (report.Board.Id, report.Year - 1);
        if (!read.TryGetValue(year, out var signed)) read[year] = signed = await Signed(report.Board, report.Year - 1, ct);
        return
        [
            .. from one in before
               let meaning = (one.Kind, one.Role)
               where signed.Counts.ContainsKey(meaning)
               let frozen = signed.Counts[meaning]
               where frozen.Value != one.Value && (one.Quantity.Token is not null || report.Settings.AreNear(one.Value, frozen.Value))
               select Differs(report, one.Sentence, one.Quantity, frozen, frozen.Text),
            .. from one in amounts
               let frozen = SignedAmounts.Another(report, one.Sentence, one.Quantity, signed.Amounts)
               where frozen is not null
               select Differs(report, one.Sentence, one.Quantity, frozen, SignedAmounts.Written(one.Quantity, frozen.Value)) with { OnlyWarns = true },
        ];
    }

    private Discrepancy Differs(ReconciledReport report, StatedSentence sentence, StatedQuantity quantity, SignedFigure frozen, string said) =>
        new(Id, sentence, [quantity.Text, said, $"{report.Year - 1}", frozen.In.Number], [new PlacedNumber(sentence.Line, quantity.Text)]) { InSigned = frozen.In };

    // Of two years in one sentence it isn't known which of them what was typed is of.
    private static bool SaysAmount(ReconciledReport report, StatedSentence sentence, StatedQuantity quantity) =>
        report.Figure(quantity) is { } figure ? figure.Definition.Unit != FigureUnit.Count && figure.Year == report.Year - 1 && figure.Scope is { Office: null, Month: null } && figure.Board.Id == report.Board.Id
            : quantity is { Kind: QuantityKind.Money, Token: null } && sentence.Years is [var only] && only == report.Year - 1 && !ReconciledReport.IsOfAPart(sentence);

    /// <summary>The figures of the board's annual report, and of the case that carried it; of the report on the year that was signed last where none was made.</summary>
    private async Task<SignedFigures> Signed(Body board, int year, CancellationToken ct)
    {
        var made = await (
            from one in db.MadeReports.AsNoTracking()
            where one.BoardId == board.Id && one.Year == year && one.Kind == PeriodKind.AnnualReport && one.Scope == ReportScope.Board && one.OnlyOf != null
            join c in db.Cases.AsNoTracking() on one.CaseId equals c.Id
            where c.Access != AccessLevel.Secret
            orderby one.Id descending
            select new { one.Content, one.Number, one.CaseId, c.Register, c.Year, c.Serial, c.Report }).FirstOrDefaultAsync(ct);
        var found = new SignedFigures(board, year);
        if (made?.Content.Frozen is { } own)
        {
            found.Add(own, new(made.CaseId, made.Number, $"{made.Register} {made.Year}/{made.Serial}"));
            if (made.Report.Frozen is { } carrying) found.Add(carrying, new(made.CaseId, null, $"{made.Register} {made.Year}/{made.Serial}"));
            return found;
        }
        var named = $"{year}";
        var reports = db.Cases.AsNoTracking().Where(c => c.BoardId == board.Id && c.Access != AccessLevel.Secret && c.State != CaseState.Draft && c.Title.Contains(named))
            .OrderByDescending(c => c.Year).ThenByDescending(c => c.Serial).Select(c => new { c.Id, c.Register, c.Year, c.Serial, c.Report }).Take(MostCases).AsAsyncEnumerable();
        // Most cases that name a year aren't signed, or have no figures.
        List<(FrozenFigures Frozen, SignedText In)> signed = [];
        await foreach (var one in reports.WithCancellation(ct))
        {
            if (one.Report.Frozen is not { } frozen) continue;
            signed.Add((frozen, new(one.Id, null, $"{one.Register} {one.Year}/{one.Serial}")));
            if (signed.Count == MostReports) break;
        }
        foreach (var (frozen, its) in signed.OrderByDescending(one => one.Frozen.At)) found.Add(frozen, its);
        return found;
    }
}
