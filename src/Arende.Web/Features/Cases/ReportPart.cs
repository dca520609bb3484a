using System.Text.RegularExpressions;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Web.Features.Shared.Documents;

namespace Arende.Web.Features.Cases;

/// <summary>A stretch of a section's text, and the remarks on sentences in it.</summary>
public sealed record ReportPassage(string Text, IReadOnlyList<Remark> Remarks);

/// <param name="Section">The section of the report.</param>
/// <param name="Passages">Its text, in stretches.</param>
/// <param name="Continues">True when the section began on the page before.</param>
public sealed record ReportPart(Section Section, IReadOnlyList<ReportPassage> Passages, bool Continues = false);

/// <summary>Puts each remark beside the sentence that it is about. A remark whose sentence stands nowhere is listed by itself.</summary>
public static partial class ReportParts
{
    public static (IReadOnlyList<ReportPart> Parts, IReadOnlyList<Remark> Elsewhere) Of(
        StaffReport report, IReadOnlyCollection<Remark> remarks, CancellationToken ct = default)
    {
        var left = remarks.OrderBy(remark => remark.Line).ToList();
        var texts = report.Sections.Select(section => (Section: section, Text: new SearchedText(section.Text))).ToList();
        // A sentence may stand in two sections: the one that begins at or before its line is meant.
        var found = left.Take(TextLimits.Remarks).Select(remark => (Remark: remark, Section: SectionOf(remark, texts, ct))).Where(pair => pair.Section is not null)
            .ToLookup(pair => pair.Section!, pair => pair.Remark, ReferenceEqualityComparer.Instance as IEqualityComparer<Section>);
        var parts = report.Sections.Select(section => new ReportPart(section, Passages(section.Text, [.. found[section]], ct))).ToList();
        var placed = parts.SelectMany(part => part.Passages).SelectMany(passage => passage.Remarks).ToHashSet();
        return (parts, [.. left.Where(remark => !placed.Contains(remark))]);
    }

    private static Section? SectionOf(Remark remark, IEnumerable<(Section Section, SearchedText Text)> sections, CancellationToken ct) =>
        sections.Where(pair => pair.Text.Contains(remark.Sentence, ct)).Select(pair => pair.Section)
            .OrderByDescending(section => section.Line <= remark.Line).ThenByDescending(section => section.Line).FirstOrDefault();

    private static List<ReportPassage> Passages(string text, IReadOnlyList<Remark> remarks, CancellationToken ct)
    {
        if (remarks.Count == 0) return [new ReportPassage(text, [])];
        var passages = new List<ReportPassage>();
        var plain = new List<string>();
        var left = remarks.ToList();
        foreach (var block in Blank().Split(text))
        {
            var searched = new SearchedText(block);
            var here = left.Where(remark => searched.Contains(remark.Sentence, ct)).ToList();
            if (here.Count == 0)
            {
                plain.Add(block);
                continue;
            }
            Flush();
            left.RemoveAll(here.Contains);
            passages.Add(new ReportPassage(Marked(block, here), here));
        }
        Flush();
        return passages;

        void Flush()
        {
            if (plain.Count > 0) passages.Add(new ReportPassage(string.Join("\n\n", plain), []));
            plain.Clear();
        }
    }

    // Only a sentence that stands in one line of prose is marked: a mark across cells of a table would break it.
    private static string Marked(string block, IEnumerable<Remark> remarks) => block.Contains('\t', StringComparison.Ordinal) || block.Contains('|', StringComparison.Ordinal)
        ? block
        : remarks.Select(remark => Core(remark.Sentence)).Distinct().Where(sentence => sentence.Length > 0 && !sentence.Contains('\n', StringComparison.Ordinal))
            .Aggregate(block, (text, sentence) => text.Replace(sentence, Prose.Marked(sentence), StringComparison.Ordinal));

    /// <summary>Squeezed once, however many sentences are looked for in it.</summary>
    private sealed class SearchedText(string text)
    {
        private string? squeezed;

        public bool Contains(string sentence, CancellationToken ct)
        {
            ct.ThrowIfCancellationRequested();
            return Core(sentence) is { Length: > 0 } core
                && (text.Contains(core, StringComparison.Ordinal) || (squeezed ??= Squeezed(text)).Contains(Squeezed(core), StringComparison.Ordinal));
        }
    }

    // A long sentence was cut when it was noted.
    private static string Core(string sentence) => sentence.Trim().TrimEnd('…').Trim();

    private static string Squeezed(string text) => Space().Replace(Tag().Replace(FigureLink().Replace(text, "$1"), ""), " ").Trim();

    [GeneratedRegex(@"\r?\n[ \t]*\r?\n\s*")]
    private static partial Regex Blank();
    [GeneratedRegex(@"[\s|]+")]
    private static partial Regex Space();
    // A figure of the register is a link on a page; a remark's sentence has its words alone.
    [GeneratedRegex(@"\[([^\[\]\n]*)\]\(/figures/[^()\s]*\)")]
    private static partial Regex FigureLink();
    // A tag ends before the next begins: else each of a thousand that are never closed is looked for to the text's end.
    [GeneratedRegex("</?[a-zA-Z][^<>]*>|[*_]{2}")]
    private static partial Regex Tag();
}
