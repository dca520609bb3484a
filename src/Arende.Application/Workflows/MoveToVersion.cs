using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Workflows;

/// <summary>What became of one instance, or would: <c>Reasons</c> say why it stays where it is. A period has no number.</summary>
public sealed record MovedInstance(Guid SubjectId, CaseNumber? Number, int From, IReadOnlyList<string> Reasons)
{
    public bool Fits => Reasons.Count == 0;
}

/// <summary>
/// Moves running instances to another version of their definition, each in a commit of its own, with a line in its history. One that
/// doesn't fit stays as it is, with the reason.
/// </summary>
public sealed class MoveToVersion(
    ArendeDb db, DefinitionCatalogue definitions, IWorkflowInterpreter interpreter, TransitionWriter writer, TimeProvider clock)
{
    /// <param name="definitionId">The definition.</param>
    /// <param name="version">The version that they shall run on.</param>
    /// <param name="only">One case; null for all that run on another version. Back is a move too.</param>
    /// <param name="steps">By activity that is waited in, the one that is entered instead; besides what the definition itself says.</param>
    /// <param name="isDry">Nothing is written: who fits is said.</param>
    /// <param name="told">Told of each instance, in the order in which they started.</param>
    /// <param name="ct">Cancels, between two of them.</param>
    /// <exception cref="DefinitionRefusedException">There is no such version.</exception>
    public async Task Run(string definitionId, int version, CaseId? only, IReadOnlyDictionary<string, string> steps, bool isDry, Action<MovedInstance> told, CancellationToken ct)
    {
        var to = definitions.Path(definitionId, version);
        var subject = only?.Value;
        var found = await db.WorkflowInstances.AsNoTracking()
            .Where(i => i.DefinitionId == definitionId && i.DefinitionVersion != version && i.Status == InstanceStatus.Running && (subject == null || i.SubjectId == subject))
            .OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(ct);
        foreach (var id in found)
            if (await Races.RetryOnConflict(db, () => Move(id, to, steps, isDry, ct), () => Task.FromResult(true)) is { } moved) told(moved);
    }

    private async Task<MovedInstance?> Move(Guid id, ProcessPath to, IReadOnlyDictionary<string, string> steps, bool isDry, CancellationToken ct)
    {
        // Somebody ended or moved it meanwhile.
        if (await writer.Store.Load(db, id, ct) is not { Row.Status: InstanceStatus.Running } instance || instance.Row.DefinitionVersion == to.Definition.Version) return null;
        var row = instance.Row;
        var mapping = await Map(row, to, steps);
        if (mapping.Transition is { } after && !isDry)
        {
            var draft = new TransitionDraft(instance.Subject, clock.GetUtcNow(), actor: null);
            draft.Tell(HistoryKind.WorkflowVersionChanged, new JsonObject { ["from"] = row.DefinitionVersion, ["to"] = to.Definition.Version });
            await writer.Write(db, draft, new Move(row.Id, to, row, instance.Open, after, instance.Head), ct);
        }
        return new MovedInstance(row.SubjectId, await NumberOf(row, ct), row.DefinitionVersion, mapping.Reasons);
    }

    // One that can't be read, or whose version is gone, keeps nobody else from moving.
    private async Task<Mapping> Map(WorkflowInstance row, ProcessPath to, IReadOnlyDictionary<string, string> steps)
    {
        try
        {
            var from = definitions.Path(row.DefinitionId, row.DefinitionVersion).Definition;
            return await interpreter.Map(row.State, from, to.Definition, VersionMoves.Map(from.Version, to.Definition, steps), clock.GetUtcNow());
        }
        catch (Exception unreadable) when (unreadable is FormatException or DefinitionRefusedException)
        {
            return new Mapping(null, [unreadable.Message]);
        }
    }

    private async Task<CaseNumber?> NumberOf(WorkflowInstance row, CancellationToken ct)
    {
        if (row.SubjectKind != SubjectKind.Case) return null;
        var id = new CaseId(row.SubjectId);
        return await db.Cases.Where(c => c.Id == id).Select(c => new CaseNumber(c.Register, c.Year, c.Serial)).SingleAsync(ct);
    }
}
