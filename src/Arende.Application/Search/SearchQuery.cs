using System.Text.RegularExpressions;
using Arende.Domain;
using Arende.Domain.Cases;

namespace Arende.Application.Search;

/// <summary>
/// What is looked for: words, each found by its beginning or in another of its forms, in any order; and phrases in quotation
/// marks, word by word as they stand.
/// </summary>
public sealed partial record SearchQuery(string Text, IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Phrases)
{
    public const int Longest = 200;

    /// <summary>What is found is counted to one more than this, and no further.</summary>
    public const int CountedAtMost = 100;

    private const int MostWords = 12;

    /// <summary>The case's number that was written, and nothing else.</summary>
    public WrittenCaseNumber? Number { get; private init; }

    /// <summary>Nothing to look for was given: no letter, no figure.</summary>
    public bool IsEmpty => Words.Count == 0 && Phrases.Count == 0;

    /// <param name="typed">As it was typed.</param>
    /// <param name="numberFormat">How a case's number is written here.</param>
    public static SearchQuery Of(string? typed, string numberFormat = CaseNumber.DefaultFormat)
    {
        var text = Excerpt.Of((typed ?? "").Trim(), Longest);
        if (CaseNumberReader.Read(text, numberFormat) is { } number)
            return new SearchQuery(text, [], [Values($"{number.Register} {number.Year} {number.Serial}")]) { Number = number };
        var phrases = new List<IReadOnlyList<string>>();
        var loose = Quoted().Replace(text, match =>
        {
            if (Values(match.Groups[1].Value) is { Count: > 1 } phrase) phrases.Add(phrase);
            // A single word in quotation marks is a word; its neighbours don't grow together with it.
            else return $" {match.Groups[1].Value} ";
            return " ";
        });
        return new SearchQuery(text, [.. Values(loose).Distinct().Take(MostWords)], phrases);
    }

    /// <summary>True when this word of a text is one of those looked for.</summary>
    public bool Finds(string word) => Words.Any(sought => Finds(sought, word)) || Phrases.Any(phrase => phrase.Contains(word));

    /// <summary>How many of the things looked for stand in a text.</summary>
    public int CountFound(string text)
    {
        var words = Word.In(text).Select(word => word.Value).ToList();
        return Words.Count(sought => words.Any(word => Finds(sought, word))) + Phrases.Count(phrase => IsIn(phrase, words));
    }

    private static bool IsIn(IReadOnlyList<string> phrase, List<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1)).Any(from => phrase.SequenceEqual(words.Skip(from).Take(phrase.Count)));

    /// <summary>A one-letter word and a number mean themselves only: § 5 is not § 53.</summary>
    internal static bool MeansItself(string word) => word.Length == 1 || new Word(word, 0, word.Length).IsNumber;

    private static bool Finds(string sought, string word) =>
        word == sought || (!MeansItself(sought) && (word.StartsWith(sought, StringComparison.Ordinal) || SwedishStem.Of(word) == SwedishStem.Of(sought)));

    private static List<string> Values(string text) => [.. Word.In(text).Select(word => word.Value)];

    [GeneratedRegex("[\"”“„»«]([^\"”“„»«]*)[\"”“„»«]")]
    private static partial Regex Quoted();
}
