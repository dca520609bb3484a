using System.Text.Json.Nodes;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Arende.Application.Assignments;

/// <summary>
/// What a save changes of assignments, told in the history of each. It is worked out of the save itself, so that whatever changes an
/// assignment tells it; only <see cref="FlagOverdue"/>, which saves nothing, tells by itself.
/// </summary>
internal static class AssignmentHistory
{
    /// <summary>Asked before the save: afterwards nobody knows what was there.</summary>
    public static IReadOnlyList<AssignmentFact> Of(ChangeTracker tracker) => [.. tracker.Entries<Assignment>().Select(Of).OfType<AssignmentFact>()];

    /// <summary>
    /// Links the facts, after the assignments' rows were written in the same transaction: who changes the same assignment waits for the row,
    /// and finds this line when it is their turn.
    /// </summary>
    public static async Task<IReadOnlyList<HistoryEntry>> Link(ArendeDb db, IReadOnlyList<AssignmentFact> facts, PersonId? who, DateTimeOffset at, CancellationToken ct)
    {
        var heads = await HistoryHeads.Of(db, [.. facts.Where(fact => fact.Kind != HistoryKind.AssignmentRegistered).Select(fact => fact.Id.Value)], ct);
        return [.. facts.Select(fact => HistoryChain.Link(
            fact.Id.Value, heads.GetValueOrDefault(fact.Id.Value), new HistoryFact(fact.Kind, fact.Arguments.ToJsonString(HistoryJson.Options), who, at)))];
    }

    private static AssignmentFact? Of(EntityEntry<Assignment> entry) => entry.State switch
    {
        EntityState.Added => new AssignmentFact(entry.Entity.Id, HistoryKind.AssignmentRegistered, AssignmentState.Of(entry.Entity).ToJson()),
        EntityState.Modified when AssignmentState.Of(entry.OriginalValues).ChangesTo(AssignmentState.Of(entry.CurrentValues)) is { Count: > 0 } changes =>
            new AssignmentFact(entry.Entity.Id, HistoryKind.AssignmentChanged, changes),
        EntityState.Deleted => new AssignmentFact(entry.Entity.Id, HistoryKind.AssignmentTakenBack, []),
        _ => null,
    };
}

/// <summary>A line of an assignment's history, before it has its place in the chain.</summary>
internal sealed record AssignmentFact(AssignmentId Id, HistoryKind Kind, JsonObject Arguments);
