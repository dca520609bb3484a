namespace Arende.Import.Checks;

/// <summary>What is told twice is the same both times; what is referred to has been told; what is listed is as many as said.</summary>
static class FiguresAgree
{
    public static IEnumerable<ReportRemark> Check(ReportFacts facts) =>
        SameTwice(facts).Concat(References(facts)).Concat(Goals(facts)).Concat(Lists(facts));

    static IEnumerable<ReportRemark> SameTwice(ReportFacts facts)
    {
        var told = facts.Quantities.Where(q => q.Role is not (QuantityRole.Unstated or QuantityRole.Total));
        foreach (var same in told.GroupBy(q => (q.Kind, q.Role)))
        {
            var first = same.First();
            foreach (var other in same.Where(q => q.Value != first.Value)) yield return Differs(other, first);
        }
    }

    /// <summary>A whole is either the whole that was told first, or a part of it looked at more closely ("de tio uppdragen").</summary>
    static IEnumerable<ReportRemark> References(ReportFacts facts)
    {
        foreach (var wholes in facts.Quantities.Where(q => q.Role == QuantityRole.Total).GroupBy(q => q.Kind))
        {
            var first = wholes.First();
            var parts = facts.Quantities.Where(q => q.Kind == wholes.Key && q.Role is not (QuantityRole.Total or QuantityRole.Unstated)).Select(q => q.Value).ToHashSet();
            foreach (var whole in wholes.Where(q => q.Value != first.Value && !parts.Contains(q.Value)))
            {
                yield return whole.Value < first.Value && whole.Figure.Text.Split(' ').Length <= 2
                    ? ReportRemark.At(RemarkKind.RefersToUnknownFigure, whole.Figure.Line, whole.Sentence.Text, whole.Figure.Text)
                    : Differs(whole, first);
            }
        }
    }

    /// <summary>Goals are reached or not: 21 = 17 + 4, also when the two are told in different sections.</summary>
    static IEnumerable<ReportRemark> Goals(ReportFacts facts)
    {
        if (facts.First(QuantityKind.Goals, QuantityRole.Total) is not { } whole
            || facts.First(QuantityKind.Goals, QuantityRole.Reached) is not { } reached
            || facts.First(QuantityKind.Goals, QuantityRole.NotReached) is not { } missed
            || reached.Value + missed.Value == whole.Value) yield break;
        yield return ReportRemark.At(RemarkKind.PartsDoNotAddUp, missed.Figure.Line, missed.Sentence.Text,
            whole.Figure.Unit, SwedishNumber.Write(whole.Value), SwedishNumber.Write(reached.Value + missed.Value), $"{SwedishNumber.Write(reached.Value)} + {SwedishNumber.Write(missed.Value)}");
    }

    /// <summary>"De 4 av 21 inriktningsmål som inte nås är:" and then a list.</summary>
    static IEnumerable<ReportRemark> Lists(ReportFacts facts)
    {
        var bySentence = facts.Quantities.ToLookup(q => q.Sentence);
        for (var i = 0; i < facts.Prose.Count; i++)
        {
            var sentence = facts.Prose[i];
            if (!sentence.Text.EndsWith(':') || sentence.IsListItem) continue;
            var (items, last) = (0, sentence.Paragraph);
            for (var at = i + 1; at < facts.Prose.Count && facts.Prose[at] is { IsListItem: true } next && next.Section == sentence.Section; at++)
            {
                if (next.Paragraph != last) items++;
                last = next.Paragraph;
            }
            var stated = bySentence[sentence].Where(q => q.Kind != QuantityKind.Money && q.Role != QuantityRole.Total).ToList();
            if (items == 0 || stated.Count != 1 || stated[0].Value == items) continue;
            yield return ReportRemark.At(RemarkKind.ListCountDiffers, sentence.Line, sentence.Text, SwedishNumber.Write(stated[0].Value), $"{items}");
        }
    }

    static ReportRemark Differs(Quantity here, Quantity there) =>
        ReportRemark.At(RemarkKind.FigureDiffers, here.Figure.Line, here.Sentence.Text,
            here.Figure.Unit, SwedishNumber.Write(here.Value), SwedishNumber.Write(there.Value), $"{there.Figure.Line}");
}
