using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>What an announcement says that a meeting takes up, as its agenda has it now: for the clerk to go through.</summary>
public static class AnnouncedItems
{
    /// <param name="db">The database.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="numberOf">A case's number as written: it is never secret (OSL 5:2), and stands alone where the title is.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>A line each, in the agenda's order. What is reported in a list has no line of its own.</returns>
    public static async Task<IReadOnlyList<string>> Of(ArendeDb db, MeetingId id, Func<CaseNumber, string> numberOf, CancellationToken ct)
    {
        var cases = await (
            from item in db.AgendaItems.AsNoTracking()
            where item.MeetingId == id && item.ReportedUnder == null
            join c in db.Cases on item.CaseId equals c.Id
            select new { item.Number, Case = new CaseNumber(c.Register, c.Year, c.Serial), Title = c.Access == AccessLevel.Open ? c.Title : null }).ToListAsync(ct);
        var standing = await db.Meetings.Where(m => m.Id == id).Select(m => m.Standing).SingleAsync(ct);
        return [.. cases.Select(one => (one.Number, Line: one.Title is { } title ? $"{title} ({numberOf(one.Case)})" : numberOf(one.Case)))
            .Concat(standing.Where(one => one.Title.Length > 0).Select(one => (one.Number, Line: AgendaRules.TitleOf(one)))).OrderBy(one => one.Number).Select(one => one.Line)];
    }
}
