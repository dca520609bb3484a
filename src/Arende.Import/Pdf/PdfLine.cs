using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Arende.Import.Pdf;

/// <summary>A line on a page: its words from left to right, with a tab where there is a wide gap between them.</summary>
sealed record PdfLine(string Text, double Bottom, double Size, bool IsBold)
{
    /// <summary>Where each of its cells begins: one more than there are tabs.</summary>
    public IReadOnlyList<double> Starts { get; init; } = [];

    // Of the letters' size: words of a justified line stand closer than the cells of a table.
    const double WideGap = 1.8;

    // One thread: the others are for those who wait for a page.
    static readonly NearestNeighbourWordExtractor extractor = new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });

    public static List<PdfLine> Of(IReadOnlyList<Letter> letters, CancellationToken ct)
    {
        var words = extractor.GetWords(letters).Where(word => !string.IsNullOrWhiteSpace(word.Text)).OrderByDescending(word => word.BoundingBox.Bottom).ToList();
        var lines = new List<PdfLine>();
        for (var i = 0; i < words.Count;)
        {
            ct.ThrowIfCancellationRequested();
            // Baselines within half a letter are one line: a superscript stands a little higher.
            var first = Baseline(words[i]);
            var tolerance = Math.Max(1.5, words[i].Letters[0].PointSize * 0.35);
            var same = new List<UglyToad.PdfPig.Content.Word>();
            while (i < words.Count && Math.Abs(Baseline(words[i]) - first) <= tolerance) same.Add(words[i++]);
            if (Of(same) is { } line) lines.Add(line);
        }
        return lines;
    }

    static double Baseline(UglyToad.PdfPig.Content.Word word) => word.Letters[0].StartBaseLine.Y;

    static PdfLine? Of(List<UglyToad.PdfPig.Content.Word> words)
    {
        words.Sort((a, b) => a.BoundingBox.Left.CompareTo(b.BoundingBox.Left));
        var text = new StringBuilder();
        var starts = new List<double>();
        UglyToad.PdfPig.Content.Word? before = null;
        var size = words.Max(word => word.Letters[0].PointSize);
        foreach (var word in words)
        {
            var isCell = before is null || word.BoundingBox.Left - before.BoundingBox.Right > size * WideGap;
            if (isCell) starts.Add(word.BoundingBox.Left);
            if (before is not null) text.Append(isCell ? '\t' : ' ');
            text.Append(word.Text);
            before = word;
        }
        var composed = FileText.Composed(text.Replace('\u00a0', ' ').ToString()).Trim();
        var isBold = words.All(word => word.Letters[0].FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true || word.Letters[0].FontName?.Contains("black", StringComparison.OrdinalIgnoreCase) == true);
        return composed.Length == 0 ? null : new PdfLine(composed, Baseline(words[0]), size, isBold) { Starts = starts };
    }
}
