using System.Security.Cryptography;
using System.Text;

namespace Arende.Domain.Mail;

/// <summary>A mail's words as they are handed over: the plain text and the HTML say the same.</summary>
public sealed record ComposedMail(string Subject, string Text, string Html)
{
    /// <summary>What only the receiver is to know: the token of a link. Null when there is none.</summary>
    public string? Secret { get; init; }

    /// <summary>Files that go with it.</summary>
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>The words as they are kept, without what only the receiver is to know.</summary>
    public ComposedMail Kept => Secret is null ? this : new(Subject, Text.Replace(Secret, "…", StringComparison.Ordinal), Html.Replace(Secret, "…", StringComparison.Ordinal));

    /// <summary>SHA-256 of the three, each ended by a zero byte, as lower-case hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Subject}\0{Text}\0{Html}\0")));
}
