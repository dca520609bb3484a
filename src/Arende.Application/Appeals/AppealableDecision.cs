using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain.Appeals;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Appeals;

/// <summary>A decision that can be appealed, as it is offered when an appeal is noted: with its body, its law and its last day. What the appeal then keeps of it is an <see cref="AppealedDecision"/>.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Id">Names it among those of its case: the agenda item's, or that of the notice of its own minutes.</param>
/// <param name="Paragraph">In the minutes of a meeting.</param>
/// <param name="BodyId">Who decided, or for which a delegate did.</param>
/// <param name="Function">What that body is to the case.</param>
/// <param name="LastDay">The last day of its appeal period; null while that isn't known.</param>
/// <param name="Kind">By which law.</param>
public sealed record AppealableDecision(AppealedDecision Decision, Guid Id, int? Paragraph, BodyId BodyId, BodyFunction Function, DateOnly? LastDay, AppealKind Kind)
{
    /// <summary>The day of the meeting, or of the delegate's decision.</summary>
    public DateOnly Date => Decision.On;

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
            var last = notice is { IsPosted: true } ? LastDayOf(notice, kind) : one.Function == BodyFunction.Board ? await OwnLastDay.Read(db, id.Value, ct) : null;
            found.Add(new(AppealedDecision.Of(one.Item, one.Date), one.Item.Id, one.Item.Paragraph, one.BodyId, one.Function, last, kind));
        }
        if (await NoticeOfCase.Own(db, id, ct) is { } own && await OfOwnMinutes(db, id, own, ct) is { } delegated) found.Add(delegated);
        return found;
    }

    private static async Task<AppealableDecision?> OfOwnMinutes(ArendeDb db, CaseId id, Notice notice, CancellationToken ct)
    {
        var kind = notice.IsPosted ? notice.AppealOf(id) : AppealKind.LegalReview;
        if (kind == AppealKind.None) return null;
        var report = await db.Cases.Where(c => c.Id == id).Select(c => c.Report).SingleAsync(ct);
        var decision = new AppealedDecision(id, null, notice.MeetingDay, [.. report.Clauses.Select(clause => clause.Number)]);
        return new(decision, notice.Id.Value, null, notice.BodyId, BodyFunction.Board, notice.IsPosted ? LastDayOf(notice, kind) : null, kind);
    }

    // A notice that came down too early has no last day before it has been up anew; of an administrative appeal each party has their own.
    private static DateOnly? LastDayOf(Notice notice, AppealKind kind) => notice.IsInterrupted || kind == AppealKind.Administrative ? null : notice.LastDay;
}
