using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Gives the § of a body's minutes, counted through the year as case numbers are: who closes another meeting of the body at the same moment waits, and a rollback gives them back.</summary>
internal static class ParagraphSeries
{
    /// <summary>The next §§ of the meeting's body and year.</summary>
    public static async Task<IReadOnlyList<int>> Next(ArendeDb db, Meeting meeting, int count, CancellationToken ct)
    {
        if (count == 0) return [];
        var (series, year) = (db.Bodies[meeting.BodyId].ParagraphSeries, meeting.Date.Year);
        await CaseNumberSeries.Hold(db, series, year, ct);
        // Those that were entered from minutes that others write, before the council met here, are used too.
        if (await Highest(db, meeting, ct) is { } used) await CaseNumberSeries.Reach(db, series, year, used, ct);
        var paragraphs = new List<int>();
        while (paragraphs.Count < count) paragraphs.Add((await CaseNumberSeries.Next(db, series, year, ct)).Serial);
        return paragraphs;
    }

    private static Task<int?> Highest(ArendeDb db, Meeting meeting, CancellationToken ct)
    {
        var (body, first, last) = (meeting.BodyId, new DateOnly(meeting.Date.Year, 1, 1), new DateOnly(meeting.Date.Year, 12, 31));
        return (from item in db.AgendaItems join m in db.Meetings on item.MeetingId equals m.Id where m.BodyId == body && m.Date >= first && m.Date <= last select item.Paragraph).MaxAsync(ct);
    }
}
