namespace Arende.Domain.Figures;

/// <summary>
/// What a text says instead of the number of a count: <c>{{uppdrag.klara 2024 noll:inget}}</c> writes "inget" or the number, and <c>{{uppdrag.klara 2024 ett:klart flera:klara}}</c> the word that goes with it. An underscore
/// is a blank.
/// </summary>
/// <param name="None">For 0; null for that of many.</param>
/// <param name="One">For 1; null for the number.</param>
/// <param name="Many">For all others; null for the number.</param>
public sealed record FigureWording(string? None, string? One, string? Many)
{
    private const string OfNone = "noll:";
    private const string OfOne = "ett:";
    private const string OfMany = "flera:";

    /// <returns>The wording with one more word; null for a word that is none of its, or is there already.</returns>
    internal static FigureWording? With(FigureWording? known, string word)
    {
        var so = known ?? new FigureWording(null, null, null);
        return so.None is null && Said(word, OfNone) is { } none ? so with { None = none }
            : so.One is null && Said(word, OfOne) is { } one ? so with { One = one }
            : so.Many is null && Said(word, OfMany) is { } many ? so with { Many = many }
            : null;
    }

    /// <returns>Null where the number itself is written.</returns>
    public string? Of(decimal number) => number switch { 0 => None ?? Many, 1 => One, _ => Many };

    /// <summary>The number itself is never written, unless it is one of these words: it stands elsewhere.</summary>
    public bool IsWordBeside => One is not null && Many is not null;

    /// <summary>As it is typed, to be told where it can't stand.</summary>
    internal string Typed => None is not null ? OfNone + None : One is not null ? OfOne + One : OfMany + Many;

    private static string? Said(string word, string of) =>
        word.Length > of.Length && word.StartsWith(of, StringComparison.Ordinal) ? word[of.Length..].Replace('_', ' ') : null;
}
