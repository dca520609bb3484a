using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>The rows of a decision's recipients, whoever decided: one each, and one sending for those that lead to the same address or unit.</summary>
internal static class RecipientRows
{
    /// <summary>Makes those that aren't made, and asks for those to be sent that wait for nothing.</summary>
    public static async Task<IReadOnlyList<DistributionRow>> Make(
        ArendeDb db, CaseId id, Guid decision, StaffReport report, TransitionDraft draft, DateTimeOffset? goesAt, bool awaitsMinutes, Func<DistributionRow, bool> isMeant, CancellationToken ct)
    {
        var made = await db.DistributionRows.Where(r => r.DecisionId == decision).Select(r => r.RecipientNumber).ToListAsync(ct);
        var known = await KnownRecipients.Read(db, ct);
        var rows = report.Recipients.Where(recipient => !made.Contains(recipient.Number)).Select(recipient => Of(id, decision, recipient, known, draft.Now, goesAt, awaitsMinutes)).Where(isMeant).ToList();
        SentTogether.Join(rows);
        db.DistributionRows.AddRange(rows);
        foreach (var row in rows.Where(row => row.State == DistributionState.Waiting && row.SentWith is null))
            draft.Publish(new DistributionRequested(id.Value, row.Id.Value, row.Attempt));
        return rows;
    }

    /// <summary>Tells it in the case's history.</summary>
    /// <returns>The step's result.</returns>
    public static JsonObject Tell(TransitionDraft draft, IReadOnlyList<DistributionRow> rows)
    {
        var unmatched = rows.Count(row => row.State == DistributionState.Unmatched);
        draft.Tell(HistoryKind.DistributionCreated, new JsonObject { ["recipients"] = rows.Count, ["unmatched"] = unmatched });
        return new JsonObject { ["outcome"] = "done", ["recipients"] = rows.Count, ["unmatched"] = unmatched };
    }

    /// <summary>A recipient's row, by the way that is known of them.</summary>
    public static DistributionRow Of(CaseId id, Guid decision, Recipient recipient, KnownRecipients known, DateTimeOffset now, DateTimeOffset? goesAt, bool awaitsMinutes = false)
    {
        var goesTo = Destination.Of(recipient, known);
        return new DistributionRow(id, decision, recipient with { UnitId = goesTo.Unit, Address = goesTo.Address }, now, goesTo.Channel, goesAt, awaitsMinutes);
    }
}
