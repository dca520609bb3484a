using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>Somebody who is to have the decision, and where it goes; null for one that becomes an open row.</summary>
public sealed record DecisionRecipient(string Name, string? Address);

/// <summary>Who gets the decision when the minutes are verified.</summary>
public sealed record DecisionRecipients(IReadOnlyList<DecisionRecipient> All)
{
    public int Matched => All.Count(recipient => recipient.Address is not null);

    public int Unmatched => All.Count - Matched;

    public static DecisionRecipients Of(StaffReport report, IReadOnlyCollection<Unit> units) =>
        new([.. report.Recipients.Select(recipient => new DecisionRecipient(recipient.Name, Destination.Of(recipient, units).Address))]);

    /// <param name="db">Where they are.</param>
    /// <param name="cases">Cases that the viewer may see.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyDictionary<CaseId, DecisionRecipients>> Of(ArendeDb db, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().ToListAsync(ct);
        var reports = await db.Cases.AsNoTracking().Where(c => cases.Contains(c.Id)).Select(c => new { c.Id, c.Report }).ToListAsync(ct);
        return reports.ToDictionary(c => c.Id, c => Of(c.Report, units));
    }
}
