using Arende.Domain.Cases;

namespace Arende.Web.Features.Cases;

/// <summary>As much of a staff report as one page shows.</summary>
/// <param name="Clauses">The clauses, or what of them stands on this page.</param>
/// <param name="Parts">Sections, or stretches of them; one that goes on from the page before has <c>Continues</c>.</param>
/// <param name="Elsewhere">Remarks whose sentence stands in no section.</param>
/// <param name="Unplaced">Text of an imported document that has no place of its own.</param>
public sealed record ReportSlice(
    IReadOnlyList<Clause> Clauses, IReadOnlyList<ReportPart> Parts, IReadOnlyList<Remark> Elsewhere, IReadOnlyList<UnplacedText> Unplaced);

/// <summary>
/// Cuts a staff report into pages of a bearable size, between paragraphs where it can: a pasted archive of 5 MB, or a thousand
/// remarks, must not become one page. An ordinary report is one page.
/// </summary>
public sealed class ReportSlices
{
    /// <summary>Characters, with what a remark's box and form weigh counted in.</summary>
    public const int Size = 150_000;
    private const int RemarkWeight = 2_000;
    private const int RowWeight = 100;

    private readonly List<ReportSlice> slices = [];
    private readonly List<Clause> clauses = [];
    private readonly List<ReportPart> parts = [];
    private readonly List<Remark> elsewhere = [];
    private readonly List<UnplacedText> unplaced = [];
    private int weight;

    private ReportSlices() { }

    public static IReadOnlyList<ReportSlice> Of(StaffReport report, IReadOnlyList<ReportPart> parts, IReadOnlyList<Remark> elsewhere)
    {
        var cutting = new ReportSlices();
        foreach (var clause in report.Clauses)
            foreach (var piece in Pieces(clause.Text)) cutting.Put(cutting.clauses, clause with { Text = piece }, piece.Length + RowWeight);
        foreach (var part in parts) cutting.Add(part);
        foreach (var remark in elsewhere) cutting.Put(cutting.elsewhere, remark, RemarkWeight);
        foreach (var text in report.Unplaced)
            foreach (var piece in Pieces(text.Text)) cutting.Put(cutting.unplaced, text with { Text = piece }, piece.Length + RowWeight);
        cutting.Close();
        return cutting.slices;
    }

    private void Add(ReportPart part)
    {
        var here = new List<ReportPassage>();
        var continues = false;
        foreach (var passage in part.Passages.SelectMany(Cut))
        {
            var heavy = passage.Text.Length + (passage.Remarks.Count * RemarkWeight) + RowWeight;
            if (weight > 0 && weight + heavy > Size)
            {
                if (here.Count > 0)
                {
                    parts.Add(part with { Passages = [.. here], Continues = continues });
                    continues = true;
                    here.Clear();
                }
                Close();
            }
            here.Add(passage);
            weight += heavy;
        }
        parts.Add(part with { Passages = [.. here], Continues = continues });
        weight += part.Section.Heading.Length + RowWeight;
    }

    private void Put<T>(List<T> list, T item, int heavy)
    {
        if (weight > 0 && weight + heavy > Size) Close();
        list.Add(item);
        weight += heavy;
    }

    private void Close()
    {
        slices.Add(new ReportSlice([.. clauses], [.. parts], [.. elsewhere], [.. unplaced]));
        clauses.Clear();
        parts.Clear();
        elsewhere.Clear();
        unplaced.Clear();
        weight = 0;
    }

    // The remarks stand at the first piece of their passage.
    private static IEnumerable<ReportPassage> Cut(ReportPassage passage) =>
        Pieces(passage.Text).Select((piece, index) => new ReportPassage(piece, index == 0 ? passage.Remarks : []));

    private static IEnumerable<string> Pieces(string text)
    {
        while (text.Length > Size)
        {
            var end = text.LastIndexOf("\n\n", Size, Size, StringComparison.Ordinal);
            if (end <= 0) end = text.LastIndexOf('\n', Size - 1);
            if (end <= 0) end = char.IsHighSurrogate(text[Size - 1]) ? Size - 1 : Size;
            yield return text[..end];
            text = text[end..].TrimStart('\n');
        }
        yield return text;
    }
}
