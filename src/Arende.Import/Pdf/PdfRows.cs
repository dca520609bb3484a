namespace Arende.Import.Pdf;

/// <summary>Joins the lines of a table's row whose cells go over several lines, where the columns tell that they are one.</summary>
static class PdfRows
{
    // Points: cells of a column begin at one place.
    const double Off = 4;

    public static void Join(List<PdfLine> page, int first)
    {
        IReadOnlyList<double> columns = [];
        for (var i = first; i < page.Count; i++)
        {
            var line = page[i];
            if (i > first && columns.Count > 1 && IsBelow(page[i - 1], line) && Places(line, columns) is { } places && GoesOn(page, i, places))
            {
                page[i - 1] = Joined(page[i - 1], line, columns, places);
                page.RemoveAt(i--);
                continue;
            }
            // The line with the most cells says where the columns are, until something else comes.
            if (line.Starts.Count > 1 && (columns.Count == 0 || Places(line, columns) is null)) columns = line.Starts;
            else if (line.Starts.Count < 2 && Places(line, columns) is null) columns = [];
        }
    }

    static bool IsBelow(PdfLine above, PdfLine line) => above.Bottom - line.Bottom is > 0 and var distance && distance < line.Size * 1.6 && Math.Abs(above.Size - line.Size) < 0.6;

    /// <summary>The columns that its cells stand in; null where one stands in none.</summary>
    static List<int>? Places(PdfLine line, IReadOnlyList<double> columns)
    {
        var places = line.Starts.Select(start => columns.ToList().FindIndex(column => Math.Abs(column - start) < Off)).ToList();
        return places.Count > 0 && places.TrueForAll(place => place >= 0) ? places : null;
    }

    /// <summary>It has no cell in the first column, or goes on with a small letter there, nearer to the line above than the next row is to it.</summary>
    static bool GoesOn(List<PdfLine> page, int at, List<int> places)
    {
        if (page[at - 1].Starts.Count < 2 && places.Count < 2) return false;
        if (places[0] > 0) return true;
        if (!char.IsLower(page[at].Text[0])) return false;
        return at + 1 >= page.Count || page[at].Bottom - page[at + 1].Bottom is var below && (below < 0 || below >= (page[at - 1].Bottom - page[at].Bottom) - 0.5);
    }

    static PdfLine Joined(PdfLine row, PdfLine line, IReadOnlyList<double> columns, List<int> places)
    {
        var cells = new string[columns.Count];
        Put(row, Places(row, columns) ?? [.. Enumerable.Range(0, Math.Min(row.Starts.Count, columns.Count))]);
        Put(line, places);
        return row with { Text = string.Join('\t', cells.Select(cell => cell ?? "")), Bottom = line.Bottom, Starts = columns };

        void Put(PdfLine from, List<int> at)
        {
            foreach (var (text, place) in from.Text.Split('\t').Zip(at)) cells[place] = cells[place] is { Length: > 0 } before ? Whole(before, text) : text;
        }
    }

    static string Whole(string above, string below) => above.EndsWith('-') && above.Length > 2 && char.IsLower(above[^2]) && char.IsLower(below[0]) ? above[..^1] + below : $"{above} {below}";
}
