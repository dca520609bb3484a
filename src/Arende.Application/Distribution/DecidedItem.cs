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
            .Where(i => db.Meetings.Any(m => m.Id == i.MeetingId && m.Body == Body.Board))
            .OrderByDescending(i => i.Id).AsNoTracking().FirstOrDefaultAsync(ct);
}
