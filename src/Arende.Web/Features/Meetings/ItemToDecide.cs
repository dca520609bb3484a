using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>A case before a meeting, with all that its outcome brings about.</summary>
/// <param name="Proposals">Assignments for which something is proposed, and of them those with a new deadline and with a transfer.</param>
public sealed record ItemToDecide(
    CaseId CaseId, CaseNumber Number, string Title, string Officer, int Paragraph, Proposal Proposal,
    ProposedAssignments Proposals, DecisionRecipients Recipients)
{
    public bool Transfers => Proposal.Clauses.Any(clause => clause.Effect == ClauseEffect.TransferAssignments);

    /// <returns>Null when the case isn't on the agenda, or not for this viewer.</returns>
    public static async Task<ItemToDecide?> Of(ArendeDb db, Viewer viewer, MeetingHead meeting, CaseId id, CancellationToken ct)
    {
        var found = await (
            from item in db.AgendaItems.AsNoTracking()
            where item.MeetingId == meeting.Id && item.CaseId == id
            join c in VisibleTo.Cases(db, viewer) on item.CaseId equals c.Id
            join officer in db.People on c.CaseOfficerId equals officer.Id
            select new { c.Register, c.Year, c.Serial, c.Title, Officer = officer.Name, item.Paragraph, c.Report }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var proposal = (await Proposal.Of(db, meeting.Body, [id], ct))[id];
        var proposed = await ProposedAssignments.Of(db, viewer, id, ct);
        return new ItemToDecide(
            id, new CaseNumber(found.Register, found.Year, found.Serial), found.Title, found.Officer, found.Paragraph, proposal,
            proposed with { PlanYear = ClauseEffects.PlanYear(proposal.Clauses) ?? proposed.PlanYear }, DecisionRecipients.Of(found.Report, await db.Units.AsNoTracking().ToListAsync(ct)));
    }
}

/// <summary>How many open assignments wait for the board's decision in the case, and the plan to which it would transfer them.</summary>
public sealed record ProposedAssignments(int All, int Deadlines, int Transfers, int? PlanYear)
{
    public static async Task<ProposedAssignments> Of(ArendeDb db, Viewer viewer, CaseId id, CancellationToken ct)
    {
        var proposed = VisibleTo.Assignments(db, viewer).Where(a => a.CaseId == id && (a.Proposed != null || a.ProposedPlanYear != null)
            && (a.Status == AssignmentStatus.OnPlan || a.Status == AssignmentStatus.Delayed));
        return new ProposedAssignments(
            await proposed.CountAsync(ct),
            await proposed.CountAsync(a => a.Proposed != null, ct),
            await proposed.CountAsync(a => a.ProposedPlanYear != null, ct),
            await proposed.MaxAsync(a => a.ProposedPlanYear, ct));
    }
}
