using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Search;

/// <summary>What a search matches of one kind, whoever asks: the ids when they are few, else null, and the database asks of each row.</summary>
public sealed record Matches(SearchQuery Query, SearchKind Kind, IReadOnlyList<Guid>? Few);

/// <summary>
/// What matches, of which the caller takes what the viewer may see: everything that is counted or shown goes through the queries of
/// <see cref="VisibleTo"/>.
/// </summary>
public static class SearchIndex
{
    private const int Few = 5000;

    /// <summary>The newest of each kind. They know of no rights.</summary>
    public static async Task<IReadOnlyList<SearchPortion>> Newest(this ArendeDb db, SearchQuery query, IReadOnlyList<SearchWish> wishes, CancellationToken ct)
    {
        if (query.IsEmpty) return [.. wishes.Select(_ => SearchPortion.None)];
        var hits = await db.Find(query, wishes, ct);
        return [.. wishes.Select(wish => SearchPortion.Of(hits, wish))];
    }

    /// <summary>What matches of these cases, their titles and decisions, the newest first. Of cases that are known the index needs no asking.</summary>
    public static async Task<IReadOnlyList<SearchHit>> Among(this ArendeDb db, SearchQuery query, IReadOnlyCollection<Guid> cases, CancellationToken ct)
    {
        if (query.IsEmpty || cases.Count == 0) return [];
        var ids = cases.Select(id => (CaseId?)new CaseId(id)).ToList();
        var rows = await db.Holding(query).Where(text => ids.Contains(text.CaseId) && text.Block != null).OrderByDescending(text => text.Sort).ThenByDescending(text => text.SubjectId)
            .Select(text => new { text.SubjectId, text.Kind, text.Block, text.Sort }).ToListAsync(ct);
        return [.. rows.Select(row => new SearchHit { SubjectId = row.SubjectId, Kind = row.Kind.ToString(), Block = row.Block!, Sort = row.Sort })];
    }

    /// <summary>
    /// For a list with an order of its own. Looks in the index first, and no further than it must: of few, the list is read by their ids, and of
    /// many it soon meets some. That is why <c>Found</c> asks for each row's text as one of two reasons, and compares what is never the same (a
    /// title is never empty, and the row of a whole has no heading): else PostgreSQL makes a list of all that match, text by text.
    /// </summary>
    public static async Task<Matches> Match(this ArendeDb db, SearchQuery query, SearchKind kind, CancellationToken ct)
    {
        var found = (await db.Newest(query, [new SearchWish(kind, Few + 1)], ct))[0];
        return new Matches(query, kind, found.IsAll ? [.. found.Subjects] : null);
    }

    public static IQueryable<Case> Found(this IQueryable<Case> cases, ArendeDb db, Matches matches)
    {
        if (matches.Few is { } few)
        {
            var ids = few.Select(id => new CaseId(id)).ToList();
            return cases.Where(c => ids.Contains(c.Id));
        }
        var rows = db.Rows(matches);
        return cases.Where(c => c.Title == "" || rows.Any(text => text.SubjectId == (Guid)(object)c.Id && text.Heading != c.Title));
    }

    /// <summary>The case with a number as it was written; of several registers when none was named.</summary>
    public static IQueryable<Case> Numbered(this IQueryable<Case> cases, WrittenCaseNumber number)
    {
        var (register, year, serial) = number;
        var numbered = cases.Where(c => c.Year == year && c.Serial == serial);
#pragma warning disable CA1304, CA1311, CA1862 // Translated to SQL's upper(): a register is of letters that every database knows.
        return register is null ? numbered : numbered.Where(c => c.Register.ToUpper() == register);
#pragma warning restore CA1304, CA1311, CA1862
    }

    public static IQueryable<Assignment> Found(this IQueryable<Assignment> assignments, ArendeDb db, Matches matches)
    {
        if (matches.Few is { } few)
        {
            var ids = few.Select(id => new AssignmentId(id)).ToList();
            return assignments.Where(a => ids.Contains(a.Id));
        }
        var rows = db.Rows(matches);
        return assignments.Where(a => a.Title == "" || rows.Any(text => text.SubjectId == (Guid)(object)a.Id && text.Heading != a.Title));
    }

    /// <summary>Rows that hold some of what is looked for. They know of no rights: only for what the viewer is known to see.</summary>
    public static IQueryable<SearchText> Some(this ArendeDb db, SearchQuery query) => db.HoldingAny(query);

    // The kind is written out in the statement.
    private static IQueryable<SearchText> Rows(this ArendeDb db, Matches matches) => db.Holding(matches.Query).WhereWritten(text => text.Kind == EF.Constant(matches.Kind));
}
