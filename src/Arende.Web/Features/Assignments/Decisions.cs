using Arende.Application.Access;
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
        var decided = await (
            from item in db.AgendaItems
            join meeting in db.Meetings on item.MeetingId equals meeting.Id
            where ids.Contains(item.CaseId) && meeting.Function != BodyFunction.Committee
                && (item.Outcome == Outcome.Approve || item.Outcome == Outcome.ApproveChanged)
            select new { item.CaseId, meeting.BodyId, meeting.Function, meeting.Date, meeting.Sitting, Paragraph = item.Paragraph ?? 0 }).ToListAsync(ct);
        var latest = decided.OrderBy(d => d.Date).ThenBy(d => d.Function).ThenBy(d => d.Sitting).ThenBy(d => d.Paragraph).GroupBy(d => d.CaseId).ToDictionary(group => group.Key, group => group.Last());
        return visible.ToDictionary(c => c.Id, c => new DecisionRef(
            c.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title,
            latest.GetValueOrDefault(c.Id) is { } at ? new DecidedAt(db.Bodies[at.BodyId], at.Date, at.Paragraph) : null));
    }
}
