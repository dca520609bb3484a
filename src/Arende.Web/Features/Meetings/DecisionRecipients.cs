using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>Somebody who is to have the decision, and where it goes.</summary>
public sealed record DecisionRecipient(string Name, Destination GoesTo)
{
    /// <summary>Null for one whom no mail goes to.</summary>
    public string? Address => GoesTo.Address;

    /// <summary>The case is secret, and the recipient may not read it: nothing will be sent.</summary>
    public bool IsWithheld { get; init; }
}

/// <summary>Who gets the decision when the minutes are verified.</summary>
public sealed record DecisionRecipients(IReadOnlyList<DecisionRecipient> All)
{
    /// <summary>To whom the product sends it, by mail or in their inbox.</summary>
    public int Matched => All.Count - Unmatched - ByHand - Withheld;

    /// <summary>To whom it would be sent, but for secrecy.</summary>
    public int Withheld => All.Count(recipient => recipient.IsWithheld);

    /// <summary>For whom somebody has to say where it goes.</summary>
    public int Unmatched => All.Count(recipient => recipient.GoesTo.IsUnknown);

    /// <summary>By letter, or handed over.</summary>
    public int ByHand => All.Count(recipient => recipient.GoesTo.Channel.IsByHand());

    /// <summary>The council has its own decision.</summary>
    public DecisionRecipients ButTheCouncil() => new([.. All.Where(recipient => recipient.GoesTo.Channel != DistributionChannel.Council)]);

    /// <param name="report">The case's.</param>
    /// <param name="known">Who may be recipients.</param>
    /// <param name="readers">Of a secret case the units to which it is sent all the same; null for an open one.</param>
    private static DecisionRecipients Of(StaffReport report, KnownRecipients known, IReadOnlySet<UnitId>? readers) => new([.. report.Recipients.Select(recipient =>
    {
        var goesTo = Destination.Of(recipient, known);
        var isSent = !goesTo.IsUnknown && !goesTo.Channel.IsByHand();
        return new DecisionRecipient(recipient.Name, goesTo) { IsWithheld = isSent && readers is not null && !(goesTo.Unit is { } unit && readers.Contains(unit)) };
    })]);

    public static async Task<DecisionRecipients> Of(ArendeDb db, CaseId id, StaffReport report, CancellationToken ct)
    {
        var isSecret = report.Recipients.Count > 0 && await db.Cases.AnyAsync(c => c.Id == id && c.Access == AccessLevel.Secret, ct);
        return Of(report, await KnownRecipients.Read(db, ct), isSecret ? await SecretDecisions.SentTo(db, ct) : null);
    }

    /// <param name="db">Where they are.</param>
    /// <param name="cases">Cases that the viewer may see.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyDictionary<CaseId, DecisionRecipients>> Of(ArendeDb db, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var known = await KnownRecipients.Read(db, ct);
        var reports = await db.Cases.AsNoTracking().Where(c => cases.Contains(c.Id)).Select(c => new { c.Id, c.Report, IsSecret = c.Access == AccessLevel.Secret }).ToListAsync(ct);
        var readers = reports.Exists(c => c.IsSecret) ? await SecretDecisions.SentTo(db, ct) : null;
        return reports.ToDictionary(c => c.Id, c => Of(c.Report, known, c.IsSecret ? readers : null));
    }
}
