using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Import.Checks;

/// <summary>The table has as many rows as the text transfers, in the columns that it says, due when it says.</summary>
static partial class TableAgreesWithText
{
    public static IEnumerable<ReportRemark> Check(ReportFacts facts)
    {
        var rows = facts.Document.Assignments;
        var count = Compare(facts, QuantityRole.Transferred, rows.Count, RemarkKind.RowCountDiffers);
        if (rows.Count == 0) return count is null ? [] : [count];
        return new[]
        {
            count,
            Compare(facts, QuantityRole.Delayed, rows.Count(row => row.Column == AssignmentColumn.Delayed), RemarkKind.DelayedCountDiffers),
            Compare(facts, QuantityRole.OnPlan, rows.Count(row => row.Column == AssignmentColumn.OnPlan), RemarkKind.OnPlanCountDiffers),
        }.OfType<ReportRemark>().Concat(StatedYears(facts));
    }

    /// <summary>What the text says of assignments and of initiatives, together; the remark stands where it was said last.</summary>
    static ReportRemark? Compare(ReportFacts facts, QuantityRole role, int rows, RemarkKind kind)
    {
        var told = new[] { facts.First(QuantityKind.Assignments, role), facts.First(QuantityKind.Initiatives, role) }.OfType<Quantity>().ToList();
        var sum = told.Sum(quantity => quantity.Value);
        if (told.Count == 0 || sum == rows) return null;
        var last = facts.Quantities.Last(q => q.Role == role && q.Kind == told[0].Kind);
        return ReportRemark.At(kind, last.Figure.Line, last.Sentence.Text, $"{rows}", SwedishNumber.Write(sum));
    }

    static IEnumerable<ReportRemark> StatedYears(ReportFacts facts)
    {
        var laterThan = new Dictionary<int, string>();
        foreach (var sentence in facts.Prose.Where(sentence => sentence.Text.Contains("uppdrag", StringComparison.OrdinalIgnoreCase)))
        {
            var match = Completed().Matches(sentence.Text).LastOrDefault(match => !match.Groups["not"].Success);
            // What is said of most of them is not contradicted by the rest.
            if (match is null || OfMost().IsMatch(sentence.Text)) continue;
            var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            if (!laterThan.TryGetValue(year, out var later))
                laterThan[year] = later = ReportFacts.Lines(facts.Document.Assignments.Where(row => row.Deadline?.Latest.Year > year).Select(row => row.Line));
            if (later.Length > 0)
                yield return ReportRemark.At(RemarkKind.DeadlineAfterStatedYear, sentence.Line, sentence.Text, $"{year}", later);
        }
    }

    [GeneratedRegex(@"\b(?:flertalet|merparten|huvuddelen|de flesta|majoriteten)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfMost();
    [GeneratedRegex(@"(?<not>\b(?:inte|ej)\s+)?\bslutför\p{L}*\s+(?:under|till|i|senast)\s+(?:år\s+)?(?<year>20\d\d)\b|\btill\s+(?<year>20\d\d)\s+för\s+slutförande\b", RegexOptions.IgnoreCase)]
    private static partial Regex Completed();
}
