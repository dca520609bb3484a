using System.Text;

namespace Arende.Application.Search;

/// <summary>
/// A text as the index holds it: its words in order, and the stems that are not among them, each with a mark before it. Made in
/// code, so that every database finds the same.
/// </summary>
public static class IndexedWords
{
    /// <summary>Before a stem: no word begins with it.</summary>
    public const char Mark = '·';

    // PostgreSQL's tsvector holds a megabyte. No text that a person wrote has so many different words.
    private const int MostBytes = 600_000;

    /// <summary>Every word in its order, for phrases.</summary>
    public static string InOrder(string text)
    {
        var words = Word.In(text).Select(word => word.Value).ToList();
        return string.Join(' ', words.Concat(Stems(words)));
    }

    /// <summary>Each word once: what a long text holds, in as little as can be.</summary>
    public static string Distinct(IEnumerable<string> texts)
    {
        var seen = new HashSet<string>();
        var bytes = 0;
        foreach (var word in texts.SelectMany(Word.In))
        {
            if (!seen.Add(word.Value)) continue;
            bytes += (2 * Encoding.UTF8.GetByteCount(word.Value)) + 8;
            if (bytes > MostBytes) break;
        }
        return string.Join(' ', seen.Concat(Stems(seen)));
    }

    private static IEnumerable<string> Stems(IReadOnlyCollection<string> words)
    {
        var stems = new HashSet<string>();
        foreach (var word in words)
        {
            var stem = SwedishStem.Of(word);
            if (stem != word && stems.Add(stem)) yield return Mark + stem;
        }
    }
}
