using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>Finds cases by title, number, and the clauses that are proposed in them or that a meeting proposed or decided.</summary>
public static class CaseSearch
{
#pragma warning disable CA1304, CA1305, CA1311, CA1862 // Translated to SQL's lower().
    public static IQueryable<Case> Found(this IQueryable<Case> cases, ArendeDb db, string search)
    {
        var (typed, small, capital) = Sought.Of(search);
        var number = search.Replace('/', '-');
        var byClause = ByClause(db, Sought.Of(search).Anywhere);
        return cases.Where(c => c.Title.Contains(typed) || c.Title.Contains(capital) || c.Title.ToLower().Contains(small)
            || (c.Register + " " + c.Year.ToString() + "-" + c.Serial.ToString()).ToLower().Contains(number.ToLower())
            || byClause.Contains((Guid)(object)c.Id));
    }

    /// <summary>How many assignments have the words in their title: the list of cases points at them.</summary>
    public static Task<int> AssignmentCount(ArendeDb db, Viewer viewer, string search, CancellationToken ct)
    {
        var (typed, small, capital) = Sought.Of(search);
        return VisibleTo.Assignments(db, viewer)
            .CountAsync(a => a.Title.Contains(typed) || a.Title.Contains(capital) || a.Title.ToLower().Contains(small), ct);
    }
#pragma warning restore CA1304, CA1305, CA1311, CA1862

    // The clauses are JSON, each database with words of its own for it. Their texts are asked, not the JSON: its names are words too.
    private static IQueryable<Guid> ByClause(ArendeDb db, Sought sought) => db.Database.SqlQuery<Guid>(db.Database.IsNpgsql()
        ? (FormattableString)$"""
            SELECT found.id AS "Value" FROM (
                SELECT c.id, clause ->> 'text' AS text FROM cases c, json_array_elements(c.report::json -> 'clauses') clause
                UNION ALL SELECT i.case_id, clause ->> 'text' FROM agenda_items i, json_array_elements(i.clauses::json) clause) found
            WHERE lower(found.text) LIKE {sought.Small} ESCAPE '!' OR found.text LIKE {sought.Capital} ESCAPE '!' OR found.text LIKE {sought.Typed} ESCAPE '!'
            """
        : $"""
            SELECT found.id AS "Value" FROM (
                SELECT c.id, json_extract(clause.value, '$.text') AS text FROM cases c, json_each(c.report, '$.clauses') clause
                UNION ALL SELECT i.case_id, json_extract(clause.value, '$.text') FROM agenda_items i, json_each(i.clauses) clause) found
            WHERE lower(found.text) LIKE {sought.Small} ESCAPE '!' OR found.text LIKE {sought.Capital} ESCAPE '!' OR found.text LIKE {sought.Typed} ESCAPE '!'
            """);
}
