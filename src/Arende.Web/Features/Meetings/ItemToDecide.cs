using Arende.Application.Access;
using Arende.Application.Distribution;
using Arende.Application.Assignments;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>A case before a meeting, with all that its outcome brings about.</summary>
/// <param name="Shown">The last line of its history.</param>
/// <param name="Proposals">Assignments for which something is proposed, of them those with a new deadline, and all that are open.</param>
public sealed record ItemToDecide(
    CaseId CaseId, CaseNumber Number, long Shown, long Version, string Title, string Officer, Text Place, int At, Proposal Proposal,
    ProposedAssignments Proposals, DecisionRecipients Recipients)
{
    public string CaseType { get; init; } = "";

    /// <summary>The deadlines that a clause makes current, or seems to: each can be approved or not. Empty where none does.</summary>
    public IReadOnlyList<ProposedDate> Dates { get; init; } = [];

    /// <returns>Null when the case isn't on the agenda, or not for this viewer.</returns>
    public static async Task<ItemToDecide?> Of(ArendeDb db, Viewer viewer, MeetingHead meeting, CaseId id, CancellationToken ct)
    {
        var found = await (
            from item in db.AgendaItems.AsNoTracking()
            where item.MeetingId == meeting.Id && item.CaseId == id
            join c in VisibleTo.Cases(db, viewer) on item.CaseId equals c.Id
            join officer in db.People on c.CaseOfficerId equals officer.Id
            select new { c.Register, c.Year, c.Serial, c.Title, Shown = db.History.Where(h => h.SubjectId == id.Value).Max(h => h.Sequence), Officer = officer.Name, item.Number, item.Paragraph, item.Version, c.Report, c.Type }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var proposal = (await Proposal.Of(db, meeting.Body.Function, [id], ct))[id];
        var proposed = await ProposedAssignments.Of(db, viewer, id, ct);
        return new ItemToDecide(
            id, new CaseNumber(found.Register, found.Year, found.Serial), found.Shown, found.Version, found.Title, found.Officer, T.Agenda.Place(found.Paragraph, found.Number), found.Number, proposal,
            proposed, DecisionRecipients.Of(found.Report, await KnownRecipients.Read(db, ct)))
        {
            CaseType = found.Type,
            Dates = proposal.Clauses.Any(clause => clause.Effect != ClauseEffect.None && ClauseOutcomes.IsOwn(meeting.Body.Function, clause)) ? await ProposedDate.Of(db, viewer, id, ct) : [],
        };
    }
}

/// <summary>A deadline that is proposed for one of the case's assignments.</summary>
public sealed record ProposedDate(AssignmentId Id, string Title, Deadline? Current, Deadline Proposed)
{
    public static async Task<IReadOnlyList<ProposedDate>> Of(ArendeDb db, Viewer viewer, CaseId id, CancellationToken ct)
    {
        var open = await VisibleTo.Assignments(db, viewer).OpenOrProposed().AsNoTracking().Where(a => (a.CaseId == id && a.AccountedIn == null || a.AccountedIn == id) && a.Proposed != null).OrderBy(a => a.Id).ToListAsync(ct);
        return open.ConvertAll(a => new ProposedDate(a.Id, a.Title, a.Current?.Deadline, a.Proposed!.Deadline));
    }
}

/// <summary>How many open assignments wait for the board's decision in the case, and how many there are.</summary>
public sealed record ProposedAssignments(int All, int Deadlines, int Open)
{
    public static async Task<ProposedAssignments> Of(ArendeDb db, Viewer viewer, CaseId id, CancellationToken ct)
    {
        var open = VisibleTo.Assignments(db, viewer).OpenOrProposed().Where(a => a.CaseId == id && a.AccountedIn == null || a.AccountedIn == id);
        return new ProposedAssignments(
            await open.CountAsync(a => a.Proposed != null || a.ProposedPlanYear != null, ct),
            await open.CountAsync(a => a.Proposed != null, ct),
            await open.CountAsync(ct));
    }
}
