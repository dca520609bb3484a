using System.Security.Cryptography;
using System.Text;

namespace Arende.Domain.Distribution;

/// <summary>
/// The link in a mail by which somebody without an account acknowledges one decision, and can do nothing else. Who has the token has the
/// mail; only its digest is kept. Each mail has one of its own: a mail that went twice can be acknowledged by either.
/// </summary>
public sealed class AcknowledgementLink
{
    /// <summary>A holiday and a slow registry later it still leads somewhere.</summary>
    public const int Days = 60;

    private const int TokenBytes = 32;

    /// <summary>SHA-256 of the token, as lower-case hexadecimal.</summary>
    public string Hash { get; private init; } = "";
    public DistributionRowId RowId { get; private init; }

    /// <summary>Where the mail went: once the row has another address the link is nobody's.</summary>
    public string Address { get; private init; } = "";
    public DateTimeOffset EndsAt { get; private init; }

    private AcknowledgementLink() { }

    /// <returns>The link, and the token that no one else is told.</returns>
    public static (AcknowledgementLink Link, string Token) New(DistributionRow row, DateTimeOffset now)
    {
        // Addresses are written in lower case here, and who knows what mail programs do.
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        return (new AcknowledgementLink { Hash = HashOf(token), RowId = row.Id, Address = row.Address!, EndsAt = now.AddDays(Days) }, token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
