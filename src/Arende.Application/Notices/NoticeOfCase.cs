using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>The notice of the minutes, or of the §§ verified at once, that hold a body's decision in a case.</summary>
public static class NoticeOfCase
{
    /// <returns>Null while they aren't verified, where none is owed, and for minutes from before there were notices of them.</returns>
    public static async Task<Notice?> Read(ArendeDb db, CaseId id, BodyFunction function, CancellationToken ct) =>
        await Item(db, id, function, ct) is { } item ? await OfItem(db, item, ct) : function == BodyFunction.Board ? await Own(db, id, ct) : null;

    /// <summary>That of a delegated decision's own minutes; null for one that is, or was, reported.</summary>
    public static Task<Notice?> Own(ArendeDb db, CaseId id, CancellationToken ct) => db.Notices.AsNoTracking().SingleOrDefaultAsync(n => n.CaseId == id, ct);

    /// <inheritdoc cref="Read"/>
    public static Task<Notice?> OfItem(ArendeDb db, AgendaItem item, CancellationToken ct) => item is { IsVerifiedAtOnce: true, NoticeId: null }
        ? Task.FromResult<Notice?>(null)
        : db.Notices.AsNoTracking().Of(item.MeetingId, item.NoticeId).SingleOrDefaultAsync(ct);

    /// <returns>The item in which the body last decided something itself: what it only proposes, postpones or sends back later has no clock. Else that of its latest outcome; null for a case that it has not dealt with.</returns>
    public static async Task<AgendaItem?> Item(ArendeDb db, CaseId id, BodyFunction function, CancellationToken ct)
    {
        var items = await DecidedItem.Latest(db, id, function).ToListAsync(ct);
        return items.Find(item => item.Decided().Any()) ?? (function == BodyFunction.Committee ? null : items.FirstOrDefault());
    }
}
