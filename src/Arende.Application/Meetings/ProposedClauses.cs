using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>What the board has before it: the committee's latest proposal, or the staff report's clauses where it made none.</summary>
public static class ProposedClauses
{
    public static async Task<IReadOnlyList<Clause>> Of(ArendeDb db, Case c, CancellationToken ct)
    {
        var proposal = await (from meeting in db.Meetings
                              where meeting.Body == Body.Committee
                              from item in meeting.Agenda
                              where item.CaseId == c.Id && (item.Outcome == Outcome.Propose || item.Outcome == Outcome.ProposeChanged)
                              orderby meeting.Date descending
                              select item.Clauses).FirstOrDefaultAsync(ct);
        return proposal ?? c.Report.Clauses;
    }
}
