using Arende.Application.Storage;
using Arende.Domain.Appeals;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// What a committee or the board has decided itself in a case that comes back to it: nobody decides it once more. What a court has annulled is
/// open again.
/// </summary>
public sealed class SettledClauses
{
    private readonly ILookup<CaseId, Clause> decided;

    private SettledClauses(ILookup<CaseId, Clause> decided) => this.decided = decided;

    public static async Task<SettledClauses> Read(ArendeDb db, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var items = await HeldItems.All(db).Where(held => cases.Contains(held.Item.CaseId) && !db.Appeals.Any(a => a.AgendaItemId == held.Item.Id && a.Ruling == Ruling.Annulled))
            .Select(held => held.Item).ToListAsync(ct);
        return new(items.SelectMany(item => item.Decided().Select(clause => (item.CaseId, Clause: clause))).ToLookup(one => one.CaseId, one => one.Clause));
    }

    /// <summary>The same, where it is known what was decided in a case.</summary>
    public static SettledClauses Of(CaseId id, IEnumerable<Clause> decided) => new(decided.ToLookup(_ => id));

    /// <summary>Those of a report that are still to be decided, with their numbers.</summary>
    public IReadOnlyList<Clause> Left(CaseId id, IReadOnlyList<Clause> clauses) => [.. clauses.Where(clause => !decided[id].Any(other => other.IsOf(clause)))];
}
