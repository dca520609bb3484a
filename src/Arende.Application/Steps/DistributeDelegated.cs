using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.DelegatedDecisions;
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
/// Makes a row for each recipient of what a delegate decided, as <see cref="Distribute"/> does of what a meeting decided, in the moment in which it is decided: it needs no
/// verification, and may be executed before it has legal force (KL 13:14).
/// </summary>
public sealed class DistributeDelegated(ArendeDb db, DefinitionCatalogue definitions, IOptions<ArendeOptions> options) : IStep, ITaskHandler
{
    public static StepKind Kind { get; } = new("distributeDelegated", StepShape.Machine);

    public StepKind Handles => Kind;

    public async Task<JsonObject> Run(TransitionDraft draft, ProcessStep step, CancellationToken ct)
    {
        var id = new CaseId(draft.Subject.Id);
        // In the transition that decides it, the step isn't stored as done yet.
        var decision = draft.Answered?.Id ?? (await DelegateDecision.Of(db, definitions, id, ct))?.Id
            ?? throw new InvalidOperationException($"The case {id} has no delegated decision to distribute.");
        var report = await db.Cases.Where(c => c.Id == id).Select(c => c.Report).SingleAsync(ct);
        var rows = await RecipientRows.Make(db, id, decision, report, draft, options.Value.GoesAt(draft.Now), awaitsMinutes: false, _ => true, ct);
        return RecipientRows.Tell(draft, rows);
    }
}
