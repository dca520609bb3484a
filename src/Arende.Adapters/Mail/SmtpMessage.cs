using Arende.Domain.Mail;
using MimeKit;

namespace Arende.Adapters.Mail;

/// <summary>A mail as it goes over the wire: plain text and HTML, and a Message-ID made of its key.</summary>
internal static class SmtpMessage
{
    /// <returns>Null when the address is none.</returns>
    public static MimeMessage? From(OutgoingMail mail, MailboxAddress from)
    {
        if (mail.To.Any(char.IsControl) || !MailboxAddress.TryParse(mail.To, out var to)) return null;
        var message = new MimeMessage
        {
            Subject = new string([.. mail.Subject!.Select(c => char.IsControl(c) ? ' ' : c)]),
            Date = mail.CreatedAt,
            // The same however often it is sent: who gets it twice after a crash can see that it is one mail.
            MessageId = $"{Atom(mail.Key)}@{from.Domain}",
            Body = Body(mail),
        };
        message.From.Add(from);
        message.To.Add(to);
        // RFC 3834: no out-of-office answers to a machine.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, "sv");
        return message;
    }

    private static MimeEntity Body(OutgoingMail mail)
    {
        var words = new MultipartAlternative
        {
            new TextPart("plain") { Text = mail.Text! },
            new TextPart("html") { Text = mail.Html! },
        };
        if (mail.Attachments.Count == 0) return words;
        var whole = new Multipart("mixed") { words };
        foreach (var file in mail.Attachments)
        {
            whole.Add(new MimePart(ContentType.Parse(file.Type))
            {
                Content = new MimeContent(new MemoryStream(file.Content)), FileName = file.Name,
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment), ContentTransferEncoding = ContentEncoding.Base64,
            });
        }
        return whole;
    }

    private static string Atom(string key) => new([.. key.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '.')]);
}
