using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>A committee's proposal, made on a date under a §.</summary>
public sealed record ProposedBy(BodyId BodyId, DateOnly Date, int Paragraph);

/// <summary>
/// What a body has before it in a case: before the board, what the committee proposed when it last had the case, and where it
/// then made no proposal the staff report's clauses. A proposal from before a send-back is history. What is shown before the
/// decision and what is then decided come from here.
/// </summary>
/// <param name="Clauses">The clauses, in their order.</param>
/// <param name="By">Null when the clauses are the staff report's own.</param>
public sealed record Proposal(IReadOnlyList<Clause> Clauses, ProposedBy? By)
{
    public static async Task<IReadOnlyDictionary<CaseId, Proposal>> Of(ArendeDb db, BodyFunction function, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var found = function == BodyFunction.Committee ? [] : await ByCommittee(db, cases, ct);
        var others = cases.Where(id => !found.ContainsKey(id)).ToList();
        var reports = await db.Cases.AsNoTracking().Where(c => others.Contains(c.Id)).Select(c => new { c.Id, c.Report }).ToListAsync(ct);
        foreach (var report in reports)
            found[report.Id] = new Proposal(function == BodyFunction.Committee ? report.Report.Clauses : BeforeTheBoard(report.Report.Clauses), null);
        return found;
    }

    // What the committee decides itself is not before the board.
    private static IReadOnlyList<Clause> BeforeTheBoard(IReadOnlyList<Clause> clauses) =>
        clauses.Any(clause => clause.Voice?.Decides == BodyFunction.Committee) ? [.. clauses.Where(clause => clause.Voice?.Decides != BodyFunction.Committee)] : clauses;

    private static async Task<Dictionary<CaseId, Proposal>> ByCommittee(ArendeDb db, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var items = await (
            from meeting in db.Meetings.AsNoTracking()
            where meeting.Function == BodyFunction.Committee
            from item in meeting.Agenda
            where cases.Contains(item.CaseId) && item.Outcome != null
            join body in db.Set<Body>() on meeting.BodyId equals body.Id
            // § are each body's own: of two committees on one day the later in lists is the later.
            orderby meeting.Date, body.Place, meeting.Sitting, item.Paragraph
            select new { item.CaseId, item.Outcome, item.Clauses, Paragraph = item.Paragraph ?? 0, meeting.BodyId, meeting.Date }).ToListAsync(ct);
        return items.GroupBy(item => item.CaseId).Select(group => group.Last())
            .Where(latest => latest.Outcome is Outcome.Propose or Outcome.ProposeChanged)
            .ToDictionary(latest => latest.CaseId, latest => new Proposal(BeforeTheBoard(latest.Clauses), new ProposedBy(latest.BodyId, latest.Date, latest.Paragraph)));
    }
}
