using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Distribution;

/// <summary>What a link in a mail shows of the decision: its heading and nothing that it says. Of a secret case not even the title.</summary>
public sealed record LinkedDecision(CaseNumber Number, string? Title, Body Body, DateOnly Date, int Paragraph, DateTimeOffset? AcknowledgedAt)
{
    public static async Task<LinkedDecision?> Of(ArendeDb db, string token, DateTimeOffset now, CancellationToken ct)
    {
        var bodies = db.Bodies;
        return await (
            from row in db.ByLink(token, now).AsNoTracking()
            join c in db.Cases on row.CaseId equals c.Id
            join item in db.AgendaItems on row.AgendaItemId equals item.Id
            join meeting in db.Meetings on item.MeetingId equals meeting.Id
            select new LinkedDecision(
                new CaseNumber(c.Register, c.Year, c.Serial), c.Access == AccessLevel.Secret ? null : c.Title,
                bodies[meeting.BodyId], meeting.Date, item.Paragraph ?? 0, row.AcknowledgedAt)).SingleOrDefaultAsync(ct);
    }
}
