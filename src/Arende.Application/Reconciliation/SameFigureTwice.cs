using Arende.Import;

namespace Arende.Application.Reconciliation;

/// <summary>What is told twice of the same year is the same number both times.</summary>
public sealed class SameFigureTwice : IReconciliationRule
{
    public ReconciliationRuleId Id => ReconciliationRuleId.SameFigureTwice;
    public RuleSeverity Usually => RuleSeverity.Blocks;

    public Task<IReadOnlyList<Discrepancy>> Check(ReconciledReport report, CancellationToken ct)
    {
        var wholeOf = report.Wholes.SelectMany(told => told.Parts.Select(part => (part, told.Whole.Value))).ToDictionary(pair => pair.part, pair => pair.Value);
        var parts = report.Statements.Where(one => one.Role != QuantityRole.Total).Select(one => (one.Kind, one.Value)).ToHashSet();
        var found = new List<Discrepancy>();
        foreach (var same in report.Statements.Where(one => one.Role != QuantityRole.Unstated).GroupBy(one => (one.Kind, one.Role, one.Year)))
        {
            // "De tio uppdragen": a whole may be a part that is looked at more closely.
            var told = same.Where(one => one.Role != QuantityRole.Total || !parts.Contains((one.Kind, one.Value))).ToList();
            if (told.Count < 2) continue;
            // What the register says stands; else what was said first. What is left and what is carried over are told in the same words: to say one of them is enough.
            List<Statement> standing = told.FindAll(one => one.Figure is not null);
            if (standing.Count == 0) standing = [told[0]];
            var said = standing.Select(one => one.Value).ToHashSet();
            var each = standing.DistinctBy(one => (one.Figure, one.Value, wholeOf.TryGetValue(one, out var its) ? its : (decimal?)null)).ToList();
            foreach (var one in told.Where(one => one.Figure is null && !said.Contains(one.Value)))
                if (each.Find(other => IsOfTheSame(one, other)) is { } first)
                    found.Add(new Discrepancy(Id, one.Sentence, [one.Quantity.Text, first.Quantity.Text, $"{first.Sentence.Line}"], [one.Place, first.Place]));
        }
        return Task.FromResult<IReadOnlyList<Discrepancy>>(found);

        // Of which a number is a part says what it is said of: 8 of 10 aren't 42 of 52. Where that isn't said, only what is near it is meant as it.
        bool IsOfTheSame(Statement one, Statement first) => wholeOf.TryGetValue(one, out var its) && wholeOf.TryGetValue(first, out var firsts)
            ? its == firsts
            : report.Settings.AreNear(one.Value, first.Value);
    }
}
