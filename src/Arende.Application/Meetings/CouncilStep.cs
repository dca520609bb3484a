using System.Text.Json.Nodes;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>The step in which a case awaits the council. A meeting of a council that meets here answers it when it is closed.</summary>
/// <param name="Item">The open step.</param>
public sealed record CouncilStep(WorkItem Item)
{
    /// <summary>Null for a case that doesn't await the council.</summary>
    public static async Task<CouncilStep?> Of(ArendeDb db, DefinitionCatalogue definitions, CaseId id, CancellationToken ct) =>
        await Open(db, definitions).Where(item => item.SubjectId == id.Value).SingleOrDefaultAsync(ct) is { } item ? new(item) : null;

    /// <summary>Those of all cases.</summary>
    public static IQueryable<WorkItem> Open(ArendeDb db, DefinitionCatalogue definitions)
    {
        string[] names = [.. definitions.TaskNames(AwaitCouncil.Kind)];
        return db.WorkItems.AsNoTracking().WhereWritten(item => Enumerable.Contains(EF.Constant(names), item.TaskName) && item.State == WorkItemState.Open);
    }

    /// <summary>Older versions of the paths have no way back, and none for what is postponed: such a case stays where it is.</summary>
    public bool HasWay(Outcome outcome) =>
        JsonNode.Parse(Item.Payload)?["outcomes"] is JsonArray ways && ways.OfType<JsonObject>().Any(way => (string?)way["id"] == AwaitCouncil.WayOf(outcome));

    /// <summary>The case stands on the agenda of a meeting of the council that is held here: its outcome comes from there.</summary>
    public static Task<bool> IsOnAgenda(ArendeDb db, CaseId id, CancellationToken ct) =>
        db.Meetings.AnyAsync(m => m.Function == BodyFunction.Council && !m.IsFromMinutes && m.Agenda.Any(item => item.CaseId == id && item.Outcome == null), ct);
}
