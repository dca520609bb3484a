using Arende.Application.Cases;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Distribution;

/// <summary>
/// Where a recipient's copy of the decision goes; without an address it becomes an open row to settle. What is told before
/// the minutes are verified and what is then done come from here.
/// </summary>
public sealed record Destination(UnitId? Unit, string? Address)
{
    public static Destination Of(Recipient recipient, IReadOnlyCollection<Unit> units)
    {
        var written = recipient.Name.Trim();
        var id = units.Any(u => u.Id == recipient.UnitId) ? recipient.UnitId : RecipientUnits.Match(written, part: null, units);
        var unit = units.SingleOrDefault(u => u.Id == id);
        return new Destination(unit?.Id, recipient.Address ?? unit?.Mailbox ?? (unit is null && EmailAddress.WhyNot(written) is null ? written : null));
    }
}
