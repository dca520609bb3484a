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

    /// <summary>What was given without a list mark gets none: a decision's points carry their own numbers.</summary>
    public MailBody List(IEnumerable<string> items, bool numbered = false)
    {
        html.Append(numbered ? "<ol>\n" : "<ul>\n");
        foreach (var (number, item) in items.Index())
        {
            text.Append(numbered ? $"{number + 1}. " : "- ").Append(item).Append('\n');
            html.Append("<li>").Append(Encode(item)).Append("</li>\n");
        }
        html.Append(numbered ? "</ol>\n" : "</ul>\n");
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
