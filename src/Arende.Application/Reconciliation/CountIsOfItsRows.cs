using Arende.Import;

namespace Arende.Application.Reconciliation;

/// <summary>"De fyra mål som inte nåddes är:" is followed by four rows, in a list or a table.</summary>
public sealed class CountIsOfItsRows : IReconciliationRule
{
    public ReconciliationRuleId Id => ReconciliationRuleId.CountIsOfItsRows;
    public RuleSeverity Usually => RuleSeverity.Blocks;

    public Task<IReadOnlyList<Discrepancy>> Check(ReconciledReport report, CancellationToken ct) => Task.FromResult<IReadOnlyList<Discrepancy>>(
        [.. report.Sentences.Select(Of).OfType<Discrepancy>()]);

    private Discrepancy? Of(StatedSentence sentence)
    {
        var counted = sentence.Quantities.Where(one => one.Kind is QuantityKind.Assignments or QuantityKind.Initiatives or QuantityKind.Goals).ToList();
        // Any of its numbers may be the one that counts the rows ("de tio uppdragen i tre grupper:"), and two may count them together.
        if (sentence.Heads is not { } rows || counted.Count == 0 || sentence.Numbers.Contains(rows) || counted.Sum(one => one.Value) == rows) return null;
        var parts = counted.FindAll(one => one.Role != QuantityRole.Total);
        var meant = parts.Count == 1 ? parts[0] : counted.Count == 1 ? counted[0] : null;
        return meant is null ? null : new Discrepancy(Id, sentence, [Words.Of(meant.Value), Words.Of(rows)], [new PlacedNumber(sentence.Line, meant.Text)]);
    }
}
