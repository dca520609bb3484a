using Arende.Import;

namespace Arende.Application.Reconciliation;

/// <summary>"22 initiativ varav 17 klara", "12 av de tio": what is within something is no more than it. It is never added.</summary>
public sealed class OfWhichIsAPart : IReconciliationRule
{
    public ReconciliationRuleId Id => ReconciliationRuleId.OfWhichIsAPart;
    public RuleSeverity Usually => RuleSeverity.Blocks;

    public Task<IReadOnlyList<Discrepancy>> Check(ReconciledReport report, CancellationToken ct) => Task.FromResult<IReadOnlyList<Discrepancy>>(
        [.. from told in report.Wholes
            from part in told.Parts
            where part.Sentence == told.Whole.Sentence && (part.Quantity.IsOfWhich || part.Quantity.IsPartOfNext) && part.Value > told.Whole.Value
            select new Discrepancy(Id, part.Sentence, [Words.Of(part.Value), Words.Of(told.Whole.Value)], [part.Place, told.Whole.Place])]);
}
