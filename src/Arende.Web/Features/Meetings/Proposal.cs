using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>AU's proposal, made on a date under a §.</summary>
public sealed record ProposedBy(DateOnly Date, int Paragraph);

/// <summary>What a body has before it in a case. <c>By</c> is null when the clauses are the staff report's own.</summary>
public sealed record Proposal(IReadOnlyList<Clause> Clauses, ProposedBy? By)
{
    public static async Task<IReadOnlyDictionary<CaseId, Proposal>> Of(ArendeDb db, Body body, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var found = body == Body.Committee ? [] : await ByCommittee(db, cases, ct);
        var others = cases.Where(id => !found.ContainsKey(id)).ToList();
        var reports = await db.Cases.AsNoTracking().Where(c => others.Contains(c.Id)).Select(c => new { c.Id, c.Report }).ToListAsync(ct);
        foreach (var report in reports) found[report.Id] = new Proposal(report.Report.Clauses, null);
        return found;
    }

    private static async Task<Dictionary<CaseId, Proposal>> ByCommittee(ArendeDb db, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var items = await (
            from meeting in db.Meetings.AsNoTracking()
            where meeting.Body == Body.Committee
            from item in meeting.Agenda
            where cases.Contains(item.CaseId) && (item.Outcome == Outcome.Propose || item.Outcome == Outcome.ProposeChanged)
            select new { item.CaseId, item.Clauses, item.Paragraph, meeting.Date }).ToListAsync(ct);
        return items.GroupBy(item => item.CaseId).ToDictionary(
            group => group.Key,
            group => group.MaxBy(item => item.Date) is { } latest ? new Proposal(latest.Clauses, new ProposedBy(latest.Date, latest.Paragraph)) : throw new InvalidOperationException());
    }
}
