using Arende.Import;

namespace Arende.Application.Reconciliation;

/// <summary>
/// 52 uppdrag = 42 klara + 10 överförda, where a sentence tells all parts. What is less than the whole is no fault where something is left unsaid, or is told elsewhere ("ett initiativ är struket"); what is
/// more always is.
/// </summary>
public sealed class PartsAreTheWhole : IReconciliationRule
{
    public ReconciliationRuleId Id => ReconciliationRuleId.PartsAreTheWhole;
    public RuleSeverity Usually => RuleSeverity.Blocks;

    public Task<IReadOnlyList<Discrepancy>> Check(ReconciledReport report, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Discrepancy>>([.. report.Wholes.Where(whole => IsWrong(whole, report)).Select(whole => Of(whole.Whole.Sentence, whole.Whole.Value, Added(whole.Parts), [.. whole.Numbers])), .. Written(report)]);

    private static bool IsWrong(StatedWhole told, ReconciledReport report)
    {
        var (whole, parts) = (told.Whole.Value, told.Parts);
        if (parts.Count is < 2 or > ReconciledReport.MostParts || AnyAdds(parts, whole)) return false;
        // What is the register's own isn't mistyped: some of a plan is merged, or has no deadline, and no sentence tells all of it.
        if (parts.Prepend(told.Whole).All(one => one.Quantity.Token is not null)) return false;
        var sum = Added(parts).Sum();
        if (sum > whole) return true;
        var roles = parts.Select(part => part.Role).ToHashSet();
        return IsAll(roles) && !report.RolesOf(told.Whole.Kind, told.Whole.Year, whole - sum).Any(role => !roles.Contains(role));
    }

    // What goes on according to plan and what is delayed are what is transferred, where all three are told.
    private static IReadOnlyList<decimal> Added(IReadOnlyList<Statement> parts) =>
        [.. parts.Where(part => part.Role is not (QuantityRole.OnPlan or QuantityRole.Delayed) || parts.All(other => other.Role != QuantityRole.Transferred)).Select(part => part.Value)];

    // Which parts lie within which others isn't always said: that some of them make up the whole is enough.
    private static bool AnyAdds(IReadOnlyList<Statement> parts, decimal whole) =>
        Enumerable.Range(1, (1 << parts.Count) - 1).Where(set => (set & (set - 1)) != 0).Any(set => parts.Where((_, at) => (set & (1 << at)) != 0).Sum(part => part.Value) == whole);

    private static bool IsAll(HashSet<QuantityRole> roles) =>
        roles.IsSupersetOf([QuantityRole.Done, QuantityRole.Transferred]) || roles.IsSupersetOf([QuantityRole.Done, QuantityRole.OnPlan, QuantityRole.Delayed]) || roles.IsSupersetOf([QuantityRole.Reached, QuantityRole.NotReached]);

    private static IEnumerable<Discrepancy> Written(ReconciledReport report) =>
        from sentence in report.Sentences
        from sum in WrittenSum.In(sentence.Text)
        where !sum.IsAmount && sum.Whole != sum.Parts.Sum()
        select Of(sentence, sum.Whole, sum.Parts, [.. sum.Numbers.Select(number => new PlacedNumber(sentence.Line, number))]);

    private static Discrepancy Of(StatedSentence at, decimal whole, IReadOnlyList<decimal> parts, IReadOnlyList<PlacedNumber> numbers) =>
        new(ReconciliationRuleId.PartsAreTheWhole, at, [Words.Of(whole), Words.Sum(parts), Words.Of(parts.Sum())], numbers);
}
