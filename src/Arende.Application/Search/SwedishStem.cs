using System.Collections.Frozen;

namespace Arende.Application.Search;

/// <summary>
/// A Swedish word without its ending, so that förskola, förskolan and förskolornas are one: the published Snowball algorithm
/// (BSD, version 3) with the endings of the definite form that it leaves alone (-an, -ena, and -et after two consonants).
/// </summary>
public static class SwedishStem
{
    private const string Vowels = "aeiouyäåö";
    private const string BeforeS = "bcdfghjklmnoprtvy";
    private const string BeforeOst = "iklnprtuv";

    // By their last letter, and of those the longest first: it is asked three times of every word that is saved.
    private static readonly FrozenDictionary<char, string[]> Endings = ByLastLetter(
    [
        "a", "arna", "erna", "heterna", "orna", "ad", "e", "ade", "ande", "arne", "are", "aste", "en", "anden", "aren", "heten", "ern", "ar",
        "er", "heter", "or", "as", "arnas", "ernas", "ornas", "es", "ades", "andes", "ens", "arens", "hetens", "erns", "at", "andet", "het",
        "ast", "s", "et", "ets", "an", "ans", "ena", "enas",
    ]);

    private static readonly FrozenDictionary<char, string[]> Suffixes = ByLastLetter(["fullt", "lig", "els", "öst", "ig"]);
    private static readonly FrozenDictionary<char, string[]> Pairs = ByLastLetter(["dd", "gd", "nn", "dt", "gt", "kt", "tt"]);

    // frihet, societet, alfabet, kapacitet … and raket end in -et themselves, and so do budget, internet and verksamhetsplan in what looks like an ending.
    private static readonly string[] KeepEt =
    [
        "h", "iet", "uit", "fab", "cit", "dit", "alit", "ilit", "mit", "nit", "pit", "rit", "sit", "tit", "ivit", "kvit", "xit", "kom", "rak", "pak",
        "stak", "intern",
    ];
    private static readonly string[] DoubleBeforeEt = ["nd", "rd", "dd", "rn", "mm", "ll", "ss", "rk", "lk", "rv", "lt", "st", "ft", "sk", "nk", "rt", "tt"];
    private static readonly string[] KeepAn = ["pl", "kr", "gr", "m"];

    /// <param name="word">In small letters.</param>
    public static string Of(string word)
    {
        var region = Region(word);
        var stem = WithoutEnding(word, region);
        if (EndsIn(stem, region, Pairs) is not null) stem = stem[..^1];
        return WithoutSuffix(stem, region);
    }

    // After the first consonant that follows a vowel, and at the earliest after three letters.
    private static int Region(string word)
    {
        var i = 0;
        while (i < word.Length && !IsVowel(word[i])) i++;
        while (i < word.Length && IsVowel(word[i])) i++;
        return Math.Max(Math.Min(i + 1, word.Length), 3);
    }

    private static string WithoutEnding(string word, int region)
    {
        if (EndsIn(word, region, Endings) is not { } ending) return word;
        var rest = word[..^ending.Length];
        return ending switch
        {
            "s" when !(rest.Length > 0 && BeforeS.Contains(rest[^1], StringComparison.Ordinal)) => word,
            "et" when !MayLoseEt(rest) => word,
            "ets" when !MayLoseEt(rest) => word[..^1],
            "an" or "ans" when KeepAn.Any(kept => rest.EndsWith(kept, StringComparison.Ordinal)) => rest + "an",
            _ => rest,
        };
    }

    private static string WithoutSuffix(string word, int region) => EndsIn(word, region, Suffixes) switch
    {
        "lig" or "els" => word[..^3],
        "ig" => word[..^2],
        "fullt" => word[..^1],
        "öst" when word.Length > 3 && BeforeOst.Contains(word[^4], StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    private static bool MayLoseEt(string rest) =>
        rest.Length > 2 && !IsVowel(rest[^1]) && (IsVowel(rest[^2]) || DoubleBeforeEt.Any(pair => rest.EndsWith(pair, StringComparison.Ordinal)))
        && !KeepEt.Any(kept => rest.EndsWith(kept, StringComparison.Ordinal));

    private static string? EndsIn(string word, int region, FrozenDictionary<char, string[]> endings)
    {
        if (word.Length == 0 || !endings.TryGetValue(word[^1], out var possible)) return null;
        foreach (var ending in possible)
            if (word.Length - ending.Length >= region && word.EndsWith(ending, StringComparison.Ordinal)) return ending;
        return null;
    }

    private static FrozenDictionary<char, string[]> ByLastLetter(string[] endings) =>
        endings.GroupBy(ending => ending[^1]).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(ending => ending.Length).ToArray());

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);
}
