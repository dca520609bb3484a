using System.Globalization;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Search;

/// <summary>
/// Writes the search's rows for what has none: a database from before there was a search, or one whose rows were made by
/// another version of the words. A batch a transaction; safe to run again, and to interrupt.
/// </summary>
public static class FillSearch
{
    /// <summary>To be raised when words or stems are made otherwise than before: then every row is made anew.</summary>
    private const int Version = 2;

    private const string VersionKey = "search:version";
    private const int BatchSize = 200;

    private const string FilledKey = "search:filled";
    private const string DocumentsKey = "search:documents";

    public static async Task Run(ArendeDb db, CancellationToken ct)
    {
        await EmptyWhenOutdated(db, ct);
        await FillDocuments(db, ct);
        // Since it was filled, every save has written what it is found by: nothing is missing, and looking for it takes seconds.
        if (await db.Settings.AnyAsync(setting => setting.Key == FilledKey, ct)) return;
        await Fill(db, default(CaseId), last => db.Cases.Where(c => c.Id.CompareTo(last) > 0 && !db.SearchTexts.Any(t => t.SubjectId == (Guid)(object)c.Id)).Select(c => c.Id).Order().Take(BatchSize).ToListAsync(ct),
            id => id, cases => SearchWriter.OfCases(db, cases, ct), ct);
        await Fill(db, default(AssignmentId), last => db.Assignments.AsNoTracking().Where(a => a.Id.CompareTo(last) > 0 && !db.SearchTexts.Any(t => t.SubjectId == (Guid)(object)a.Id)).OrderBy(a => a.Id).Take(BatchSize).ToListAsync(ct),
            assignment => assignment.Id, assignments => Rows(assignments.SelectMany(SearchWriter.Of)), ct);
        await Fill(db, default(PersonId), last => db.People.AsNoTracking().Where(p => p.Id.CompareTo(last) > 0 && !db.SearchTexts.Any(t => t.SubjectId == (Guid)(object)p.Id)).OrderBy(p => p.Id).Take(BatchSize).ToListAsync(ct),
            person => person.Id, people => Rows(people.SelectMany(SearchWriter.Of)), ct);
        db.Settings.Add(new Setting { Key = FilledKey, Value = Version.ToString(CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
    }

    // Documents were not searched at first. Few cases have any, and the rows of the others stay as they are.
    private static async Task FillDocuments(ArendeDb db, CancellationToken ct)
    {
        if (await db.Settings.AnyAsync(setting => setting.Key == DocumentsKey, ct)) return;
        while (await db.Documents.Where(d => d.SecrecyProvision == null && db.SearchTexts.Any(t => t.CaseId == d.CaseId && t.Kind == SearchKind.Case) && !db.SearchTexts.Any(t => t.CaseId == d.CaseId && t.Kind == SearchKind.Document))
            .Select(d => d.CaseId).Distinct().Take(BatchSize).ToListAsync(ct) is { Count: > 0 } cases)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.SearchTexts.AddRange(await SearchWriter.Rewrite(db, new SearchChanges(cases.ToHashSet(), [], []), ct));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            db.ChangeTracker.Clear();
        }
        db.Settings.Add(new Setting { Key = DocumentsKey, Value = Version.ToString(CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
    }

    private static async Task EmptyWhenOutdated(ArendeDb db, CancellationToken ct)
    {
        var version = Version.ToString(CultureInfo.InvariantCulture);
        var setting = await db.Settings.FindAsync([VersionKey], ct);
        if (setting?.Value == version) return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SearchTexts.ExecuteDeleteAsync(ct);
        await db.Settings.Where(one => one.Key == FilledKey).ExecuteDeleteAsync(ct);
        if (setting is null) db.Settings.Add(new Setting { Key = VersionKey, Value = version });
        else setting.Value = version;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    // In the order of their ids: what has been gone through is not asked again.
    private static async Task Fill<T, TId>(
        ArendeDb db, TId last, Func<TId, Task<List<T>>> missing, Func<T, TId> idOf, Func<IReadOnlyList<T>, Task<IReadOnlyList<SearchText>>> texts, CancellationToken ct)
    {
        while (await missing(last) is { Count: > 0 } batch)
        {
            last = idOf(batch[^1]);
            db.SearchTexts.AddRange(await texts(batch));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private static Task<IReadOnlyList<SearchText>> Rows(IEnumerable<SearchText> texts) => Task.FromResult<IReadOnlyList<SearchText>>([.. texts]);
}
