using System.Globalization;
using System.Text;
using Arende.Application.Search;
using NpgsqlTypes;

namespace Arende.Adapters.PostgreSql;

/// <summary>Indexed words as PostgreSQL's tsvector. PostgreSQL doesn't read the text itself: both databases have the same words.</summary>
internal static class WordsAsVector
{
    // tsvector's own limits.
    private const int LastPosition = 16_383;
    private const int MostPositions = 255;

    /// <summary>Keys stand nowhere: each is there once.</summary>
    public static NpgsqlTsVector OfKeys(string keys) => Parse(string.Concat(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => $"'{key}' ")));

    public static NpgsqlTsVector Of(string words)
    {
        var text = new StringBuilder();
        foreach (var (word, at) in Places(words))
        {
            text.Append(CultureInfo.InvariantCulture, $"'{word}'");
            if (at.Count > 0) text.Append(':').AppendJoin(',', at);
            text.Append(' ');
        }
        return Parse(text.ToString());
    }

    /// <summary>Each word once, with where it stands.</summary>
    public static IReadOnlyDictionary<string, List<int>> Places(string words)
    {
        var places = new Dictionary<string, List<int>>();
        var place = 0;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!places.TryGetValue(word, out var found)) places[word] = found = [];
            // A stem stands nowhere: phrases are of words.
            if (word[0] != IndexedWords.Mark && ++place <= LastPosition && found.Count < MostPositions) found.Add(place);
        }
        return places;
    }

#pragma warning disable CS0618 // Parsing in the client is unreliable for signs that no word here has.
    private static NpgsqlTsVector Parse(string text) => NpgsqlTsVector.Parse(text);
#pragma warning restore CS0618
}
