namespace Arende.Application.Search;

/// <summary>
/// What a row's words must hold, in each database's language. All that goes into it are letters, figures, § and the mark of a stem,
/// so that nothing that was typed is taken for an operator.
/// </summary>
public sealed record SearchMatch
{
    /// <summary>A word in the forms that match: its beginning, its stem where that is a word of the text, and its stem where a word of the text has the same.</summary>
    private sealed record Term(string? Beginning, params string[] Words);

    private enum Need { All, Any, InOrder }

    private readonly IReadOnlyList<Term> terms;
    private readonly Need need;

    private SearchMatch(IReadOnlyList<Term> terms, Need need) => (this.terms, this.need) = (terms, need);

    /// <summary>Every word, those of the phrases too, wherever they stand.</summary>
    public static SearchMatch All(SearchQuery query) => new(Terms(query), Need.All);

    /// <summary>One of the words at least.</summary>
    public static SearchMatch Any(SearchQuery query) => new(Terms(query), Need.Any);

    /// <summary>The words of a phrase, one after the other.</summary>
    public static SearchMatch Phrase(IReadOnlyList<string> phrase) => new([.. phrase.Select(word => new Term(null, word))], Need.InOrder);

    public string ForPostgres() => string.Join(need switch { Need.All => " & ", Need.Any => " | ", Need.InOrder => " <-> " }, terms.Select(term =>
        Either(" | ", term.Beginning is { } beginning ? $"'{beginning}':*" : null, term.Words.Select(word => $"'{word}'"))));

    public string ForSqlite() => need == Need.InOrder
        ? $"\"{string.Join(' ', terms.Select(term => term.Words[0]))}\""
        : string.Join(need == Need.Any ? " OR " : " AND ", terms.Select(term => Either(" OR ", term.Beginning is { } beginning ? $"\"{beginning}\"*" : null, term.Words.Select(word => $"\"{word}\""))));

    private static string Either(string or, string? beginning, IEnumerable<string> words) =>
        $"({string.Join(or, beginning is null ? words : words.Prepend(beginning))})";

    private static IReadOnlyList<Term> Terms(SearchQuery query) =>
        [.. query.Words.Select(Sought), .. query.Phrases.SelectMany(phrase => phrase).Distinct().Select(word => new Term(null, word))];

    private static Term Sought(string word)
    {
        if (SearchQuery.MeansItself(word)) return new Term(null, word);
        var stem = SwedishStem.Of(word);
        return stem == word ? new Term(word, IndexedWords.Mark + stem) : new Term(word, stem, IndexedWords.Mark + stem);
    }
}
