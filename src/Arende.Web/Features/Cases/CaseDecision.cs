using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>A case on one meeting's agenda: AU's proposal or KS's decision, or that it waits for it.</summary>
public sealed record CaseDecision(
    MeetingId MeetingId, Body Body, DateOnly Date, DateOnly? VerifiedOn, int Paragraph, Outcome? Outcome, string? Reason, IReadOnlyList<Clause> Clauses)
{
    public static async Task<IReadOnlyList<CaseDecision>> Of(ArendeDb db, CaseId id, CancellationToken ct) => await (
        from meeting in db.Meetings.AsNoTracking()
        from item in meeting.Agenda
        where item.CaseId == id
        orderby meeting.Date, meeting.Body
        select new CaseDecision(meeting.Id, meeting.Body, meeting.Date, meeting.VerifiedOn, item.Paragraph, item.Outcome, item.Reason, item.Clauses)).ToListAsync(ct);
}
