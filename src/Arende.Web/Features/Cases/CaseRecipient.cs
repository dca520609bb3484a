using Arende.Application.Access;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>Who is to have the decision, to which unit or address it goes, and what has become of it. <c>State</c> is null before the decision.</summary>
public sealed record CaseRecipient(int Number, string Name, string? Unit, string? Address, DistributionChannel Channel, string? SentWith, DistributionState? State, DateTimeOffset? At, string? Result)
{
    /// <summary>Posted or handed over on a day: nobody has said the hour.</summary>
    public bool IsOfDay { get; init; }

    /// <summary>What is said while it has no row.</summary>
    public Text Before { get; init; } = T.CasePage.BeforeDecision;

    public static async Task<IReadOnlyList<CaseRecipient>> Of(ArendeDb db, Viewer viewer, CaseId id, StaffReport report, Text before, CancellationToken ct)
    {
        var rows = await VisibleTo.Distribution(db, viewer).AsNoTracking().Where(row => row.CaseId == id).OrderBy(row => row.CreatedAt).ToListAsync(ct);
        var known = await KnownRecipients.Read(db, ct);
        var units = known.Units.ToDictionary(unit => unit.Id, unit => unit.Name);
        return [.. report.Recipients.Select(recipient =>
        {
            var row = rows.LastOrDefault(row => row.RecipientNumber == recipient.Number);
            // Before the decision: where it will go, by what is known now.
            var goesTo = row is null ? Destination.Of(recipient, known) : new Destination(row.UnitId, row.Address, row.Channel);
            var unit = goesTo.Unit is { } unitId ? units.GetValueOrDefault(unitId) : null;
            return new CaseRecipient(recipient.Number, recipient.Name, unit, goesTo.Address, goesTo.Channel,
                row?.SentWith is { } with ? rows.FirstOrDefault(other => other.Id == with)?.RecipientName : null, row?.State, row?.AcknowledgedAt ?? row?.SentAt, row?.Result) { Before = before, IsOfDay = row is { SentBy: not null, AcknowledgedAt: null } };
        })];
    }
}
