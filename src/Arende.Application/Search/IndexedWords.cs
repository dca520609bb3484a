using System.Text;

namespace Arende.Application.Search;

/// <summary>
/// A text as it is compared: its words in order, and the stems that are not among them, each with a mark before it; and as it is
/// indexed, by keys. Made in code, so that every database finds the same.
/// </summary>
public static class IndexedWords
{
    /// <summary>Before a stem: no word begins with it.</summary>
    public const char Mark = '·';

    /// <summary>Before two words that stand beside each other. Alone it stands for any two: the text has more of them than are kept.</summary>
    public const char Pair = '×';

    private const int PairFigures = 4;
    private const int Pairs = 36 * 36 * 36 * 36;

    // PostgreSQL's tsvector holds a megabyte. No text that a person wrote has so many different words.
    private const int MostBytesOfWords = 600_000;
    private const int MostBytes = 900_000;

    /// <summary>Every word in its order, for phrases.</summary>
    public static string InOrder(string text)
    {
        var words = Word.In(text).Select(word => word.Value).ToList();
        return string.Join(' ', words.Concat(Stems(words)));
    }

    /// <summary>
    /// What texts are found by: each of their words and stems once, with the block before it, so that all that begins alike in a block stands
    /// together in the index; and, for phrases, which words stand beside each other.
    /// </summary>
    /// <param name="block">Where the row stands among its like.</param>
    /// <param name="texts">Words as <see cref="InOrder"/> makes them.</param>
    public static string Keys(string block, IEnumerable<string> texts)
    {
        var (words, pairs) = (new HashSet<string>(), new HashSet<int>());
        var bytes = 0;
        foreach (var text in texts)
        {
            var before = "";
            foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (bytes <= MostBytesOfWords && words.Add(word)) bytes += Encoding.UTF8.GetByteCount(word) + block.Length;
                if (word[0] == Mark) continue;
                if (before.Length > 0) pairs.Add(NumberOf(before, word));
                before = word;
            }
        }
        var all = new StringBuilder();
        foreach (var word in words) all.Append(block).Append(word).Append(' ');
        if (bytes + (pairs.Count * (PairFigures + 2)) > MostBytes) return all.Append(Pair).ToString();
        foreach (var pair in pairs) all.Append(Pair).Append(SearchPlace.Base36(pair, PairFigures)).Append(' ');
        return all.ToString();
    }

    /// <summary>The key of two words that stand beside each other. Few have the same: what it finds is looked at again.</summary>
    public static string PairKey(string first, string second) => Pair + SearchPlace.Base36(NumberOf(first, second), PairFigures);

    // FNV-1a: the same on every machine, and in every version.
    private static int NumberOf(string first, string second)
    {
        var hash = 2_166_136_261;
        foreach (var sign in first) Add(sign);
        Add(' ');
        foreach (var sign in second) Add(sign);
        return (int)(hash % Pairs);

        void Add(char sign) => hash = unchecked((hash ^ sign) * 16_777_619);
    }

    private static IEnumerable<string> Stems(IReadOnlyCollection<string> words)
    {
        var (seen, stems) = (new HashSet<string>(), new HashSet<string>());
        foreach (var word in words)
        {
            if (!seen.Add(word)) continue;
            var stem = SwedishStem.Of(word);
            if (stem != word && stems.Add(stem)) yield return Mark + stem;
        }
    }
}
