using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>The agenda item that holds the board's latest outcome in a case.</summary>
internal static class DecidedItem
{
    public static Task<AgendaItem?> Of(ArendeDb db, CaseId id, CancellationToken ct) => (
        from item in db.AgendaItems.AsNoTracking()
        where item.CaseId == id && item.Outcome != null
        join meeting in db.Meetings on item.MeetingId equals meeting.Id
        where meeting.Function == BodyFunction.Board
        orderby meeting.Date descending, meeting.Sitting descending, item.Paragraph descending
        select item).FirstOrDefaultAsync(ct);
}
