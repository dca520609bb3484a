using System.Text.Json.Nodes;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
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
        var item = draft.Decided is { } now && now.Function == function ? now.ItemId : (await DecidedItem.Of(db, id, function, ct))?.Id
            ?? throw new InvalidOperationException($"The case {id} has no decision of the {function} to distribute.");
        var report = await db.Cases.Where(c => c.Id == id).Select(c => c.Report).SingleAsync(ct);
        var waits = function == BodyFunction.Council && await DecidedBeforeVerified.Waits(db, item, ct);
        // The council has its own decision.
        var rows = await RecipientRows.Make(
            db, id, item, report, draft, options.Value.GoesAt(draft.Now), waits, row => function != BodyFunction.Council || row.Channel != DistributionChannel.Council, ct);
        return RecipientRows.Tell(draft, rows);
    }
}
