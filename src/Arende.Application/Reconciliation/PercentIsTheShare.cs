using System.Text.RegularExpressions;
using Arende.Import;

namespace Arende.Application.Reconciliation;

/// <summary>"17 av 21 mål, 81 procent": the percent is the share, rounded.</summary>
public sealed partial class PercentIsTheShare : IReconciliationRule
{
    public ReconciliationRuleId Id => ReconciliationRuleId.PercentIsTheShare;
    public RuleSeverity Usually => RuleSeverity.Warns;

    public Task<IReadOnlyList<Discrepancy>> Check(ReconciledReport report, CancellationToken ct) => Task.FromResult<IReadOnlyList<Discrepancy>>(
        [.. report.Wholes.Where(told => told.Parts.Count == 1 && told.Whole.Value > 0 && told.Parts[0].Sentence == told.Whole.Sentence).Select(told => Of(told.Whole, told.Parts[0], report.Settings)).OfType<Discrepancy>()]);

    private Discrepancy? Of(Statement whole, Statement part, ReconciliationSettings settings)
    {
        var sentence = whole.Sentence;
        if (sentence.Quantities.Where(one => one.Unit == "procent").ToList() is not [var percent] || Compares().IsMatch(sentence.Text)) return null;
        var share = 100 * part.Value / whole.Value;
        return Math.Abs(percent.Value - share) <= settings.Rounding(percent.Decimals)
            ? null : new Discrepancy(Id, sentence, [percent.Text, part.Quantity.Text, whole.Quantity.Text, Words.Of(decimal.Round(share, percent.Decimals, MidpointRounding.AwayFromZero))], [new PlacedNumber(sentence.Line, percent.Text)]);
    }

    // Then the percent is of something else.
    [GeneratedRegex(@"\b(?:bättre|sämre|mer|mindre|fler|färre|högre|lägre|ök\p{L}*|minsk\p{L}*|jämför\p{L}*|procentenheter|budget\p{L}*|målet|målsättning\p{L}*|målvärde\p{L}*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Compares();
}
