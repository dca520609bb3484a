namespace Arende.Import;

/// <summary>What a number that names nothing itself is of, by the words around it.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Role">What is said of them.</param>
/// <param name="IsShare">It is so many in a hundred of them.</param>
readonly record struct Spoken(QuantityKind Kind, QuantityRole Role, bool IsShare = false);

/// <summary>
/// Reads the numbers that stand apart from what they count: "Målen som uppnåddes var 16 av 21", "Klara uppdrag: 43", and "43 är klara" after a sentence on assignments. Only where the words say both what is counted and
/// what is said of it: a number that something else may be meant by is left alone.
/// </summary>
static class SpokenOf
{
    const int FarthestTotal = 3;
    const int FarthestOpening = 8;
    const int LongestGoingOn = 12;

    static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase) { "uppdrag", "uppdragen", "initiativ", "initiativen", "nämndinitiativ", "nämndinitiativen", "inriktningsmål", "inriktningsmålen", "målen" };

    // What may follow a number that counts what was named before it: with another word it counts that.
    static readonly HashSet<string> After = new(StringComparer.OrdinalIgnoreCase)
    {
        "är", "var", "blev", "blir", "har", "hade", "av", "och", "eller", "men", "medan", "samt", "som", "till", "st", "stycken", "föreslås", "går", "inte", "ännu", "redan", "nu", "hittills", "under", "vid", "varav", "nås", "nåddes",
        "uppnås", "uppnåddes", "överförs", "återstår", "kvar",
    };

    public static readonly string[] Verbs = ["är", "var", "blev", "uppgick", "uppgår", "hade", "har"];
    static readonly string[] Of = ["av", "de", "dem", "dessa", "totalt", "sammanlagt", "alla", "samtliga"];
    static readonly string[] Openings = ["av", "dem", "dessa", "totalt", "sammanlagt", "hittills", "under", "därav", "varav", "det", "i", "är", "var", "blev", "har", "ytterligare", "bara", "endast", "hela", "och", "men", "medan"];
    // What is meant, or thought, to be so one day.
    static readonly string[] Intents =
    [
        "ska", "skall", "bör", "måste", "kan", "vill", "siktar", "sikte", "strävar", "avser", "önskar", "hoppas", "väntas", "förväntas", "väntar", "planeras", "planerar", "beräknas", "beräknar", "bedöms", "bedömer", "prognos", "prognosen",
        "prognosticeras", "ambition", "ambitionen", "målsättning", "framöver",
    ];
    static readonly string[] Denials = ["inte", "ej", "inga", "inget", "ingen", "skulle", "borde", "utan", "målet", "målsättningen", "målvärdet", "minst", "högst", "bättre", "sämre", "fler", "färre", "mer", "mindre", "än", "procentenheter", .. Intents];

    /// <param name="words">The sentence.</param>
    /// <param name="numbers">Its numbers, in order.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="before">What the sentence before it in its paragraph speaks of; null where it doesn't.</param>
    public static Spoken? Read(List<Word> words, List<NumberAt> numbers, int at, QuantityKind? before)
    {
        var number = numbers[at];
        if (number.Value < 0 || number.Value != decimal.Truncate(number.Value) || IsName(words, numbers, at)) return null;
        var next = number.Last + 1;
        var (from, to) = Clause(words, numbers, at);
        if (IsDenied(words, from, to)) return null;
        if (words[number.Last].Text.EndsWith('%')) return ShareReader.Read(words, number.First, number.Last, to);
        if (next < words.Count && words[next].Is("procent", "%")) return ShareReader.Read(words, number.First, next, to);
        if (!MayEnd(words, numbers, at)) return null;
        var kind = Before(words, number.First) ?? (SpeaksOnOfIt(words, number.First) ? before : null);
        if (kind is null) return null;
        var role = RoleBeforeVerb(words, number.First) ?? RoleIn(words, next, to) ?? RoleIn(words, PartBefore(words, from, number.First), number.First);
        if (role is { } said) return new(kind.Value, IsWhole(words, numbers, at) ? QuantityRole.Total : said);
        return IsWhole(words, numbers, at) || IsAmountOf(words, number) ? new(kind.Value, QuantityRole.Total) : null;
    }

    /// <summary>It isn't so, or is held against something, or isn't so yet.</summary>
    public static bool IsDenied(List<Word> words, int from, int to) => Enumerable.Range(from, to - from).Any(i => words[i].Is(Denials) && !IsNotReached(words, i));

    /// <summary>What a sentence speaks of last, to which the next one may go on; null where it speaks of nothing that is counted, or of several things.</summary>
    public static QuantityKind? Subject(List<Word> words)
    {
        var kinds = words.Where(word => Nouns.Contains(word.Text)).Select(word => KindOf(word.Text)).Distinct().Take(2).ToList();
        return kinds is [var only] ? only : null;
    }

    /// <summary>A short sentence that names nothing itself still speaks of what the one before it did.</summary>
    public static bool GoesOn(List<Word> words) => words.Count <= LongestGoingOn && words.Exists(word => SwedishNumber.MayBegin(word.Text));

    /// <summary>What is left is told as it: "10 är kvar".</summary>
    public static QuantityRole? RoleIn(List<Word> words, int from, int to)
    {
        if (RoleReader.RoleAt(words, from, to) is { } role) return role.Role;
        for (var i = from; i < to; i++) if (words[i].Is("kvar", "återstår", "kvarstår")) return QuantityRole.Transferred;
        return null;
    }

    /// <summary>The words that go with a number: from the one before it, or from what ended before it, to the next.</summary>
    public static (int From, int To) Clause(List<Word> words, List<NumberAt> numbers, int at)
    {
        var (first, last) = (at, at);
        while (IsWhole(words, numbers, first)) first--;
        while (last + 1 < numbers.Count && IsWhole(words, numbers, last + 1)) last++;
        var (from, to) = (first == 0 ? 0 : numbers[first - 1].Last + 1, last + 1 == numbers.Count ? words.Count : numbers[last + 1].First);
        for (var i = numbers[at].First - 1; i >= from; i--) if (words[i].EndsClause) from = i + 1;
        for (var i = numbers[at].Last; i < to; i++) if (words[i].EndsClause) to = i + 1;
        return (from, to);
    }

    // "Uppdragen är klara, och personalen ökade med 12": what was said before the comma is said of something else.
    static int PartBefore(List<Word> words, int from, int first)
    {
        for (var i = first - 1; i >= from; i--) if (words[i].EndsPart) return i + 1;
        return from;
    }

    /// <summary>"Klara är 43 och kvar är 9".</summary>
    public static QuantityRole? RoleBeforeVerb(List<Word> words, int first) => first > 1 && words[first - 1].Is(Verbs) ? RoleIn(words, first - 2, first - 1) : null;

    // "Uppdrag 43", "mål 16 och 17": a number right after what it names.
    static bool IsName(List<Word> words, List<NumberAt> numbers, int at)
    {
        var first = numbers[at].First;
        if (first == 0) return false;
        var before = words[first - 1];
        if (!before.EndsPhrase && (Nouns.Contains(before.Text) || before.Is("uppdraget", "initiativet", "målet", "mål", "nummer", "nr", "område", "grupp", "vecka", "kvartal", "etapp"))) return true;
        return at > 0 && before.Is("och", "till") && numbers[at - 1].Last == first - 2 && IsName(words, numbers, at - 1);
    }

    static bool MayEnd(List<Word> words, List<NumberAt> numbers, int at)
    {
        var last = numbers[at].Last;
        if (last + 1 >= words.Count || words[last].EndsPhrase) return true;
        if (at + 1 < numbers.Count && IsOf(words, last + 1, numbers[at + 1].First)) return MayEnd(words, numbers, at + 1) || Nouns.Contains(words[Math.Min(words.Count - 1, numbers[at + 1].Last + 1)].Text);
        return After.Contains(words[last + 1].Text) || RoleReader.RoleAt(words, last + 1, last + 2) is not null;
    }

    static QuantityKind? Before(List<Word> words, int first)
    {
        for (var i = first - 1; i >= 0 && !words[i].EndsClause; i--) if (Nouns.Contains(words[i].Text)) return KindOf(words[i].Text);
        return null;
    }

    // A sentence that goes on about the same thing begins with its number, or with few words before it, and names nothing else.
    static bool SpeaksOnOfIt(List<Word> words, int first) =>
        !words.Exists(word => Nouns.Contains(word.Text)) && first <= FarthestOpening && Enumerable.Range(0, first).All(i => words[i].Is(Openings) || SwedishNumber.MayBegin(words[i].Text) || RoleIn(words, i, i + 1) is not null);

    static bool IsWhole(List<Word> words, List<NumberAt> numbers, int at) => at > 0 && IsOf(words, numbers[at - 1].Last + 1, numbers[at].First);

    static bool IsOf(List<Word> words, int from, int to) => to > from && to - from <= FarthestTotal && words[from].Is("av") && Enumerable.Range(from, to - from).All(i => words[i].Is(Of));

    // "Antalet uppdrag var 53", "Uppdragen är 53 till antalet".
    static bool IsAmountOf(List<Word> words, NumberAt number)
    {
        if (number.First == 0 || !(words[number.First - 1].Is(Verbs) || words[number.First - 1].Is("till"))) return false;
        return words[0].Is("antalet") || (number.Last + 2 < words.Count && words[number.Last + 1].Is("till") && words[number.Last + 2].Is("antalet"));
    }

    static bool IsNotReached(List<Word> words, int at) => words[at].Is("inte", "ej") && (RoleReader.RoleAt(words, at + 1, Math.Min(words.Count, at + 2)) ?? RoleReader.RoleAt(words, Math.Max(0, at - 1), at)) is { Role: QuantityRole.NotReached or QuantityRole.Reached };

    /// <summary>What a noun counts; null for a word that counts nothing here.</summary>
    public static QuantityKind? Counted(string word) => Nouns.Contains(word) ? KindOf(word) : null;

    static QuantityKind KindOf(string noun) => noun.Equals("målen", StringComparison.OrdinalIgnoreCase) ? QuantityKind.Goals : QuantityUnits.Named(noun)!.Value.Kind;
}
