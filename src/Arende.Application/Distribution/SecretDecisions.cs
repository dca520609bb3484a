using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>
/// Of a secret case nothing is sent but to a unit where somebody keeps its secrets: to nobody outside, and to no other unit. Asked when it
/// is sent: the mark may have come since the row was made (OSL 5:5, each request is assessed; the clerk then chooses another way).
/// </summary>
public static class SecretDecisions
{
    public static async Task<bool> Withholds(ArendeDb db, CaseId id, UnitId? unit, CancellationToken ct) =>
        await db.Cases.AnyAsync(c => c.Id == id && c.Access == AccessLevel.Secret, ct) && (unit is not { } known || !await VisibleTo.KeepsSecrets(db, known, ct));

    /// <summary>The same, asked beforehand of many recipients: the units to which a secret decision would be sent.</summary>
    public static async Task<IReadOnlySet<UnitId>> SentTo(ArendeDb db, CancellationToken ct) => await VisibleTo.UnitsThatKeepSecrets(db).ToHashSetAsync(ct);

    /// <exception cref="BrokenRuleException">What the product would send would be withheld: what goes by hand is the clerk's to assess.</exception>
    internal static async Task MustNotWithhold(ArendeDb db, DistributionRow row, CancellationToken ct) =>
        BrokenRuleException.When(!row.Channel.IsByHand() && await Withholds(db, row.CaseId, row.UnitId, ct), Rule.RecipientMayNotRead);
}
