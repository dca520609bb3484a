using System.Globalization;
using System.Text;
using Arende.Application.Search;

namespace Arende.Adapters.Sqlite;

/// <summary>The search's statements in SQLite's own words. search_index is FTS5 over the keys of search_texts, kept by triggers (see the migration).</summary>
internal static class SqliteSearch
{
    /// <summary>Block by block, the newest first: whoever reads it stops when there is enough.</summary>
    public static (string Sql, object[] Values) Find(SearchQuery query, SearchWish wish)
    {
        var letter = SearchPlace.LetterOf(wish.Kind);
        var values = new List<object> { SearchMatch.KeysForSqlite(query) };
        var (from, after) = ("", "");
        if (wish.After is { } last)
        {
            (from, after) = ($" AND block <= {{{values.Count}}}", $" AND (t.sort, t.subject_id) < ({{{values.Count + 1}}}, {{{values.Count + 2}}})");
            values.AddRange([last.Block, last.Sort, last.SubjectId]);
        }
        return ($"""
            WITH RECURSIVE b(block) AS (
              SELECT max(block) FROM search_texts WHERE block >= '{letter}' AND block < '{(char)(letter + 1)}'{from}
              UNION ALL
              SELECT (SELECT max(older.block) FROM search_texts older WHERE older.block >= '{letter}' AND older.block < b.block) FROM b WHERE b.block IS NOT NULL)
            SELECT t.subject_id AS "SubjectId", t.kind AS "Kind", t.block AS "Block", t.sort AS "Sort"
            FROM b CROSS JOIN search_index i CROSS JOIN search_texts t
            WHERE b.block IS NOT NULL AND i.search_index MATCH replace({"{0}"}, '{SearchMatch.Block}', b.block) AND t.id = i.rowid{Phrases(query, values)}{after}
            """, [.. values]);
    }

    /// <summary>Each row by its own block.</summary>
    public static (string Sql, object[] Values) Holding(SearchQuery query)
    {
        var values = new List<object> { SearchMatch.KeysForSqlite(query) };
        return ($"SELECT t.* FROM search_texts t WHERE EXISTS (SELECT 1 FROM search_index i WHERE i.rowid = t.id AND i.search_index MATCH replace({{0}}, '{SearchMatch.Block}', t.block)){Phrases(query, values)}", [.. values]);
    }

    // The keys say which words stand beside each other, and not quite surely: what they find is looked at. A case's phrase stands in one of its parts.
    private static string Phrases(SearchQuery query, List<object> values)
    {
        var text = new StringBuilder();
        foreach (var phrase in query.Phrases)
        {
            var sought = $"{{{values.Count}}}";
            values.Add(SearchMatch.PhraseForSqlite(phrase));
            text.Append(CultureInfo.InvariantCulture, $" AND (instr(' ' || t.words || ' ', {sought}) > 0 OR (t.kind = 'Case' AND EXISTS (SELECT 1 FROM search_texts part WHERE part.case_id = t.case_id AND instr(' ' || part.words || ' ', {sought}) > 0)))");
        }
        return text.ToString();
    }
}
