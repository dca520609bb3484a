using Arende.Domain.Bodies;
using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Steps;

/// <summary>
/// Makes a row for each recipient of the board's decision, or of the committee's or the council's where the step says so, by the way that is known of them, and asks for those to be sent that the product
/// sends: one sending for those that lead to the same address or unit. A recipient that matches nothing becomes an open row to settle.
/// </summary>
public sealed class Distribute(ArendeDb db, IOptions<ArendeOptions> options) : IStep, ITaskHandler
{
    public static StepKind Kind { get; } = new("distribute", StepShape.Machine);

    public StepKind Handles => Kind;

    public async Task<JsonObject> Run(TransitionDraft draft, ProcessStep step, CancellationToken ct)
    {
        var id = new CaseId(draft.Subject.Id);
        var function = step.Function ?? BodyFunction.Board;
        var item = await DecidedItem.Of(db, id, function, ct)
            ?? throw new InvalidOperationException($"The case {id} has no decision of the {function} to distribute.");
        var report = await db.Cases.Where(c => c.Id == id).Select(c => c.Report).SingleAsync(ct);
        var made = await db.DistributionRows.Where(r => r.AgendaItemId == item.Id).Select(r => r.RecipientNumber).ToListAsync(ct);
        var (known, waits) = (await KnownRecipients.Read(db, ct), function == BodyFunction.Council && await DecidedBeforeVerified.Waits(db, item.Id, ct));
        var rows = report.Recipients.Where(recipient => !made.Contains(recipient.Number))
            .Select(recipient => RowOf(id, item.Id, recipient, known, draft.Now, options.Value.GoesAt(draft.Now), waits)).ToList();
        // The council has its own decision.
        if (function == BodyFunction.Council) rows.RemoveAll(row => row.Channel == DistributionChannel.Council);
        SentTogether.Join(rows);
        db.DistributionRows.AddRange(rows);
        foreach (var row in rows.Where(row => row.State == DistributionState.Waiting && row.SentWith is null))
            draft.Publish(new DistributionRequested(id.Value, row.Id.Value, row.Attempt));
        var unmatched = rows.Count(row => row.State == DistributionState.Unmatched);
        draft.Tell(HistoryKind.DistributionCreated, new JsonObject { ["recipients"] = rows.Count, ["unmatched"] = unmatched });
        return new JsonObject { ["outcome"] = "done", ["recipients"] = rows.Count, ["unmatched"] = unmatched };
    }

    /// <summary>A recipient's row, by the way that is known of them.</summary>
    internal static DistributionRow RowOf(CaseId id, Guid itemId, Recipient recipient, KnownRecipients known, DateTimeOffset now, DateTimeOffset? goesAt, bool awaitsMinutes = false)
    {
        var goesTo = Destination.Of(recipient, known);
        return new DistributionRow(id, itemId, recipient with { UnitId = goesTo.Unit, Address = goesTo.Address }, now, goesTo.Channel, goesAt, awaitsMinutes);
    }
}
