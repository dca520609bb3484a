namespace Arende.Domain.Mail;

/// <summary>A file that goes with a mail. It isn't kept with the mail: it is what is kept elsewhere.</summary>
/// <param name="Name">The file's, of letters, digits, hyphens and a dot.</param>
/// <param name="Type">What kind of file it is, as in HTTP.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MailAttachment(string Name, string Type, byte[] Content);
