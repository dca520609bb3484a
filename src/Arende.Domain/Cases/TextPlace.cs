namespace Arende.Domain.Cases;

/// <summary>Some words of a text, and where they stood in it: so they are found again when the text around them has been rewritten.</summary>
/// <param name="Quote">The words, with one space between them.</param>
/// <param name="Position">How many characters of the text's words stood before them; null where nobody noted it.</param>
/// <param name="Before">The characters right before them; where the same words stand twice, these tell which was meant.</param>
public sealed record TextPlace(string Quote, int? Position, string Before)
{
    public const int LongestBefore = 40;

    /// <summary>A word that stands more often is looked for no further.</summary>
    private const int Most = 1_000;

    public static string Squeezed(string? words) => string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <param name="words">The words of the text, squeezed.</param>
    /// <param name="quote">Some of them, squeezed.</param>
    /// <param name="which">Which of the places that say the same is meant, from 0.</param>
    /// <returns>Null where the text doesn't have them.</returns>
    public static TextPlace? Of(string words, string quote, int which)
    {
        var places = Places(words, quote);
        if (places.Count == 0) return null;
        var at = places[Math.Clamp(which, 0, places.Count - 1)];
        return new TextPlace(quote, at, words[Math.Max(0, at - LongestBefore)..at]);
    }

    /// <returns>Which of the places that say the same it is now, from 0; null when none is left.</returns>
    public int? In(string words)
    {
        var places = Places(words, Quote);
        if (places.Count == 0) return null;
        return Enumerable.Range(0, places.Count).OrderByDescending(which => SharedBefore(words, places[which])).ThenBy(which => Math.Abs(places[which] - (Position ?? 0))).First();
    }

    // As much of what stood before as still does, counted backwards from the words.
    private int SharedBefore(string words, int at)
    {
        var shared = 0;
        while (shared < Before.Length && shared < at && Before[^(shared + 1)] == words[at - shared - 1]) shared++;
        return shared;
    }

    private static List<int> Places(string words, string quote)
    {
        var places = new List<int>();
        if (quote.Length == 0) return places;
        for (var at = words.IndexOf(quote, StringComparison.Ordinal); at >= 0 && places.Count < Most; at = words.IndexOf(quote, at + quote.Length, StringComparison.Ordinal)) places.Add(at);
        return places;
    }
}
