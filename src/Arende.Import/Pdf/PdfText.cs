using Arende.Domain.Cases;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Arende.Import.Pdf;

/// <summary>
/// Reads a PDF's text into lines of Markdown: what runs on every page is told once, pages have no numbers, words that were divided
/// at a line's end are whole, and larger or bold lines are headings.
/// </summary>
static class PdfText
{
    const int MostPages = 500;
    const double HeadingSize = 1.12;
    // The columns of a letter's head are no table: what stands below a date isn't a part of it.
    const int LinesOfHeader = 10;

    public static Manuscript Read(byte[] file, CancellationToken ct)
    {
        try
        {
            var filters = new PdfFilters(ct);
            using var document = PdfDocument.Open(file, new ParsingOptions { FilterProvider = filters });
            document.AddPageFactory<LetteredPage, PdfPages>();
            if (document.NumberOfPages > MostPages) throw new UnreadableStaffReportException(UnreadableReason.TooManyLines);
            var pages = new List<List<PdfLine>>();
            for (var i = 1; i <= document.NumberOfPages; i++)
            {
                ct.ThrowIfCancellationRequested();
                filters.NextPage();
                pages.Add(PdfLine.Of(document.GetPage<LetteredPage>(i).Letters, ct));
            }
            if (pages.Sum(page => page.Sum(line => line.Text.Count(char.IsLetter))) < 20) throw new UnreadableStaffReportException(UnreadableReason.Scanned);
            PdfRunningLines.Remove(pages);
            foreach (var (at, page) in pages.Index()) PdfRows.Join(page, at == 0 ? LinesOfHeader : 0);
            return new Manuscript(Lines(pages));
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableStaffReportException(UnreadableReason.Protected);
        }
        // Its reader has no one exception for what is broken.
        catch (Exception broken) when (broken is PdfDocumentFormatException or PdfDocumentStackDepthException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or FormatException or NotSupportedException or NullReferenceException or InvalidCastException or OverflowException or InvalidDataException or IOException)
        {
            throw new UnreadableStaffReportException(UnreadableReason.Damaged);
        }
    }

    static List<SourceLine> Lines(List<List<PdfLine>> pages)
    {
        var all = pages.SelectMany(page => page).ToList();
        // By how much is written in it: a page may have as many headings as lines.
        var usual = all.GroupBy(line => Math.Round(line.Size, 1)).OrderByDescending(same => same.Sum(line => line.Text.Length)).Select(same => same.Key).FirstOrDefault(1);
        var gap = Usual(pages.SelectMany(page => page.Zip(page.Skip(1)).Select(pair => pair.First.Bottom - pair.Second.Bottom).Where(distance => distance > 0)));
        var lines = new List<SourceLine>();
        var number = 0;
        foreach (var page in pages)
        {
            PdfLine? before = null;
            foreach (var line in page)
            {
                number++;
                var isHeading = line.Size > usual * HeadingSize && line.Text.Length < 200 && !line.Text.Contains('\t', StringComparison.Ordinal);
                var isApart = before is null ? !GoesOn(lines, line) : before.Bottom - line.Bottom > gap * 1.25 || before.Bottom < line.Bottom || Math.Abs(line.Size - before.Size) > 0.6 || (line.IsBold && !before.IsBold);
                if (isApart && lines.Count > 0 && !lines[^1].IsBlank) lines.Add(new SourceLine(number, ""));
                Add(lines, number, line, isHeading, !isApart);
                before = line;
            }
        }
        return lines;
    }

    static void Add(List<SourceLine> lines, int number, PdfLine line, bool isHeading, bool goesOn)
    {
        var text = line.Text;
        if (goesOn && lines.Count > 0 && !lines[^1].IsBlank)
        {
            // A heading over two lines is one.
            if (isHeading && lines[^1].Text.StartsWith('#'))
            {
                lines[^1] = lines[^1] with { Text = $"{lines[^1].Text} {text}" };
                return;
            }
            if (Hyphenated(lines[^1].Text, text))
            {
                var space = text.IndexOf(' ', StringComparison.Ordinal);
                lines[^1] = lines[^1] with { Text = lines[^1].Text[..^1] + (space < 0 ? text : text[..space]) };
                if (space < 0) return;
                text = text[(space + 1)..];
            }
        }
        lines.Add(new SourceLine(number, isHeading ? $"# {text}" : line.IsBold && text.Length < 120 && !text.Contains('\t', StringComparison.Ordinal) ? $"**{text}**" : ListMarker.Plain(text)));
    }

    /// <summary>"kommun- / styrelsen" is one word, "Kultur- / och fritidsnämnden" is not.</summary>
    static bool Hyphenated(string above, string below) =>
        above.Length > 2 && above[^1] is '-' or '\u00ad' or '\u2010' && char.IsLower(above[^2]) && char.IsLower(below[0])
        && !below.StartsWith("och ", StringComparison.Ordinal) && !below.StartsWith("samt ", StringComparison.Ordinal) && !below.StartsWith("eller ", StringComparison.Ordinal) && !below.StartsWith("respektive ", StringComparison.Ordinal);

    /// <summary>The first line of a page goes on with the sentence of the page before.</summary>
    static bool GoesOn(List<SourceLine> lines, PdfLine first) => lines.Count > 0 && char.IsLower(first.Text[0]) && lines[^1].Text is not [.., '.' or ':' or '!' or '?'];

    static double Usual(IEnumerable<double> values) =>
        values.GroupBy(value => Math.Round(value, 1)).OrderByDescending(same => same.Count()).Select(same => same.Key).FirstOrDefault(1);
}
