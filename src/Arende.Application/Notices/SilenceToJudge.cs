using Arende.Application.Storage;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>A silence of the notice board, with what a clerk has to judge by it.</summary>
/// <param name="Silence">When.</param>
/// <param name="Notices">Those that had to be seen on some day of it, by their meeting's day; one for which a gap has been noted isn't among them.</param>
public sealed record SilenceToJudge(BoardSilence Silence, IReadOnlyList<Notice> Notices)
{
    /// <summary>Of the council's meetings, which had to be seen then too (KL 5:13): a silence is no gap of theirs, and may make them late.</summary>
    public IReadOnlyList<Announcement> Announcements { get; init; } = [];

    /// <summary>Of the log's silences, the latest first.</summary>
    public static async Task<IReadOnlyList<SilenceToJudge>> Of(ArendeDb db, BoardLog log, CancellationToken ct)
    {
        if (log.Silences.Count == 0) return [];
        // One question for all of them; the same rule says which is whose.
        var whole = new BoardSilence(log.Silences[^1].Since, log.Silences[0].Until);
        var notices = await db.Notices.AsNoTracking().SeenDuring(whole).OrderBy(n => n.MeetingDay).ThenBy(n => n.Id).ToListAsync(ct);
        var announcements = await db.Announcements.AsNoTracking().SeenDuring(whole).OrderBy(one => one.Day).ThenBy(one => one.Id).ToListAsync(ct);
        return [.. log.Silences.Select(silence => new SilenceToJudge(silence, [.. notices.AsQueryable().SeenDuring(silence)]) { Announcements = [.. announcements.AsQueryable().SeenDuring(silence)] })];
    }
}
