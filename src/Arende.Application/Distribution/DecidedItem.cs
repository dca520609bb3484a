using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>The agenda item that holds the board's latest outcome in a case.</summary>
internal static class DecidedItem
{
    public static Task<AgendaItem?> Of(ArendeDb db, CaseId id, CancellationToken ct) =>
        db.AgendaItems.Where(i => i.CaseId == id && i.Outcome != null)
            .Join(db.Meetings.Where(m => m.Body == Body.Board), i => i.MeetingId, m => m.Id, (i, m) => new { Item = i, m.Date })
            .OrderByDescending(x => x.Date).Select(x => x.Item).AsNoTracking().FirstOrDefaultAsync(ct);
}
