using System.Text.RegularExpressions;

namespace Arende.Import.Pdf;

/// <summary>Takes away what stands on every page: the header, told once on the first page, the footer, and the pages' numbers.</summary>
static partial class PdfRunningLines
{
    // So many lines from the top and from the bottom can be a header or a footer.
    const int Margin = 6;

    public static void Remove(List<List<PdfLine>> pages)
    {
        foreach (var page in pages)
            for (var i = page.Count - 1; i >= 0; i--)
                if ((i < Margin || i >= page.Count - Margin) && PageNumber().IsMatch(page[i].Text)) page.RemoveAt(i);
        if (pages.Count < 2) return;
        var onPages = pages.SelectMany(page => Edge(page).Select(Plain).Distinct()).GroupBy(line => line).ToDictionary(same => same.Key, same => same.Count());
        var most = Math.Max(2, (pages.Count + 1) / 2);
        for (var p = 1; p < pages.Count; p++)
        {
            var running = Edge(pages[p]).Where(line => onPages[Plain(line)] >= most).ToHashSet(ReferenceEqualityComparer.Instance);
            pages[p].RemoveAll(running.Contains);
        }
    }

    static IEnumerable<PdfLine> Edge(List<PdfLine> page) => page.Where((_, at) => at < Margin || at >= page.Count - Margin);

    // "Sida 2 (3)" differs from page to page in its numbers only.
    static string Plain(PdfLine line) => Digits().Replace(line.Text, "0");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
    [GeneratedRegex(@"^[-–\s]*(?:sida|sidan|sid\.?|s\.)?\s*\d{1,4}\s*(?:\(\s*\d{1,4}\s*\)|av\s+\d{1,4}|/\s*\d{1,4})?[-–\s]*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
