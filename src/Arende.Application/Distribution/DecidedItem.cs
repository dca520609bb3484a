using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>The agenda item that holds a body's latest outcome in a case; a committee's latest in which it decided something itself.</summary>
internal static class DecidedItem
{
    /// <summary>The board's.</summary>
    public static Task<AgendaItem?> Of(ArendeDb db, CaseId id, CancellationToken ct) => Of(db, id, BodyFunction.Board, ct);

    /// <summary>Null for a case that the body has not dealt with.</summary>
    public static async Task<AgendaItem?> Of(ArendeDb db, CaseId id, BodyFunction function, CancellationToken ct) => function == BodyFunction.Committee
        // What it proposes afterwards has no notice, no recipients and no legal force.
        ? (await Latest(db, id, function).ToListAsync(ct)).Find(item => item.Decided().Any())
        : await Latest(db, id, function).FirstOrDefaultAsync(ct);

    /// <summary>All of a body in a case, the latest first.</summary>
    public static IQueryable<AgendaItem> Latest(ArendeDb db, CaseId id, BodyFunction function) =>
        HeldItems.All(db).Where(held => held.Item.CaseId == id && held.Meeting.Function == function).LatestFirst().Select(held => held.Item);
}
