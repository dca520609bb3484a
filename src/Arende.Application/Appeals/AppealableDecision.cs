using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Appeals;

/// <summary>What a meeting decided in a case and that can be appealed.</summary>
/// <param name="Item">The decision.</param>
/// <param name="BodyId">Who decided.</param>
/// <param name="Function">What that body is to the case.</param>
/// <param name="Date">The day of the meeting.</param>
/// <param name="LastDay">The last day of its appeal period; null while that isn't known.</param>
/// <param name="Kind">By which law.</param>
public sealed record AppealableDecision(AgendaItem Item, BodyId BodyId, BodyFunction Function, DateOnly Date, DateOnly? LastDay, AppealKind Kind)
{
    /// <summary>The latest first.</summary>
    public static async Task<IReadOnlyList<AppealableDecision>> Of(ArendeDb db, CaseId id, CancellationToken ct)
    {
        var decided = await HeldItems.All(db).Where(held => held.Item.CaseId == id).LatestFirst()
            .Select(held => new { held.Item, held.Meeting.BodyId, held.Meeting.Function, held.Meeting.Date }).ToListAsync(ct);
        var found = new List<AppealableDecision>();
        foreach (var one in decided)
        {
            var notice = await NoticeOfCase.OfItem(db, one.Item, ct);
            var kind = notice is { IsPosted: true } ? notice.AppealOf(id) : AppealKinds.Usual(one.Item.Outcome!.Value, one.Item.Clauses);
            if (kind == AppealKind.None) continue;
            // A notice that came down too early has no last day before it has been up anew; of an administrative appeal each party has their own.
            var last = notice is { IsPosted: true } ? (notice.IsInterrupted || kind == AppealKind.Administrative ? null : notice.LastDay)
                : one.Function == BodyFunction.Board ? await OwnLastDay.Read(db, id.Value, ct) : null;
            found.Add(new(one.Item, one.BodyId, one.Function, one.Date, last, kind));
        }
        return found;
    }
}
