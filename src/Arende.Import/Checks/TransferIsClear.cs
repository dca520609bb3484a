using System.Text.RegularExpressions;

namespace Arende.Import.Checks;

/// <summary>
/// Whether what goes on according to plan is transferred too. "Ten are transferred" in one place, "four go to plan, six are
/// delayed and transferred" in another: the second can be read as six.
/// </summary>
static partial class TransferIsClear
{
    public static IEnumerable<ReportRemark> Check(ReportFacts facts)
    {
        foreach (var kind in new[] { QuantityKind.Assignments, QuantityKind.Initiatives })
        {
            if (facts.First(kind, QuantityRole.Transferred) is not { } all || facts.First(kind, QuantityRole.OnPlan) is not { } onPlan) continue;
            var unclear = facts.Quantities.Where((q, i) =>
                q.Kind == kind && q.Role == QuantityRole.Delayed && q.Value + onPlan.Value == all.Value && onPlan.Value > 0
                && IsTransferredAlone(q, i + 1 < facts.Quantities.Count ? facts.Quantities[i + 1] : null)).FirstOrDefault();
            if (unclear is not null)
                yield return ReportRemark.At(RemarkKind.TransferOfOnPlanUnclear, unclear.Figure.Line, unclear.Sentence.Text,
                    SwedishNumber.Write(unclear.Value), SwedishNumber.Write(all.Value), $"{all.Figure.Line}", SwedishNumber.Write(onPlan.Value));
        }
    }

    /// <summary>The transfer follows upon the delayed ones, with no other figure and no "all" between.</summary>
    static bool IsTransferredAlone(Quantity delayed, Quantity? next)
    {
        var text = delayed.Sentence.Text;
        var said = text[delayed.Start..(next?.Sentence == delayed.Sentence ? next.Start : text.Length)];
        return Transfer().Match(said) is { Success: true } transfer && !Together().IsMatch(said[..transfer.Index]);
    }

    [GeneratedRegex(@"\b(?:överför\p{L}*|flyttas)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Transfer();
    [GeneratedRegex(@"\b(?:alla|samtliga|båda|tillsammans|totalt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Together();
}
