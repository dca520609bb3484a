namespace Arende.Application.Search;

/// <summary>
/// What a row must hold, in each database's language. All that goes into it are letters, figures, § and the marks of the index, so that
/// nothing that was typed is taken for an operator.
/// </summary>
public static class SearchMatch
{
    /// <summary>Stands for the row's block.</summary>
    public const string Block = "~";

    private static readonly string anyPair = IndexedWords.Pair.ToString();

    /// <summary>A word in the forms that match: its beginning, its stem where that is a word of the text, and its stem where a word of the text has the same.</summary>
    private sealed record Term(string? Beginning, params string[] Words);

    /// <summary>Every word, wherever they stand, and those of phrases beside each other.</summary>
    public static string KeysForPostgres(SearchQuery query) => string.Join(" & ", Terms(query).Select(term => PostgresEither(term, Block))
        .Concat(PairKeys(query).Select(pair => $"('{pair}' | '{anyPair}')")));

    public static string KeysForSqlite(SearchQuery query) => string.Join(" AND ", Terms(query).Select(term =>
            $"({string.Join(" OR ", Forms(term, Block).Select(form => form.IsBeginning ? $"\"{form.Word}\"*" : $"\"{form.Word}\""))})")
        .Concat(PairKeys(query).Select(pair => $"(\"{pair}\" OR \"{anyPair}\")")));

    /// <summary>One of the words at least.</summary>
    public static string AnyForPostgres(SearchQuery query) => string.Join(" | ", Terms(query).Select(term => PostgresEither(term, "")));

    /// <summary>One of the words at least: words, with a star after those that are beginnings. See <see cref="IsAny"/>.</summary>
    public static string AnyForSqlite(SearchQuery query) =>
        string.Join(' ', Terms(query).SelectMany(term => Forms(term, "")).Select(form => form.IsBeginning ? form.Word + "*" : form.Word));

    /// <param name="words">As <see cref="IndexedWords.InOrder"/> makes them.</param>
    /// <param name="any">As <see cref="AnyForSqlite"/> makes it.</param>
    public static bool IsAny(string words, string any)
    {
        var sought = any.Split(' ');
        foreach (var word in words.Split(' '))
            foreach (var one in sought)
                if (one[^1] == '*' ? word.AsSpan().StartsWith(one.AsSpan(..^1), StringComparison.Ordinal) : word == one) return true;
        return false;
    }

    /// <summary>The words of a phrase, one after the other.</summary>
    public static string PhraseForPostgres(IReadOnlyList<string> phrase) => string.Join(" <-> ", phrase.Select(word => $"'{word}'"));

    public static string PhraseForSqlite(IReadOnlyList<string> phrase) => $" {string.Join(' ', phrase)} ";

    private static string PostgresEither(Term term, string before) =>
        $"({string.Join(" | ", Forms(term, before).Select(form => form.IsBeginning ? $"'{form.Word}':*" : $"'{form.Word}'"))})";

    private static IEnumerable<(string Word, bool IsBeginning)> Forms(Term term, string before)
    {
        if (term.Beginning is { } beginning) yield return (before + beginning, true);
        foreach (var word in term.Words) yield return (before + word, false);
    }

    private static IEnumerable<string> PairKeys(SearchQuery query) =>
        query.Phrases.SelectMany(phrase => phrase.Zip(phrase.Skip(1), IndexedWords.PairKey)).Distinct();

    private static IReadOnlyList<Term> Terms(SearchQuery query) =>
        [.. query.Words.Select(Sought), .. query.Phrases.SelectMany(phrase => phrase).Distinct().Select(word => new Term(null, word))];

    private static Term Sought(string word)
    {
        if (SearchQuery.MeansItself(word)) return new Term(null, word);
        var stem = SwedishStem.Of(word);
        return stem == word ? new Term(word, IndexedWords.Mark + stem) : new Term(word, stem, IndexedWords.Mark + stem);
    }
}
