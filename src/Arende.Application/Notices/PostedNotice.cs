using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>
/// A notice as the notice board shows it to anybody (KL 8:10-12). It names §§ and no case: a title may be secret, and the board holds only what the
/// law lists.
/// </summary>
/// <param name="Notice">It is up.</param>
/// <param name="Body">Whose minutes.</param>
/// <param name="ByLegalReview">The §§ that members of the municipality can appeal (KL 13 kap.).</param>
/// <param name="ByParties">The §§ that those whom they concern can appeal (FL 40-44 §§).</param>
public sealed record PostedNotice(Notice Notice, Body Body, IReadOnlyList<int> ByLegalReview, IReadOnlyList<int> ByParties)
{
    public IReadOnlyList<int> Appealable => [.. ByLegalReview.Concat(ByParties).Order()];

    /// <summary>All that hang today, the latest first.</summary>
    public static Task<IReadOnlyList<PostedNotice>> All(ArendeDb db, DateOnly today, CancellationToken ct) => Read(db, db.Notices.OnBoard(today), ct);

    /// <returns>Null when it doesn't hang today: whether there ever was one isn't told.</returns>
    public static async Task<PostedNotice?> Find(ArendeDb db, NoticeId id, DateOnly today, CancellationToken ct) =>
        (await Read(db, db.Notices.OnBoard(today).Where(n => n.Id == id), ct)).SingleOrDefault();

    private static async Task<IReadOnlyList<PostedNotice>> Read(ArendeDb db, IQueryable<Notice> hanging, CancellationToken ct)
    {
        var notices = await hanging.AsNoTracking().OrderByDescending(n => n.PostedOn).ThenByDescending(n => n.MeetingDay).ThenBy(n => n.Id).ToListAsync(ct);
        var items = await db.AgendaItems.AsNoTracking().CoveredBy(hanging).ToListAsync(ct);
        return [.. notices.Select(notice => new PostedNotice(notice, db.Bodies[notice.BodyId], notice.Appealable(AppealKind.LegalReview, items), notice.Appealable(AppealKind.Administrative, items)))];
    }
}
