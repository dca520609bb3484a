using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.History;

/// <summary>The last links of many histories, by one query.</summary>
internal static class HistoryHeads
{
    /// <returns>One for each subject that has a history.</returns>
    public static async Task<IReadOnlyDictionary<Guid, HistoryHead>> Of(ArendeDb db, IReadOnlyList<Guid> subjects, CancellationToken ct)
    {
        if (subjects.Count == 0) return new Dictionary<Guid, HistoryHead>();
        var heads = await db.History.AsNoTracking()
            .Where(h => subjects.Contains(h.SubjectId) && !db.History.Any(later => later.SubjectId == h.SubjectId && later.Sequence > h.Sequence))
            .Select(h => new { h.SubjectId, h.Sequence, h.Hash }).ToListAsync(ct);
        return heads.ToDictionary(h => h.SubjectId, h => new HistoryHead(h.Sequence, h.Hash));
    }
}
