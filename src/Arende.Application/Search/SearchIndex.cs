using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Search;

/// <summary>What a search matches of one kind, whoever asks: the ids when they are few, else null, and the database asks of each row.</summary>
public sealed record Matches(SearchQuery Query, SearchKind Kind, IReadOnlyList<Guid>? Few);

/// <summary>
/// Narrows what a viewer may see to what matches: the caller gives the queries of <see cref="VisibleTo"/>, and everything that is
/// counted or shown goes through them.
/// </summary>
public static class SearchIndex
{
    private const int Few = 1000;

    /// <summary>
    /// Looks in the index first, and no further than it must. A database can't guess how many rows hold a word's beginning: asked for both at
    /// once, it walks through every case for a word that few have. Of many, the newest are met soon.
    /// </summary>
    public static async Task<Matches> Match(this ArendeDb db, SearchQuery query, SearchKind kind, CancellationToken ct)
    {
        var ids = await db.Rows(query, kind).Select(text => text.SubjectId).Take(Few + 1).ToListAsync(ct);
        return new Matches(query, kind, ids.Count > Few ? null : ids);
    }

    public static IQueryable<Case> Found(this IQueryable<Case> cases, ArendeDb db, Matches matches)
    {
        if (matches.Few is { } few)
        {
            var ids = few.Select(id => new CaseId(id)).ToList();
            return cases.Where(c => ids.Contains(c.Id));
        }
        var subjects = db.Subjects(matches);
        return cases.Where(c => subjects.Contains((Guid)(object)c.Id));
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
        var subjects = db.Subjects(matches);
        return assignments.Where(a => subjects.Contains((Guid)(object)a.Id));
    }

    public static IQueryable<AgendaItem> Found(this IQueryable<AgendaItem> items, ArendeDb db, Matches matches)
    {
        if (matches.Few is { } few) return items.Where(item => few.Contains(item.Id));
        var subjects = db.Subjects(matches);
        return items.Where(item => subjects.Contains(item.Id));
    }

    public static IQueryable<Person> Found(this IQueryable<Person> people, ArendeDb db, Matches matches)
    {
        if (matches.Few is { } few)
        {
            var ids = few.Select(id => new PersonId(id)).ToList();
            return people.Where(p => ids.Contains(p.Id));
        }
        var subjects = db.Subjects(matches);
        return people.Where(p => subjects.Contains((Guid)(object)p.Id));
    }

    /// <summary>Rows that hold some of what is looked for. They know of no rights: only for what the viewer is known to see.</summary>
    public static IQueryable<SearchText> Holding(this ArendeDb db, SearchQuery query) => db.Matching(SearchMatch.Any(query));

    private static IQueryable<Guid> Subjects(this ArendeDb db, Matches matches) => db.Rows(matches.Query, matches.Kind).Select(text => text.SubjectId);

    // Rows of one kind in which every word and phrase stands. A case's words stand anywhere in it, and a phrase in one of its parts.
    private static IQueryable<SearchText> Rows(this ArendeDb db, SearchQuery query, SearchKind kind)
    {
        if (query.IsEmpty) return db.SearchTexts.Where(text => false);
        // The kind is written out in the statement: each has an index of its own.
        var rows = db.Matching(SearchMatch.All(query)).Where(text => text.Kind == EF.Constant(kind));
        foreach (var phrase in query.Phrases)
        {
            var holding = db.Matching(SearchMatch.Phrase(phrase));
            if (kind == SearchKind.Case)
            {
                var parts = holding.Where(text => text.Kind != SearchKind.Case).Select(text => text.CaseId);
                rows = rows.Where(text => parts.Contains(text.CaseId));
            }
            else
            {
                var same = holding.Where(text => text.Kind == EF.Constant(kind)).Select(text => text.Id);
                rows = rows.Where(text => same.Contains(text.Id));
            }
        }
        return rows;
    }
}
