using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>A meeting in the calendar; its cases are counted as far as the viewer may see them.</summary>
public sealed record MeetingRow(MeetingId Id, Body Body, DateOnly Date, int Sitting, DateOnly? ClosedOn, DateOnly? VerifiedOn, bool IsCancelled, int Cases, int Missing)
{
    /// <summary>The last day on which a draft that is handed in reaches it.</summary>
    public DateOnly? DraftBy { get; init; }

    public int Recorded => Cases - Missing;
}

/// <summary>The meetings: those to come, the next one first; those that were, the latest first and a page at a time.</summary>
public static class MeetingList
{
    public const int PageSize = 12;

    public static async Task<IReadOnlyList<MeetingRow>> Upcoming(ArendeDb db, Viewer viewer, Body? body, DateOnly today, CancellationToken ct) =>
        [.. (await Rows(db, viewer, Of(db, body).Where(m => m.Date >= today)).ToListAsync(ct)).OrderBy(m => m.Date).ThenBy(m => m.Body.Place).ThenBy(m => m.Sitting)];

    public static async Task<(IReadOnlyList<MeetingRow> Rows, bool More)> Past(ArendeDb db, Viewer viewer, Body? body, DateOnly before, CancellationToken ct)
    {
        // Whole days, so that a page never parts two meetings of one day.
        var days = Of(db, body).Where(m => m.Date < before);
        var last = await days.Select(m => m.Date).Distinct().OrderByDescending(date => date).Skip(PageSize - 1).Select(date => (DateOnly?)date).FirstOrDefaultAsync(ct);
        var page = last is { } day ? days.Where(m => m.Date >= day) : days;
        var rows = await Rows(db, viewer, page).ToListAsync(ct);
        return ([.. rows.OrderByDescending(m => m.Date).ThenBy(m => m.Body.Place).ThenBy(m => m.Sitting)], last is { } until && await days.AnyAsync(m => m.Date < until, ct));
    }

    private static IQueryable<Meeting> Of(ArendeDb db, Body? body) => body is { Id: var id } ? db.Meetings.AsNoTracking().Where(m => m.BodyId == id) : db.Meetings.AsNoTracking();

    private static IQueryable<MeetingRow> Rows(ArendeDb db, Viewer viewer, IQueryable<Meeting> meetings)
    {
        var (bodies, visible) = (db.Bodies, VisibleTo.Cases(db, viewer));
        return meetings.Select(m => new MeetingRow(
            m.Id, bodies[m.BodyId], m.Date, m.Sitting, m.ClosedOn, m.VerifiedOn, m.CancelledBecause != null,
            m.Agenda.Count(item => visible.Any(c => c.Id == item.CaseId)),
            // What is verified is recorded, all of it: its cases needn't be looked up twice.
            m.VerifiedOn != null ? 0 : m.Agenda.Count(item => item.Outcome == null && item.Entered == null && visible.Any(c => c.Id == item.CaseId))));
    }
}
