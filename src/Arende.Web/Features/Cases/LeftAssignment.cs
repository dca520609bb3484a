using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Appeals;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>An open assignment that a decision gave which a court has annulled: the product doesn't strike it, somebody has to.</summary>
public sealed record LeftAssignment(Guid ItemId, AssignmentId Id, string Title)
{
    /// <summary>Of those among the decisions that are annulled, as far as the viewer may see them.</summary>
    public static async Task<ILookup<Guid, LeftAssignment>> Of(ArendeDb db, Viewer viewer, IReadOnlyList<CaseDecision> decisions, CancellationToken ct)
    {
        var annulled = decisions.Where(decision => decision.Rulings.Contains(Ruling.Annulled)).Select(decision => (Guid?)decision.ItemId).ToList();
        if (annulled.Count == 0) return Array.Empty<LeftAssignment>().ToLookup(left => left.ItemId);
        var open = await VisibleTo.Assignments(db, viewer).Open().AsNoTracking().Where(a => annulled.Contains(a.DecidedItemId)).OrderBy(a => a.DecidedPlace).Select(a => new LeftAssignment(a.DecidedItemId!.Value, a.Id, a.Title)).ToListAsync(ct);
        return open.ToLookup(left => left.ItemId);
    }
}
