using System.Text.RegularExpressions;
using Arende.Application.Cases;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;

namespace Arende.Application.Distribution;

/// <summary>
/// Where a recipient's copy of the decision goes, and by which way; a mail without an address becomes an open row to settle. What is told
/// before the minutes are verified and what is then done come from here.
/// </summary>
public sealed partial record Destination(UnitId? Unit, string? Address, DistributionChannel Channel = DistributionChannel.Mail)
{
    /// <summary>Nothing is known of the recipient: a person has to say where it goes.</summary>
    public bool IsUnknown => Channel == DistributionChannel.Mail && Address is null;

    public static Destination Of(Recipient recipient, KnownRecipients known)
    {
        var written = recipient.Name.Trim();
        var id = known.Units.Any(u => u.Id == recipient.UnitId) ? recipient.UnitId : RecipientUnits.Match(written, part: null, known.Units);
        var unit = known.Units.SingleOrDefault(u => u.Id == id);
        if ((recipient.Address ?? unit?.Mailbox) is { } address) return new(unit?.Id, address);
        if (unit is not null) return new(unit.Id, null, known.WithInbox.Contains(unit.Id) ? DistributionChannel.Inbox : DistributionChannel.Mail);
        if (known.IsCouncil(written)) return new(null, null, DistributionChannel.Council);
        if (PostalAddress().IsMatch(written)) return new(null, null, DistributionChannel.Post);
        return new(null, EmailAddress.WhyNot(written) is null ? written : null);
    }

    // A postcode and a town: "Storgatan 1, 761 30 Norrtälje".
    [GeneratedRegex(@"\b[1-9][0-9]{2} ?[0-9]{2}\s+\p{Lu}\p{L}+")]
    private static partial Regex PostalAddress();
}
