using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>The last day for an appeal as a case's own notice step said it, on a path from before there were notices of minutes.</summary>
public static class OwnLastDay
{
    /// <summary>In a line that tells of the notice of a committee's or the council's minutes, whose: of the board's decision it says nothing.</summary>
    internal const string Of = "of";

    public static async Task<DateOnly?> Read(ArendeDb db, Guid subjectId, CancellationToken ct) =>
        Latest(await db.History.Where(h => h.SubjectId == subjectId && h.Kind == HistoryKind.NoticePosted).OrderByDescending(h => h.Sequence).Select(h => h.Arguments).ToListAsync(ct));

    /// <summary>The same of many cases, in one question.</summary>
    /// <returns>Those of which one was said.</returns>
    public static async Task<IReadOnlyDictionary<Guid, DateOnly>> ReadAll(ArendeDb db, IQueryable<Guid> subjectIds, CancellationToken ct)
    {
        var told = await (
            from id in subjectIds
            join h in db.History on id equals h.SubjectId
            where h.Kind == HistoryKind.NoticePosted
            orderby h.Sequence descending
            select new { h.SubjectId, h.Arguments }).ToListAsync(ct);
        return told.GroupBy(line => line.SubjectId, line => line.Arguments).Select(lines => (Id: lines.Key, Day: Latest(lines)))
            .Where(one => one.Day is not null).ToDictionary(one => one.Id, one => one.Day!.Value);
    }

    // The latest line comes first.
    private static DateOnly? Latest(IEnumerable<string> told)
    {
        var latest = told.Select(line => JsonNode.Parse(line)).FirstOrDefault(line => line?[Of] is null);
        return DateOnly.TryParse((string?)latest?["lastAppealDay"], CultureInfo.InvariantCulture, out var last) ? last : null;
    }
}
