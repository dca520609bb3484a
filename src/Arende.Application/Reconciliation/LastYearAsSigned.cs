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
    // Of a year there is one report, and a few about it.
    private const int MostReports = 10;

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

    /// <summary>The figures of the year's own report that was signed last.</summary>
    private async Task<Dictionary<(QuantityKind, QuantityRole), (decimal Value, string Text, string Case)>> Signed(Body board, int year, CancellationToken ct)
    {
        var named = $"{year}";
        var reports = await db.Cases.AsNoTracking().Where(c => c.BoardId == board.Id && c.Access != AccessLevel.Secret && c.State != CaseState.Draft && c.Title.Contains(named))
            .OrderByDescending(c => c.Year).ThenByDescending(c => c.Serial).Select(c => new { c.Register, c.Year, c.Serial, c.Report }).Take(MostReports).ToListAsync(ct);
        // And what that year's case carried.
        reports.AddRange(await (from made in db.MadeReports.AsNoTracking()
                                where made.BoardId == board.Id && made.Year == year && made.Kind == PeriodKind.AnnualReport && made.Scope == ReportScope.Board
                                join c in db.Cases on made.CaseId equals c.Id
                                where c.Access != AccessLevel.Secret
                                select new { c.Register, c.Year, c.Serial, Report = made.Content }).Take(MostReports).ToListAsync(ct));
        var found = new Dictionary<(QuantityKind, QuantityRole), (decimal, string, string)>();
        foreach (var one in reports.Where(one => one.Report.Frozen is not null).OrderBy(one => one.Report.Frozen!.At))
            foreach (var figure in one.Report.Frozen!.Figures)
                if (figure.Value is { } value && IsOf(FigureToken.Read(figure.Token), board, year) is { } meaning) found[meaning] = (value, figure.Text, $"{one.Register} {one.Year}/{one.Serial}");
        return found;
    }

    private static (QuantityKind, QuantityRole)? IsOf(FigureToken token, Body board, int year) =>
        token.Year == year && token is { Month: null, Unit: null } && (token.Board is null || token.Board.Equals(board.Code, StringComparison.OrdinalIgnoreCase) || token.Board.Equals(board.Abbreviation, StringComparison.OrdinalIgnoreCase))
            && FigureCatalogue.Find(token.Id) is { } definition ? Statement.MeaningOf(definition) : null;
}
