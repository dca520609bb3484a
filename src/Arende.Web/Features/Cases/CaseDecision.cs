using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>A case on one meeting's agenda: the committee's proposal or the board's decision, or that it waits for it.</summary>
public sealed record CaseDecision(
    MeetingId MeetingId, Body Body, DateOnly Date, DateOnly? VerifiedOn, int Sitting, int Number, int? Paragraph, Outcome? Outcome, string? Reason, IReadOnlyList<Clause> Clauses)
{
    public static async Task<IReadOnlyList<CaseDecision>> Of(ArendeDb db, CaseId id, CancellationToken ct)
    {
        var bodies = db.Bodies;
        var decisions = await (
            from meeting in db.Meetings.AsNoTracking()
            from item in meeting.Agenda
            where item.CaseId == id
            select new CaseDecision(meeting.Id, bodies[meeting.BodyId], meeting.Date, meeting.VerifiedOn, meeting.Sitting, item.Number, item.Paragraph, item.Outcome, item.Reason, item.Clauses)).ToListAsync(ct);
        // On one day the committee meets before its board.
        return [.. decisions.OrderBy(decision => decision.Date).ThenBy(decision => decision.Body.Function).ThenBy(decision => decision.Sitting).ThenBy(decision => decision.Number)];
    }
}
