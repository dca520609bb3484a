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

    public static async Task<DateOnly?> Read(ArendeDb db, Guid subjectId, CancellationToken ct)
    {
        var told = await db.History.Where(h => h.SubjectId == subjectId && h.Kind == HistoryKind.NoticePosted).OrderByDescending(h => h.Sequence).Select(h => h.Arguments).ToListAsync(ct);
        var latest = told.Select(line => JsonNode.Parse(line)).FirstOrDefault(line => line?[Of] is null);
        return DateOnly.TryParse((string?)latest?["lastAppealDay"], CultureInfo.InvariantCulture, out var last) ? last : null;
    }
}
