using System.Globalization;
using System.Text;
using Arende.Application.Search;

namespace Arende.Adapters.PostgreSql;

/// <summary>The search's statements in PostgreSQL's own words.</summary>
internal static class PostgresSearch
{
    /// <summary>
    /// Of each kind the newest, block by block: an index of words gives all that match and in no order, but of a block that is little, and
    /// the limit ends the walk. That the blocks are sorted already PostgreSQL knows by their ordinality.
    /// </summary>
    public static (string Sql, object[] Values) Find(SearchQuery query, IReadOnlyList<SearchWish> wishes)
    {
        var values = new List<object> { SearchMatch.KeysForPostgres(query) };
        var condition = $"s.keys @@ CAST(replace({{0}}, '{SearchMatch.Block}', b.block) AS tsquery){Phrases(query, values)}";
        return (string.Join(" UNION ALL ", wishes.Select(wish => OfKind(wish, condition, values))), [.. values]);
    }

    /// <summary>Each row by its own block.</summary>
    public static (string Sql, object[] Values) Holding(SearchQuery query)
    {
        var values = new List<object> { SearchMatch.KeysForPostgres(query) };
        return ($"SELECT s.* FROM search_texts s WHERE s.keys @@ CAST(replace({{0}}, '{SearchMatch.Block}', s.block) AS tsquery){Phrases(query, values)}", [.. values]);
    }

    private static string OfKind(SearchWish wish, string condition, List<object> values)
    {
        var (letter, most) = (SearchPlace.LetterOf(wish.Kind), wish.Most.ToString(CultureInfo.InvariantCulture));
        var (from, after) = ("", "");
        if (wish.After is { } last)
        {
            (from, after) = ($" AND block <= {{{values.Count}}}", $" AND (s.sort, s.subject_id) < ({{{values.Count + 1}}}, {{{values.Count + 2}}})");
            values.AddRange([last.Block, last.Sort, last.SubjectId]);
        }
        return $"""
            (SELECT t.subject_id AS "SubjectId", '{wish.Kind}' AS "Kind", b.block AS "Block", t.sort AS "Sort"
            FROM unnest(ARRAY(
              WITH RECURSIVE blocks(block) AS (
                SELECT max(block) FROM search_texts WHERE block >= '{letter}' AND block < '{(char)(letter + 1)}'{from}
                UNION ALL
                SELECT (SELECT max(older.block) FROM search_texts older WHERE older.block >= '{letter}' AND older.block < blocks.block) FROM blocks WHERE blocks.block IS NOT NULL)
              SELECT block FROM blocks WHERE block IS NOT NULL)) WITH ORDINALITY AS b(block, place)
            CROSS JOIN LATERAL (
              SELECT s.subject_id, s.sort FROM search_texts s WHERE {condition}{after}
              ORDER BY s.sort DESC, s.subject_id DESC LIMIT {most}) t
            ORDER BY b.place, t.sort DESC, t.subject_id DESC LIMIT {most})
            """;
    }

    // The keys say which words stand beside each other, and not quite surely: what they find is looked at. A case's phrase stands in one of its parts.
    private static string Phrases(SearchQuery query, List<object> values)
    {
        var text = new StringBuilder();
        foreach (var phrase in query.Phrases)
        {
            var sought = $"CAST({{{values.Count}}} AS tsquery)";
            values.Add(SearchMatch.PhraseForPostgres(phrase));
            text.Append(CultureInfo.InvariantCulture, $" AND (s.words @@ {sought} OR (s.kind = 'Case' AND EXISTS (SELECT 1 FROM search_texts part WHERE part.case_id = s.case_id AND part.words @@ {sought})))");
        }
        return text.ToString();
    }
}
