using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Application.Search;

/// <summary>
/// Narrows what a viewer may see to what matches: the caller gives the queries of <see cref="VisibleTo"/>, and everything that is
/// counted or shown goes through them.
/// </summary>
public static class SearchIndex
{
    /// <summary>Cases in which every word stands, in whatever part, and every phrase in one; and the one with the number.</summary>
    public static IQueryable<Case> Found(this IQueryable<Case> cases, ArendeDb db, SearchQuery query)
    {
        if (query.IsEmpty) return cases.Where(c => false);
        var subjects = db.Matching(SearchMatch.All(query)).Where(text => text.Kind == SearchKind.Case).Select(text => text.SubjectId);
        var found = cases.Where(c => subjects.Contains((Guid)(object)c.Id));
        foreach (var phrase in query.Phrases)
        {
            var parts = db.Matching(SearchMatch.Phrase(phrase)).Where(text => text.Kind != SearchKind.Case).Select(text => text.CaseId);
            found = found.Where(c => parts.Contains(c.Id));
        }
        return found;
    }

    /// <summary>Those whose title says it all.</summary>
    public static IQueryable<Case> FoundByTitle(this IQueryable<Case> cases, ArendeDb db, SearchQuery query)
    {
        var subjects = db.Rows(query, SearchKind.Title).Select(text => text.SubjectId);
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

    public static IQueryable<Assignment> Found(this IQueryable<Assignment> assignments, ArendeDb db, SearchQuery query)
    {
        var subjects = db.Rows(query, SearchKind.Assignment).Select(text => text.SubjectId);
        return assignments.Where(a => subjects.Contains((Guid)(object)a.Id));
    }

    public static IQueryable<AgendaItem> Found(this IQueryable<AgendaItem> items, ArendeDb db, SearchQuery query)
    {
        var subjects = db.Rows(query, SearchKind.Decision).Select(text => text.SubjectId);
        return items.Where(item => subjects.Contains(item.Id));
    }

    public static IQueryable<Person> Found(this IQueryable<Person> people, ArendeDb db, SearchQuery query)
    {
        var subjects = db.Rows(query, SearchKind.Person).Select(text => text.SubjectId);
        return people.Where(p => subjects.Contains((Guid)(object)p.Id));
    }

    /// <summary>Rows that hold some of what is looked for. They know of no rights: only for what the viewer is known to see.</summary>
    public static IQueryable<SearchText> Holding(this ArendeDb db, SearchQuery query) => db.Matching(SearchMatch.Any(query));

    // Rows of one kind in which every word and phrase stands.
    private static IQueryable<SearchText> Rows(this ArendeDb db, SearchQuery query, SearchKind kind)
    {
        if (query.IsEmpty) return db.SearchTexts.Where(text => false);
        var rows = db.Matching(SearchMatch.All(query)).Where(text => text.Kind == kind);
        foreach (var phrase in query.Phrases)
        {
            var holding = db.Matching(SearchMatch.Phrase(phrase)).Where(text => text.Kind == kind).Select(text => text.Id);
            rows = rows.Where(text => holding.Contains(text.Id));
        }
        return rows;
    }
}
