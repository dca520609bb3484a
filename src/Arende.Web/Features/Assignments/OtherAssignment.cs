using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>An assignment that another one became part of, was split into, or is a part of.</summary>
public sealed record OtherAssignment(AssignmentId Id, AssignmentNumber Number, string Title)
{
    public static async Task<IReadOnlyDictionary<AssignmentId, OtherAssignment>> Of(ArendeDb db, Viewer viewer, Assignment assignment, CancellationToken ct)
    {
        List<AssignmentId> ids = [.. assignment.Turns.SelectMany(turn => turn.Others ?? []), .. new[] { assignment.PartOf }.OfType<AssignmentId>()];
        if (ids.Count == 0) return new Dictionary<AssignmentId, OtherAssignment>();
        return await VisibleTo.Assignments(db, viewer).AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new OtherAssignment(a.Id, new AssignmentNumber(a.Series, a.NumberYear, a.Serial), a.Title)).ToDictionaryAsync(other => other.Id, ct);
    }
}
