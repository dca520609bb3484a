using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>The agenda item that holds a body's latest outcome in a case.</summary>
internal static class DecidedItem
{
    /// <summary>The board's.</summary>
    public static Task<AgendaItem?> Of(ArendeDb db, CaseId id, CancellationToken ct) => Latest(db, id, BodyFunction.Board).FirstOrDefaultAsync(ct);

    /// <summary>The latest first.</summary>
    public static IQueryable<AgendaItem> Latest(ArendeDb db, CaseId id, BodyFunction function) =>
        HeldItems.All(db).Where(held => held.Item.CaseId == id && held.Meeting.Function == function).LatestFirst().Select(held => held.Item);
}
