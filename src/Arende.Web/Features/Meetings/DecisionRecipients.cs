using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>Somebody who is to have the decision, and where it goes.</summary>
public sealed record DecisionRecipient(string Name, Destination GoesTo)
{
    /// <summary>Null for one whom no mail goes to.</summary>
    public string? Address => GoesTo.Address;
}

/// <summary>Who gets the decision when the minutes are verified.</summary>
public sealed record DecisionRecipients(IReadOnlyList<DecisionRecipient> All)
{
    /// <summary>To whom the product sends it, by mail or in their inbox.</summary>
    public int Matched => All.Count - Unmatched - ByHand;

    /// <summary>For whom somebody has to say where it goes.</summary>
    public int Unmatched => All.Count(recipient => recipient.GoesTo.IsUnknown);

    /// <summary>By letter, or handed over.</summary>
    public int ByHand => All.Count(recipient => recipient.GoesTo.Channel.IsByHand());

    /// <summary>The council has its own decision.</summary>
    public DecisionRecipients ButTheCouncil() => new([.. All.Where(recipient => recipient.GoesTo.Channel != DistributionChannel.Council)]);

    public static DecisionRecipients Of(StaffReport report, KnownRecipients known) =>
        new([.. report.Recipients.Select(recipient => new DecisionRecipient(recipient.Name, Destination.Of(recipient, known)))]);

    /// <param name="db">Where they are.</param>
    /// <param name="cases">Cases that the viewer may see.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyDictionary<CaseId, DecisionRecipients>> Of(ArendeDb db, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var known = await KnownRecipients.Read(db, ct);
        var reports = await db.Cases.AsNoTracking().Where(c => cases.Contains(c.Id)).Select(c => new { c.Id, c.Report }).ToListAsync(ct);
        return reports.ToDictionary(c => c.Id, c => Of(c.Report, known));
    }
}
