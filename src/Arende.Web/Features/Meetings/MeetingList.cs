using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>A meeting in the calendar; its cases are counted as far as the viewer may see them.</summary>
public sealed record MeetingRow(MeetingId Id, Body Body, DateOnly Date, DateOnly? VerifiedOn, int Cases, int Missing)
{
    public int Recorded => Cases - Missing;
}

/// <summary>The meetings: those to come, the next one first; those that were, the latest first and a page at a time.</summary>
public static class MeetingList
{
    public const int PageSize = 12;

    public static async Task<IReadOnlyList<MeetingRow>> Upcoming(ArendeDb db, Viewer viewer, Body? body, DateOnly today, CancellationToken ct) =>
        await Rows(db, viewer, Of(db, body).Where(m => m.Date >= today).OrderBy(m => m.Date).ThenBy(m => m.Body)).ToListAsync(ct);

    public static async Task<(IReadOnlyList<MeetingRow> Rows, bool More)> Past(ArendeDb db, Viewer viewer, Body? body, DateOnly before, CancellationToken ct)
    {
        // Whole days, so that a page never parts two meetings of one day.
        var days = Of(db, body).Where(m => m.Date < before);
        var last = await days.Select(m => m.Date).Distinct().OrderByDescending(date => date).Skip(PageSize - 1).Select(date => (DateOnly?)date).FirstOrDefaultAsync(ct);
        var page = last is { } day ? days.Where(m => m.Date >= day) : days;
        var rows = await Rows(db, viewer, page.OrderByDescending(m => m.Date).ThenBy(m => m.Body)).ToListAsync(ct);
        return (rows, last is { } until && await days.AnyAsync(m => m.Date < until, ct));
    }

    private static IQueryable<Meeting> Of(ArendeDb db, Body? body) => db.Meetings.AsNoTracking().Where(m => body == null || m.Body == body);

    private static IQueryable<MeetingRow> Rows(ArendeDb db, Viewer viewer, IQueryable<Meeting> meetings)
    {
        var visible = VisibleTo.Cases(db, viewer);
        return meetings.Select(m => new MeetingRow(
            m.Id, m.Body, m.Date, m.VerifiedOn,
            m.Agenda.Count(item => visible.Any(c => c.Id == item.CaseId)),
            // What is verified is recorded, all of it: its cases needn't be looked up twice.
            m.VerifiedOn != null ? 0 : m.Agenda.Count(item => item.Outcome == null && visible.Any(c => c.Id == item.CaseId))));
    }
}
