using System.Globalization;
using System.Net;
using System.Text;
using Arende.Domain.Cases;
using Arende.Domain.Mail;

namespace Arende.Texts.Mails;

/// <summary>A mail in the making: the plain text and the HTML say the same. No styles: the reader's program has its own.</summary>
internal sealed class MailBody(string subject)
{
    /// <summary>A longer table is read in the minutes.</summary>
    private const int MostRows = 200;
    private const int WidestLine = 76;

    private readonly StringBuilder text = new();
    private readonly StringBuilder html = new();

    /// <summary>One line, without control characters: what a person wrote must not become a header of its own.</summary>
    public string Subject { get; } = new string([.. subject.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();

    public string Text => text.ToString().TrimEnd() + "\n";

    public string Html =>
        $"<!DOCTYPE html>\n<html lang=\"sv\">\n<head><meta charset=\"utf-8\"><title>{Encode(Subject)}</title></head>\n<body>\n{html}</body>\n</html>\n";

    public ComposedMail Composed => new(Subject, Text, Html);

    public MailBody Paragraph(string words)
    {
        text.Append(words).Append("\n\n");
        html.Append("<p>").Append(Encode(words)).Append("</p>\n");
        return this;
    }

    public MailBody Note(string? words) => words is null ? this : Paragraph(words);

    public MailBody List(IEnumerable<string> items)
    {
        html.Append("<ul>\n");
        foreach (var item in items)
        {
            text.Append("- ").Append(item).Append('\n');
            html.Append("<li>").Append(Encode(item)).Append("</li>\n");
        }
        html.Append("</ul>\n");
        text.Append('\n');
        return this;
    }

    /// <summary>A decision's clauses carry their own numbers.</summary>
    public MailBody Numbered(IEnumerable<(int Number, string Words)> items)
    {
        html.Append("<ol>\n");
        foreach (var (number, words) in items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}. ").Append(words).Append('\n');
            html.Append(CultureInfo.InvariantCulture, $"<li value=\"{number}\">").Append(Encode(words)).Append("</li>\n");
        }
        html.Append("</ol>\n");
        text.Append('\n');
        return this;
    }

    /// <summary>Columns in the plain text where they fit on a line; else a row is a paragraph that names its columns.</summary>
    public MailBody Table(ReportTable table)
    {
        var caption = table.Name is { } name ? $"Tabell {name}" : "Tabell";
        var shown = table.Rows.Take(MostRows + 1).ToList();
        var left = table.Rows.Count - shown.Count;
        text.Append(caption).Append("\n\n");
        AppendAsText(shown);
        html.Append("<table border=\"1\" cellpadding=\"4\">\n<caption>").Append(Encode(caption)).Append("</caption>\n<thead>\n<tr>");
        foreach (var cell in shown[0]) html.Append("<th scope=\"col\">").Append(Encode(cell)).Append("</th>");
        html.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in shown.Skip(1))
        {
            html.Append("<tr>");
            foreach (var cell in row) html.Append("<td>").Append(Encode(cell)).Append("</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody>\n</table>\n");
        text.Append('\n');
        return Note(left > 0 ? $"Tabellen har {left} rader till. De finns i protokollet." : null);
    }

    private void AppendAsText(List<IReadOnlyList<string>> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        if (widths.Sum() + (2 * (widths.Count - 1)) <= WidestLine)
        {
            foreach (var (number, row) in rows.Index())
            {
                text.Append(Line(row, widths)).Append('\n');
                if (number == 0) text.Append(Line([.. widths.Select(width => new string('-', width))], widths)).Append('\n');
            }
            return;
        }
        foreach (var row in rows.Skip(1))
        {
            var cells = row.Select((cell, column) => (Head: rows[0][column], Cell: cell)).Where(pair => pair.Cell.Length > 0).Select(pair => pair.Head.Length > 0 ? $"{pair.Head}: {pair.Cell}" : pair.Cell);
            text.Append("- ").AppendJoin("\n  ", cells).Append('\n');
        }
    }

    private static string Line(IReadOnlyList<string> cells, List<int> widths) => string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();

    public MailBody Link(string label, string? address)
    {
        if (address is null) return this;
        text.Append(label).Append(": ").Append(address).Append("\n\n");
        html.Append("<p><a href=\"").Append(Encode(address)).Append("\">").Append(Encode(label)).Append("</a></p>\n");
        return this;
    }

    private static string Encode(string words) => WebUtility.HtmlEncode(words);
}
