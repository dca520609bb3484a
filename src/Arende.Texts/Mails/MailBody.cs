using System.Globalization;
using System.Net;
using System.Text;
using Arende.Domain.Mail;

namespace Arende.Texts.Mails;

/// <summary>A mail in the making: the plain text and the HTML say the same. No styles: the reader's program has its own.</summary>
internal sealed class MailBody(string subject)
{
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

    public MailBody Link(string label, string? address)
    {
        if (address is null) return this;
        text.Append(label).Append(": ").Append(address).Append("\n\n");
        html.Append("<p><a href=\"").Append(Encode(address)).Append("\">").Append(Encode(label)).Append("</a></p>\n");
        return this;
    }

    private static string Encode(string words) => WebUtility.HtmlEncode(words);
}
