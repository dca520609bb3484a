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

    public ReconciliationRuleId Id => ReconciliationRuleId.LastYearAsSigned;
    public RuleSeverity Usually => RuleSeverity.Blocks;

    public async Task<IReadOnlyList<Discrepancy>> Check(ReconciledReport report, CancellationToken ct)
    {
        var before = report.Statements.Where(one => one.Year == report.Year - 1 && one.Role != QuantityRole.Unstated).ToList();
        if (before.Count == 0) return [];
        var signed = await Signed(report.Board, report.Year - 1, ct);
        return [.. from one in before
                   let meaning = (one.Kind, one.Role)
                   where signed.ContainsKey(meaning)
                   let frozen = signed[meaning]
                   where frozen.Value != one.Value && (one.Quantity.Token is not null || report.Settings.AreNear(one.Value, frozen.Value))
                   select new Discrepancy(Id, one.Sentence, [one.Quantity.Text, frozen.Text, $"{report.Year - 1}", frozen.Case], [one.Place])];
    }

    /// <summary>The figures of the board's annual report, and of the case that carried it; of the report on the year that was signed last where none was made.</summary>
    private async Task<Dictionary<(QuantityKind, QuantityRole), (decimal Value, string Text, string Case)>> Signed(Body board, int year, CancellationToken ct)
    {
        var made = await (
            from one in db.MadeReports.AsNoTracking()
            where one.BoardId == board.Id && one.Year == year && one.Kind == PeriodKind.AnnualReport && one.Scope == ReportScope.Board && one.OnlyOf != null
            join c in db.Cases.AsNoTracking() on one.CaseId equals c.Id
            where c.Access != AccessLevel.Secret
            orderby one.Id descending
            select new { one.Content, c.Register, c.Year, c.Serial, c.Report }).FirstOrDefaultAsync(ct);
        var found = new Dictionary<(QuantityKind, QuantityRole), (decimal, string, string)>();
        if (made?.Content.Frozen is { } own)
        {
            Add(own, $"{made.Register} {made.Year}/{made.Serial}");
            if (made.Report.Frozen is { } carrying) Add(carrying, $"{made.Register} {made.Year}/{made.Serial}");
            return found;
        }
        var named = $"{year}";
        var reports = db.Cases.AsNoTracking().Where(c => c.BoardId == board.Id && c.Access != AccessLevel.Secret && c.State != CaseState.Draft && c.Title.Contains(named))
            .OrderByDescending(c => c.Year).ThenByDescending(c => c.Serial).Select(c => new { c.Register, c.Year, c.Serial, c.Report }).Take(MostCases).AsAsyncEnumerable();
        // Most cases that name a year aren't signed, or have no figures.
        List<(FrozenFigures Frozen, string Case)> signed = [];
        await foreach (var one in reports.WithCancellation(ct))
        {
            if (one.Report.Frozen is not { } frozen) continue;
            signed.Add((frozen, $"{one.Register} {one.Year}/{one.Serial}"));
            if (signed.Count == MostReports) break;
        }
        foreach (var (frozen, its) in signed.OrderByDescending(one => one.Frozen.At)) Add(frozen, its);
        return found;

        // What was added first stands.
        void Add(FrozenFigures frozen, string its)
        {
            foreach (var figure in frozen.Figures)
                if (figure.Value is { } value && IsOf(FigureToken.Read(figure.Token), board, year) is { } meaning) found.TryAdd(meaning, (value, figure.Text, its));
        }
    }

    private static (QuantityKind, QuantityRole)? IsOf(FigureToken token, Body board, int year) =>
        token.Year == year && token is { Month: null, Unit: null } && (token.Board is null || token.Board.Equals(board.Code, StringComparison.OrdinalIgnoreCase) || token.Board.Equals(board.Abbreviation, StringComparison.OrdinalIgnoreCase))
            && FigureCatalogue.Find(token.Id) is { } definition ? Statement.MeaningOf(definition) : null;
}
