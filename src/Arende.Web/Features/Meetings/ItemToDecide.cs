using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>A case before a meeting, with all that its outcome brings about.</summary>
/// <param name="Shown">The last line of its history.</param>
public sealed record ItemToDecide(CaseId CaseId, CaseNumber Number, long Shown, long Version, string Title, Text Place, int At, OutcomeReach Reach)
{
    public string CaseType { get; init; } = "";

    /// <summary>What was proposed at the meeting and how it was decided; null while nothing is entered.</summary>
    public Deliberation? Deliberation { get; init; }
    public string Officer => Reach.Officer;
    public Proposal Proposal => Reach.Proposal;

    /// <returns>Null when the case isn't on the agenda, or not for this viewer.</returns>
    public static async Task<ItemToDecide?> Of(ArendeDb db, Viewer viewer, MeetingHead meeting, CaseId id, CancellationToken ct)
    {
        var found = await (
            from item in db.AgendaItems.AsNoTracking()
            where item.MeetingId == meeting.Id && item.CaseId == id
            join c in VisibleTo.Cases(db, viewer) on item.CaseId equals c.Id
            join officer in db.People on c.CaseOfficerId equals officer.Id
            select new { c.Register, c.Year, c.Serial, c.Title, Shown = db.History.Where(h => h.SubjectId == id.Value).Max(h => h.Sequence), Officer = officer.Name, item.Number, item.Paragraph, item.Version, item.Deliberation, c.Report, c.Type }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        // What an outcome in effect did is taken back when it is corrected.
        var was = meeting.ClosedOn is null ? null : await db.AgendaItems.AsNoTracking().Where(item => item.MeetingId == meeting.Id && item.CaseId == id).Select(item => item.Effect).SingleAsync(ct);
        return new ItemToDecide(
            id, new CaseNumber(found.Register, found.Year, found.Serial), found.Shown, found.Version, found.Title, T.Agenda.Place(found.Paragraph, found.Number), found.Number,
            await OutcomeReach.Of(db, viewer, meeting.Body.Function, id, found.Officer, found.Report, was, ct) with { IsSentNow = meeting.IsFromMinutes }) { CaseType = found.Type, Deliberation = found.Deliberation };
    }
}
