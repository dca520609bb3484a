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

    public static NpgsqlTsVector Of(string words)
    {
        var places = new Dictionary<string, List<int>>();
        var place = 0;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!places.TryGetValue(word, out var found)) places[word] = found = [];
            // A stem stands nowhere: phrases are of words.
            if (word[0] != IndexedWords.Mark && ++place <= LastPosition && found.Count < MostPositions) found.Add(place);
        }
        var text = new StringBuilder();
        foreach (var (word, at) in places)
        {
            text.Append(CultureInfo.InvariantCulture, $"'{word}'");
            if (at.Count > 0) text.Append(':').AppendJoin(',', at);
            text.Append(' ');
        }
#pragma warning disable CS0618 // Parsing in the client is unreliable for signs that no word here has.
        return NpgsqlTsVector.Parse(text.ToString());
#pragma warning restore CS0618
    }
}
