using Arende.Application.ComposedDocuments;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.MadeReports;

/// <summary>The reports that cases carry, as documents: as they were frozen, or, of what isn't signed yet, as they stand.</summary>
public static class MadeDocuments
{
    /// <param name="db">The database.</param>
    /// <param name="compose">Composes those that aren't kept.</param>
    /// <param name="numbers">The cases, which their reader may see, and their numbers.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyDictionary<(CaseId Case, int Number), ComposedDocument>> Of(ArendeDb db, ComposeDocuments compose, IReadOnlyDictionary<CaseId, CaseNumber> numbers, CancellationToken ct)
    {
        var cases = numbers.Keys.ToList();
        var reports = await db.MadeReports.AsNoTracking().Where(made => cases.Contains(made.CaseId)).ToListAsync(ct);
        var ids = reports.ConvertAll(made => made.Id.Value);
        var kept = (await db.KeptDocuments.AsNoTracking().Where(one => ids.Contains(one.AboutId)).ToListAsync(ct)).GroupBy(one => one.AboutId).ToDictionary(group => group.Key, group => group.MaxBy(one => one.Id)!);
        Dictionary<(CaseId, int), ComposedDocument> found = [];
        foreach (var made in reports)
            found[(made.CaseId, made.Number)] = made.IsFrozen && kept.TryGetValue(made.Id.Value, out var frozen) ? frozen.Document : await compose.MadeReport(made, numbers[made.CaseId], ct);
        return found;
    }
}
