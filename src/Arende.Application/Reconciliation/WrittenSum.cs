using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Application.Reconciliation;

/// <summary>A sum that is written out: "52 = 42 + 10", "42 + 10 = 52", "60,0 = 2,7 + 57,3", "60 mnkr = 2 700 tkr + 57 300 tkr".</summary>
/// <param name="Terms">The whole first, then its parts.</param>
/// <param name="IsAmount">Money, or with decimals: each of them is rounded.</param>
public sealed partial record WrittenSum(IReadOnlyList<WrittenTerm> Terms, bool IsAmount)
{
    private const int Longest = 2_000;

    // So far from its "=" a sum goes.
    private const int Farthest = 200;

    public decimal Whole => Terms[0].Value;

    /// <summary>In what the whole is written in.</summary>
    public IReadOnlyList<decimal> Parts => [.. Terms.Skip(1).Select(term => term.Value * term.Scale / Terms[0].Scale)];

    public IReadOnlyList<string> Numbers => [.. Terms.Select(term => term.Text)];

    /// <summary>So much one of them may differ by being rounded, in what the whole is written in.</summary>
    public decimal Last(ReconciliationSettings settings) => Terms.Max(term => settings.Rounding(term.Decimals) * term.Scale / Terms[0].Scale);

    public static IEnumerable<WrittenSum> In(string text)
    {
        if (text.Length > Longest) yield break;
        for (var at = text.IndexOf('=', StringComparison.Ordinal); at >= 0; at = text.IndexOf('=', at + 1))
            if (At(text, at) is { } sum) yield return sum;
    }

    private static WrittenSum? At(string text, int at)
    {
        var from = Math.Max(0, at - Farthest);
        var before = Before().Match(text[from..at]);
        // What begins further away isn't known.
        if (!before.Success || (before.Index == 0 && from > 0) || After().Match(text[(at + 1)..Math.Min(text.Length, at + 1 + Farthest)]) is not { Success: true } after) return null;
        var (left, right) = (Read(before), Read(after));
        if (left.Count > 1 && right.Count > 1) return null;
        List<WrittenTerm> terms = left.Count == 1 ? [.. left, .. right] : [.. right, .. left];
        if (terms.Count < 3) return null;
        var units = terms.Select(term => term.Unit).Where(unit => unit.Length > 0).Distinct().ToList();
        // "60 mnkr = 2 700 tkr + 57": in what the last is written isn't known.
        if (units.Count > 1 && terms.Exists(term => term.Unit.Length == 0)) return null;
        if (units.Count == 1) terms = terms.ConvertAll(term => term with { Unit = units[0] });
        return new WrittenSum(terms, units.Count > 0 || terms.Exists(term => term.Decimals > 0));
    }

    private static List<WrittenTerm> Read(Match side) => [.. side.Groups["term"].Captures.Zip(side.Groups["unit"].Captures, (term, unit) => new WrittenTerm(term.Value, unit.Value.Trim().ToLowerInvariant()))];

    private const string Term = @"(?<term>\d{1,3}(?:[ \u00a0]\d{3}){1,3}(?:,\d{1,3})?|\d{1,9}(?:,\d{1,3})?)(?<unit>\s?(?:mdkr|mnkr|mkr|tkr|kronor|kr)\b|)";

    // What something is added to or taken from, or is part of a word, isn't all of a side.
    [GeneratedRegex($@"(?<![\p{{L}}\d,.]|\d\s|[+*/×·%–−-]\s?){Term}(?:\s?\+\s?{Term})*\s?$", RegexOptions.IgnoreCase)]
    private static partial Regex Before();
    [GeneratedRegex($@"^\s?{Term}(?:\s?\+\s?{Term})*(?!\s?[+*/×·%–−-]|[,.]?\d|[\p{{L}}])", RegexOptions.IgnoreCase)]
    private static partial Regex After();
}

/// <summary>A number of a written sum.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Unit">Of money; empty for none.</param>
public sealed record WrittenTerm(string Text, string Unit)
{
    public decimal Value { get; } = decimal.Parse(Text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);

    public int Decimals => Text.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? Text.Length - comma - 1 : 0;

    public decimal Scale => Unit switch { "mdkr" => 1_000_000_000, "mnkr" or "mkr" => 1_000_000, "tkr" => 1_000, _ => 1 };
}
