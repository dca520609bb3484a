using Arende.Domain.Cases;

namespace Arende.Import.Checks;

/// <summary>A whole that is told with its parts in one paragraph is their sum: 52 = 42 klara + 10 överförda.</summary>
static class PartsAddUp
{
    public static IEnumerable<ReportRemark> Check(ReportFacts facts)
    {
        var told = facts.Quantities.Where(q => q.Role is not (QuantityRole.Total or QuantityRole.Unstated))
            .DistinctBy(q => (q.Kind, q.Value, q.Role)).ToLookup(q => (q.Kind, q.Value));
        var counted = facts.Quantities.Where(q => q.Kind is QuantityKind.Assignments or QuantityKind.Initiatives or QuantityKind.Goals);
        foreach (var paragraph in counted.GroupBy(q => (q.Sentence.Paragraph, q.Kind)))
        {
            foreach (var group in Wholes(paragraph))
                if (Judge(group, told) is { } remark) yield return remark;
        }
    }

    /// <summary>Each whole with the parts told after it, up to the next whole. A part told twice counts once.</summary>
    static IEnumerable<(Quantity Whole, List<Quantity> Parts)> Wholes(IEnumerable<Quantity> told)
    {
        Quantity? whole = null;
        var waiting = new List<Quantity>();
        var parts = new List<Quantity>();
        var roles = new HashSet<QuantityRole>();
        foreach (var quantity in told)
        {
            // "Fyra av de tio": the part stands before its whole, with no word between them that is another figure.
            var isBefore = quantity.Role != QuantityRole.Total && IsPartOfNext(quantity);
            if (quantity.Role == QuantityRole.Total)
            {
                if (whole is not null) yield return (whole, parts);
                (whole, parts, waiting) = (quantity, waiting, []);
                roles = [.. parts.Select(part => part.Role)];
            }
            else if (isBefore) waiting.Add(quantity);
            else if (quantity.Role != QuantityRole.Unstated && roles.Add(quantity.Role)) parts.Add(quantity);
        }
        if (whole is not null) yield return (whole, parts);
    }

    public static bool IsPartOfNext(Quantity quantity)
    {
        var words = quantity.Figure.Text.Split(' ');
        return words.Length > 2 && words[1] == "av" && words.Skip(2).Any(word => SwedishNumber.TryParse(word, out _));
    }

    static ReportRemark? Judge((Quantity Whole, List<Quantity> Parts) group, ILookup<(QuantityKind, decimal), Quantity> told)
    {
        var (whole, parts) = group;
        var sum = parts.Sum(part => part.Value);
        if (parts.Count < 2 || sum == whole.Value) return null;
        var roles = parts.Select(part => part.Role).ToHashSet();
        var missing = told[(whole.Kind, whole.Value - sum)].FirstOrDefault(q => !roles.Contains(q.Role));
        return missing is not null
            ? ReportRemark.At(RemarkKind.PartOnlyElsewhere, whole.Figure.Line, whole.Sentence.Text,
                whole.Figure.Unit, SwedishNumber.Write(whole.Value), SwedishNumber.Write(sum), missing.Figure.Text, $"{missing.Figure.Line}")
            : ReportRemark.At(RemarkKind.PartsDoNotAddUp, whole.Figure.Line, whole.Sentence.Text,
                whole.Figure.Unit, SwedishNumber.Write(whole.Value), SwedishNumber.Write(sum), ReportFacts.Listed(parts.Select(part => SwedishNumber.Write(part.Value)), " + "));
    }
}
