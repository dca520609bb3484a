using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>
/// Makes a row for each recipient of the board's decision and asks for those to be sent whose address is known. A recipient
/// that matches nothing becomes an open row to settle.
/// </summary>
public sealed class Distribute(ArendeDb db) : IStep, ITaskHandler
{
    public static StepKind Kind { get; } = new("distribute", StepShape.Machine);

    public StepKind Handles => Kind;

    public async Task<JsonObject> Run(TransitionDraft draft, CancellationToken ct)
    {
        var id = new CaseId(draft.Subject.Id);
        var item = await DecidedItem.Of(db, id, ct)
            ?? throw new InvalidOperationException($"The case {id} has no decision of the board to distribute.");
        var report = await db.Cases.Where(c => c.Id == id).Select(c => c.Report).SingleAsync(ct);
        var made = await db.DistributionRows.Where(r => r.AgendaItemId == item.Id).Select(r => r.RecipientNumber).ToListAsync(ct);
        var units = await db.Units.AsNoTracking().ToListAsync(ct);
        var rows = report.Recipients.Where(recipient => !made.Contains(recipient.Number))
            .Select(recipient => Row(id, item.Id, recipient, units, draft.Now)).ToList();
        db.DistributionRows.AddRange(rows);
        foreach (var row in rows.Where(row => row.State == DistributionState.Waiting))
            draft.Publish(new DistributionRequested(id.Value, row.Id.Value, row.Attempt));
        var unmatched = rows.Count(row => row.State == DistributionState.Unmatched);
        draft.Tell(HistoryKind.DistributionCreated, new JsonObject { ["recipients"] = rows.Count, ["unmatched"] = unmatched });
        return new JsonObject { ["outcome"] = "done", ["recipients"] = rows.Count, ["unmatched"] = unmatched };
    }

    private static DistributionRow Row(CaseId id, Guid itemId, Recipient recipient, List<Unit> units, DateTimeOffset now)
    {
        var goesTo = Destination.Of(recipient, units);
        return new DistributionRow(id, itemId, recipient with { UnitId = goesTo.Unit, Address = goesTo.Address }, now);
    }
}
