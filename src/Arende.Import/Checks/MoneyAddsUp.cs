using System.Text.RegularExpressions;
using Arende.Domain.Cases;

namespace Arende.Import.Checks;

/// <summary>A sum of money that is divided is the sum of its parts, and the same result is the same wherever it is told.</summary>
static partial class MoneyAddsUp
{
    // Figures in a report are rounded to one decimal, each of them by itself.
    const decimal Rounding = 0.1m;

    public static IEnumerable<ReportRemark> Check(ReportFacts facts)
    {
        var money = facts.Quantities.Where(q => q.Kind == QuantityKind.Money).ToList();
        foreach (var sentence in money.GroupBy(q => q.Sentence).Where(group => Divides().IsMatch(group.Key.Text)))
            foreach (var remark in Division(sentence.Key.Text, [.. sentence])) yield return remark;
        foreach (var remark in Results(facts).Concat(Causes(facts, money))) yield return remark;
    }

    /// <summary>A result that is divided into income and costs has causes on both sides.</summary>
    static IEnumerable<ReportRemark> Causes(ReportFacts facts, List<Quantity> money)
    {
        var results = OverallResults(facts).Select(result => result.Sentence.Paragraph).ToHashSet();
        var causes = facts.Prose.Where(sentence => Cause().IsMatch(sentence.Text)).ToList();
        var costs = causes.FirstOrDefault(sentence => results.Contains(sentence.Paragraph) && Costs().IsMatch(sentence.Text));
        var income = money.GroupBy(q => q.Sentence)
            .Select(group => Divides().Match(group.Key.Text) is { Success: true } divides ? group.FirstOrDefault(q => q.Start > divides.Index && IsIncome(q)) : null)
            .FirstOrDefault(q => q is not null);
        if (costs is null || income is null || causes.Any(sentence => Income().IsMatch(sentence.Text))) yield break;
        yield return ReportRemark.At(RemarkKind.CausesNameCostsOnly, costs.Line, costs.Text, income.Figure.Text, $"{income.Figure.Line}");
    }

    /// <summary>The overall result, each time that it is told.</summary>
    public static IEnumerable<Quantity> OverallResults(ReportFacts facts) =>
        facts.Quantities
            .Where(q => q.Kind == QuantityKind.Money)
            .GroupBy(q => q.Sentence)
            .Where(group => Overall().IsMatch(group.Key.Text))
            .Select(group => group.First())
            .Where(q => Outcome().IsMatch(q.Sentence.Text[..q.Start]));

    /// <summary>An amount that the sentence divides, its parts, and what is "varav": within the last part, and never added.</summary>
    public static (Quantity Whole, List<Quantity> Parts, List<Quantity> OfWhich)? Divided(string text, IReadOnlyCollection<Quantity> quantities)
    {
        if (Divides().Match(text) is not { Success: true, Index: var divides }) return null;
        var money = quantities.Where(q => q.Kind == QuantityKind.Money).ToList();
        var ofWhich = OfWhich().Match(text) is { Success: true } match ? match.Index : text.Length;
        var parts = money.Where(q => q.Start > divides && q.Start < ofWhich).ToList();
        return money.LastOrDefault(q => q.Start < divides) is { } whole && parts.Count >= 2 ? (whole, parts, money.FindAll(q => q.Start > ofWhich)) : null;
    }

    static IEnumerable<ReportRemark> Division(string text, List<Quantity> money)
    {
        if (Divided(text, money) is not var (whole, parts, within)) yield break;

        var unit = QuantityUnits.Kronor(whole.Figure.Unit);
        var sum = parts.Sum(part => Signed(part, text) * QuantityUnits.Kronor(part.Figure.Unit)) / unit;
        if (Math.Abs(sum - Signed(whole, text)) > Rounding)
            yield return ReportRemark.At(RemarkKind.MoneyPartsDoNotAddUp, whole.Figure.Line, text, whole.Figure.Text, $"{SwedishNumber.Write(sum)} {whole.Figure.Unit}");
        // What is "varav" lies within the part before it and is never added.
        foreach (var inner in within.Where(q => InUnit(q, unit) > InUnit(parts[^1], unit) + Rounding))
            yield return ReportRemark.At(RemarkKind.OfWhichTooLarge, inner.Figure.Line, text, inner.Figure.Text, parts[^1].Figure.Text);
    }

    static IEnumerable<ReportRemark> Results(ReportFacts facts)
    {
        var results = OverallResults(facts).ToList();
        foreach (var result in results.Skip(1))
        {
            var first = results[0];
            var coarser = Math.Max(QuantityUnits.Kronor(result.Figure.Unit), QuantityUnits.Kronor(first.Figure.Unit));
            var difference = Signed(result, result.Sentence.Text) * QuantityUnits.Kronor(result.Figure.Unit)
                - Signed(first, first.Sentence.Text) * QuantityUnits.Kronor(first.Figure.Unit);
            if (Math.Abs(difference) / coarser > Rounding)
                yield return ReportRemark.At(RemarkKind.ResultsDiffer, result.Figure.Line, result.Sentence.Text, result.Figure.Text, first.Figure.Text, $"{first.Figure.Line}");
        }
    }

    static bool IsIncome(Quantity q) => q.Value != 0 && IncomeAfter().IsMatch(q.Sentence.Text[q.Start..Math.Min(q.Start + 80, q.Sentence.Text.Length)]);

    static decimal InUnit(Quantity quantity, decimal unit) => Math.Abs(quantity.Value) * QuantityUnits.Kronor(quantity.Figure.Unit) / unit;

    /// <summary>A deficit is negative, though it is written without a minus.</summary>
    public static decimal Signed(Quantity quantity, string text)
    {
        var before = text[Math.Max(0, quantity.Start - 60)..quantity.Start];
        var last = Sign().Matches(before).LastOrDefault();
        return last is not null && last.Groups["minus"].Success ? -Math.Abs(quantity.Value) : quantity.Value;
    }

    // The income that a figure is "on" stands before the next figure.
    [GeneratedRegex(@"^[\d\s,.]+\D{0,40}?\bintäkt", Loose)]
    private static partial Regex IncomeAfter();
    [GeneratedRegex(@"intäkt", Loose)]
    private static partial Regex Income();
    [GeneratedRegex(@"kostnad", Loose)]
    private static partial Regex Costs();
    [GeneratedRegex(@"\b(?:beror|berodde|orsak\p{L}*|till följd av|förklara[sr])\b", Loose)]
    private static partial Regex Cause();

    const RegexOptions Loose = RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?:fördelar sig|fördelas|fördelat|uppdelat|består av)\b", Loose)]
    private static partial Regex Divides();
    [GeneratedRegex(@"\bvarav\b", Loose)]
    private static partial Regex OfWhich();
    [GeneratedRegex(@"\b(?:sammantage[nt]|sammanlag[td]a?|totalt|totala|hela)\b", Loose)]
    private static partial Regex Overall();
    [GeneratedRegex(@"\b(?:överskott|underskott|avvikelse|resultat)\b", Loose)]
    private static partial Regex Outcome();
    [GeneratedRegex(@"\b(?:(?<minus>underskott|negativ)|överskott|positiv)", Loose)]
    private static partial Regex Sign();
}
