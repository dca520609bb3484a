using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Import.Checks;

/// <summary>The same thing is not told in two ways.</summary>
static partial class StatementsAgree
{
    public static IEnumerable<ReportRemark> Check(ReportFacts facts) => GoalAreas(facts).Concat(Bases(facts)).Concat(Consequences(facts));

    /// <summary>Where goal fulfilment is good, and where it is a challenge, are the same goal areas each time.</summary>
    static IEnumerable<ReportRemark> GoalAreas(ReportFacts facts)
    {
        var told = facts.Prose
            .Where(sentence => sentence.Text.Contains("målområde", StringComparison.OrdinalIgnoreCase))
            .Select(sentence => (Sentence: sentence, Areas: AreasIn(sentence.Text)))
            .Where(t => t.Areas.Count > 0)
            .ToList();
        var judged = told.Where(t => Weak().IsMatch(t.Sentence.Text) || Good().IsMatch(t.Sentence.Text));
        foreach (var same in judged.GroupBy(t => Weak().IsMatch(t.Sentence.Text)))
        {
            var first = same.First();
            foreach (var (sentence, areas) in same.Where(t => !t.Areas.SetEquals(first.Areas)))
                yield return ReportRemark.At(RemarkKind.GoalAreasDiffer, sentence.Line, sentence.Text, Listed(areas), Listed(first.Areas), $"{first.Sentence.Line}");
        }

        var mentioned = told.SelectMany(t => t.Areas).ToHashSet();
        if (mentioned.Count < 3 || mentioned.Max() > 30) yield break;
        var silent = Enumerable.Range(1, mentioned.Max()).Where(area => !mentioned.Contains(area)).ToList();
        var last = told[^1].Sentence;
        if (silent.Count > 0) yield return ReportRemark.At(RemarkKind.GoalAreasNotMentioned, last.Line, last.Text, Listed(silent));
    }

    /// <summary>An assessment whose grounds change from place to place can't be made again.</summary>
    static IEnumerable<ReportRemark> Bases(ReportFacts facts)
    {
        var bases = facts.Prose.Where(sentence => Basis().IsMatch(sentence.Text)).ToList();
        if (bases.Count >= 2)
            yield return ReportRemark.At(RemarkKind.AssessmentBasesVary, bases[0].Line, bases[0].Text, ReportFacts.Lines(bases.Select(sentence => sentence.Line)));
    }

    static IEnumerable<ReportRemark> Consequences(ReportFacts facts)
    {
        if (MoneyAddsUp.OverallResults(facts).FirstOrDefault() is not { } result) yield break;
        // Both stand in the order of the file.
        var said = new Queue<Sentence>(facts.Prose.Where(s => s.Section == ReportSectionKind.FinancialConsequences && None().IsMatch(s.Text)));
        foreach (var section in facts.Document.Sections.Where(section => section.Kind == ReportSectionKind.FinancialConsequences))
        {
            while (said.TryPeek(out var earlier) && earlier.Line < section.Line) said.Dequeue();
            var sentence = said.TryPeek(out var next) ? next : null;
            if (sentence is not null || section.IsNotApplicable)
                yield return ReportRemark.At(RemarkKind.NoFinancialConsequencesBesideResult, sentence?.Line ?? section.Line, sentence?.Text ?? section.Text, result.Figure.Text, $"{result.Figure.Line}");
        }
    }

    static SortedSet<int> AreasIn(string text) =>
        [.. Area().Matches(text).SelectMany(match => Number().Matches(match.Value)).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture))];

    static string Listed(IEnumerable<int> areas) => ReportFacts.Listed(areas, ", ");

    const RegexOptions Loose = RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\bmålområde(?:t|na)?\s+\d{1,3}(?:(?:,\s*|\s+och\s+|\s+samt\s+)\d{1,3})*\b", Loose)]
    private static partial Regex Area();
    [GeneratedRegex(@"\d{1,3}")]
    private static partial Regex Number();
    [GeneratedRegex(@"\bgod måluppfyllelse\b|\bmåluppfyllelsen(?:\s+\p{L}+){0,3}\s+god\b", Loose)]
    private static partial Regex Good();
    [GeneratedRegex(@"\b(?:svårast|utmaning\p{L}*|inte når|svårt att nå)\b", Loose)]
    private static partial Regex Weak();
    [GeneratedRegex(@"\bbedömning av\b|\bbedöm\p{L}*\s+(?:\p{L}+\s+){0,2}grundar? sig (?:i|på)\b|\bmåluppfyllelsen? beror (?:främst )?på\b|\bgrundas på\b|\bväger\b.{1,120}\btungt\b", Loose)]
    private static partial Regex Basis();
    [GeneratedRegex(@"\binga\s+(?:direkta\s+)?ekonomiska\s+konsekvenser\b", Loose)]
    private static partial Regex None();
}
