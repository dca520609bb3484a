using Arende.Import;

namespace Arende.Application.Reconciliation;

/// <summary>
/// 60,0 mnkr = 2,7 + 57,3: an amount that is divided is the sum of its parts, within half of the last decimal, and half more for each part beyond the second. What is "varav" lies within the last part and is
/// never added. Where all of them are the register's, their exact amounts count and not what they were rounded to.
/// </summary>
public sealed class AmountsAddUp : IReconciliationRule
{
    public ReconciliationRuleId Id => ReconciliationRuleId.AmountsAddUp;
    public RuleSeverity Usually => RuleSeverity.Warns;

    public Task<IReadOnlyList<Discrepancy>> Check(ReconciledReport report, CancellationToken ct) => Task.FromResult<IReadOnlyList<Discrepancy>>(
        [.. report.Sentences.SelectMany(sentence => Written(sentence, report.Settings)),
            .. report.Sentences.Where(sentence => sentence.Division is not null).SelectMany(sentence => Divided(sentence, sentence.Division!, report))]);

    private IEnumerable<Discrepancy> Divided(StatedSentence sentence, StatedDivision division, ReconciledReport report)
    {
        var (whole, parts) = (division.Whole, division.Parts);
        var scale = whole.Quantity.Scale;
        var isExact = parts.Select(part => part.Quantity).Append(whole.Quantity).All(one => report.Figure(one)?.Number is not null);
        decimal In(StatedQuantity quantity, decimal signed) => (isExact ? 1000 * report.Figure(quantity)!.Number!.Value : signed * quantity.Scale) / scale;
        var sum = parts.Sum(part => In(part.Quantity, part.Signed));
        var last = parts.Select(part => part.Quantity).Append(whole.Quantity).Max(one => report.Settings.Rounding(one.Decimals) * one.Scale / scale);
        if (Math.Abs(sum - In(whole.Quantity, whole.Signed)) > (isExact ? 0 : last * (parts.Count - 1)))
            yield return new(Id, sentence, [whole.Quantity.Text, string.Join(" + ", parts.Select(part => part.Quantity.Text)), Words.Of(sum)], [.. parts.Select(part => part.Quantity).Append(whole.Quantity).Select(one => new PlacedNumber(sentence.Line, one.Text))]);
        var within = parts[^1];
        foreach (var inner in division.OfWhich.Where(one => (Math.Abs(one.Value) * one.Scale / scale) - Math.Abs(within.Signed * within.Quantity.Scale / scale) > last))
            yield return new(Id, sentence, [inner.Text, within.Quantity.Text], [new PlacedNumber(sentence.Line, inner.Text)]);
    }

    private IEnumerable<Discrepancy> Written(StatedSentence sentence, ReconciliationSettings settings) =>
        from sum in WrittenSum.In(sentence.Text)
        where sum.IsAmount && Math.Abs(sum.Whole - sum.Parts.Sum()) > sum.Last(settings) * (sum.Parts.Count - 1)
        select new Discrepancy(Id, sentence, [sum.Numbers[0], string.Join(" + ", sum.Numbers.Skip(1)), Words.Of(sum.Parts.Sum())], [.. sum.Numbers.Select(number => new PlacedNumber(sentence.Line, number))]);
}
