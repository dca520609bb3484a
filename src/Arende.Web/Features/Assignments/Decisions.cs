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
        var items = await HeldItems.All(db).Where(held => ids.Contains(held.Item.CaseId)).LatestFirst().ToListAsync(ct);
        var latest = items.Where(held => held.Item.Decided().Any(clause => ClauseList.TakesEffect(clause, held.Item.Outcome!.Value, held.Item.Clauses)) || (held.Item.Clauses.Count == 0 && held.Item.Outcome!.Value.TakesEffect()))
            .GroupBy(held => held.Item.CaseId).ToDictionary(group => group.Key, group => group.First());
        return visible.ToDictionary(c => c.Id, c => new DecisionRef(
            c.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title,
            latest.GetValueOrDefault(c.Id) is { } at ? new DecidedAt(db.Bodies[at.Meeting.BodyId], at.Meeting.Date, at.Item.Paragraph ?? 0) : null));
    }
}
