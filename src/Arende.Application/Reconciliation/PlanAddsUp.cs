using Arende.Application.Figures;
using Arende.Domain.Assignments;
using Arende.Import;

namespace Arende.Application.Reconciliation;

/// <summary>
/// In + new = done + struck + carried: when a year ends, all that its plan took in is done, has been ended or is carried over. So what a report on all of the plan carries over is all that is left.
/// </summary>
public sealed class PlanAddsUp(ReadFigures read) : IReconciliationRule
{
    public ReconciliationRuleId Id => ReconciliationRuleId.PlanAddsUp;
    public RuleSeverity Usually => RuleSeverity.Blocks;

    public async Task<IReadOnlyList<Discrepancy>> Check(ReconciledReport report, CancellationToken ct)
    {
        var found = new List<Discrepancy>();
        foreach (var kind in new[] { AssignmentKind.Assignment, AssignmentKind.Initiative })
            foreach (var told in report.Wholes.Where(told => told.Whole.Year == report.Year && told.Whole.Kind == KindOf(kind)))
                if (told.Parts.FirstOrDefault(part => part.Role == QuantityRole.Transferred) is { } carried && await IsLess(carried, told.Whole, kind, report, ct) is { } discrepancy) found.Add(discrepancy);
        return found;
    }

    private async Task<Discrepancy?> IsLess(Statement carried, Statement whole, AssignmentKind kind, ReconciledReport report, CancellationToken ct)
    {
        async Task<decimal?> Number(FigureMeasure measure) => (await read.Of(FigureCatalogue.Of(kind, measure), report.Board, report.Year, ct)).Number;
        // Of another number of assignments the report doesn't speak of the plan.
        if (await Number(FigureMeasure.Entered) is not { } entered || entered != whole.Value || await Number(FigureMeasure.Left) is not { } left || left == carried.Value) return null;
        return new Discrepancy(Id, carried.Sentence, [Words.Of(entered), Words.Of(entered - left), Words.Of(left), Words.Of(carried.Value)], [carried.Place]);
    }

    private static QuantityKind KindOf(AssignmentKind kind) => kind == AssignmentKind.Assignment ? QuantityKind.Assignments : QuantityKind.Initiatives;
}
