namespace Arende.Import;

/// <summary>
/// Reads so many in a hundred of what is counted: "80 procent av målen uppnåddes", "Målen uppnåddes till 80 %", "Hälften av uppdragen är klara". A percent is of it only where nothing but a verb, what is said of them and
/// the time stands between: any other word may make it a share of something else.
/// </summary>
static class ShareReader
{
    const int FarthestNoun = 6;

    static readonly string[] Qualifiers = ["de", "alla", "samtliga", "årets", "våra", "nämndens"];
    static readonly string[] Subjects = ["av", "andelen", "andel", "antalet", .. Qualifiers];
    static readonly string[] Beside = ["som", "till", "blivit", "nu", "redan", "helt", "hittills", "totalt", "sammanlagt", "under", "vid", "i", "året", "år", "årets", "slut", "utgång", "tid", "sin", "helhet", "endast", "bara", "inte", "ej"];
    // "Drygt 80": nobody knows how much.
    static readonly string[] About = ["drygt", "knappt", "cirka", "ca", "omkring", "runt", "ungefär", "nästan", "närmare", "över", "under", "än", "upp"];
    // What is so of some of them, or elsewhere.
    static readonly string[] Elsewhere = ["inom", "hos", "för", "bland", "på", "av", "åt", "från", "som", "där", "i", "vid"];
    static readonly string[] AtTime = ["år", "året", "årets", "tid", "sin", "mål"];

    public static Spoken? Read(List<Word> words, int first, int percent, int to)
    {
        if (IsAbout(words, first) || SpokenOf.IsDenied(words, 0, words.Count)) return null;
        var (noun, from) = Of(words, percent);
        var role = SpokenOf.RoleBeforeVerb(words, first) ?? (first > 0 ? SpokenOf.RoleIn(words, first - 1, first) : null);
        if (noun is { } named) return (role is null ? After(words, from, to) : EndsHere(words, from, to) ? role : null) is { } said ? new(named, said, IsShare: true) : null;
        return Subject(words, first) is (var subject, var at) && (SpokenOf.RoleIn(words, at, first) is { } told && EndsHere(words, percent + 1, to) ? told : After(words, percent + 1, to)) is { } of ? new(subject, of, IsShare: true) : null;
    }

    public static IEnumerable<(Word Word, Spoken Of)> Halves(List<Word> words, List<NumberAt> numbers)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (!words[i].Is("hälften") || IsAbout(words, i) || Of(words, i) is not ({ } kind, var from)) continue;
            var next = numbers.Select(number => number.First).Append(words.Count).First(first => first > i);
            var to = next < words.Count && words[next - 1].Is("de") ? words.Count : next;
            if (!SpokenOf.IsDenied(words, 0, words.Count) && After(words, from, to) is { } role) yield return (words[i], new Spoken(kind, role, IsShare: true));
        }
    }

    static bool IsAbout(List<Word> words, int first) => first > 0 && words[first - 1].Is(About);

    // "80 procent av de 52 uppdragen": what they are, and the word after.
    static (QuantityKind? Kind, int Next) Of(List<Word> words, int percent)
    {
        if (percent + 1 >= words.Count || !words[percent + 1].Is("av")) return (null, percent + 1);
        for (var i = percent + 2; i < Math.Min(words.Count, percent + FarthestNoun); i++)
            if (SpokenOf.Counted(words[i].Text) is { } kind) return (kind, i + 1);
            else if (!words[i].Is(Qualifiers) && !SwedishNumber.MayBegin(words[i].Text)) break;
        return (null, percent + 1);
    }

    // "Av uppdragen är 80 procent klara": what they are, and where their clause begins.
    static (QuantityKind Kind, int From)? Subject(List<Word> words, int first)
    {
        QuantityKind? kind = null;
        for (var i = first - 1; i >= 0 && !words[i].EndsPhrase; i--)
        {
            if (SpokenOf.Counted(words[i].Text) is { } one)
            {
                if (kind is not null) return null;
                kind = one;
            }
            else if (!IsBeside(words, i) && !(kind is not null && words[i].Is(Subjects))) return null;
            if (i == 0 || words[i - 1].EndsPhrase) return kind is { } of ? (of, i) : null;
        }
        return null;
    }

    static QuantityRole? After(List<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (SpokenOf.RoleIn(words, i, i + 1) is not null) return EndsHere(words, i + 1, to) ? SpokenOf.RoleIn(words, from, i + 1) : null;
            if (words[i].EndsPart || !IsBeside(words, i)) return null;
        }
        return null;
    }

    // Nothing more is said of which of them.
    static bool EndsHere(List<Word> words, int from, int to)
    {
        for (var i = from; i < to && !(i > 0 && words[i - 1].EndsPhrase); i++)
            if (words[i].Is(Elsewhere) && !(i + 1 < words.Count && words[i].Is("i", "vid") && words[i + 1].Is(AtTime))) return false;
        return true;
    }

    static bool IsBeside(List<Word> words, int at) => words[at].Is(SpokenOf.Verbs) || words[at].Is(Beside) || SwedishNumber.MayBegin(words[at].Text) || SpokenOf.RoleIn(words, at, at + 1) is not null;
}
