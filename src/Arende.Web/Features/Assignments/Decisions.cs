using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>The case behind a deadline and, when it has been decided, where: KS § 53 on 7 April.</summary>
public sealed record DecisionRef(CaseId CaseId, CaseNumber Number, string Title, DecidedAt? At);

public sealed record DecidedAt(Body Body, DateOnly Date, int Paragraph);

/// <summary>The decisions of cases, as far as the viewer may see the case.</summary>
public static class Decisions
{
    public static async Task<IReadOnlyDictionary<CaseId, DecisionRef>> Of(
        ArendeDb db, Viewer viewer, IEnumerable<CaseId?> cases, CancellationToken ct)
    {
        var ids = cases.OfType<CaseId>().Distinct().ToList();
        if (ids.Count == 0) return new Dictionary<CaseId, DecisionRef>();
        var visible = await VisibleTo.Cases(db, viewer).Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Register, c.Year, c.Serial, c.Title }).ToListAsync(ct);
        var items = await HeldItems.All(db).Where(held => ids.Contains(held.Item.CaseId)).LatestFirst()
            .Select(held => new { held.Item.CaseId, Outcome = held.Item.Outcome!.Value, held.Item.Clauses, held.Meeting.BodyId, held.Meeting.Date, Paragraph = held.Item.Paragraph ?? 0 }).ToListAsync(ct);
        // Where it was said yes to something: an older outcome, or one without clauses, says it for all.
        var latest = items.Where(item => item.Clauses.Count == 0 ? item.Outcome.TakesEffect() : item.Clauses.Any(clause => ClauseList.TakesEffect(clause, item.Outcome, item.Clauses)))
            .GroupBy(item => item.CaseId).ToDictionary(group => group.Key, group => group.First());
        return visible.ToDictionary(c => c.Id, c => new DecisionRef(
            c.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title,
            latest.GetValueOrDefault(c.Id) is { } at ? new DecidedAt(db.Bodies[at.BodyId], at.Date, at.Paragraph) : null));
    }
}
