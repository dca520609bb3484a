namespace Arende.Import;

/// <summary>Tells what a sentence says of each of its figures: all of them, those done, those delayed…</summary>
static class RoleReader
{
    static readonly Dictionary<string, QuantityRole> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["klar"] = QuantityRole.Done, ["klara"] = QuantityRole.Done, ["klart"] = QuantityRole.Done, ["slutförda"] = QuantityRole.Done,
        ["slutfört"] = QuantityRole.Done, ["genomförda"] = QuantityRole.Done, ["avslutade"] = QuantityRole.Done, ["färdiga"] = QuantityRole.Done,
        ["överföras"] = QuantityRole.Transferred, ["överförs"] = QuantityRole.Transferred, ["överförda"] = QuantityRole.Transferred,
        ["flyttas"] = QuantityRole.Transferred,
        ["försenad"] = QuantityRole.Delayed, ["försenade"] = QuantityRole.Delayed, ["försenats"] = QuantityRole.Delayed, ["försenat"] = QuantityRole.Delayed,
        ["struket"] = QuantityRole.Struck, ["strukna"] = QuantityRole.Struck, ["struken"] = QuantityRole.Struck, ["stryks"] = QuantityRole.Struck,
        ["utgår"] = QuantityRole.Struck, ["avskrivna"] = QuantityRole.Struck,
        ["nås"] = QuantityRole.Reached, ["uppnås"] = QuantityRole.Reached, ["nåtts"] = QuantityRole.Reached, ["uppnåtts"] = QuantityRole.Reached,
        ["uppnådda"] = QuantityRole.Reached, ["uppfyllda"] = QuantityRole.Reached, ["nåddes"] = QuantityRole.Reached, ["uppnåddes"] = QuantityRole.Reached, ["uppfylldes"] = QuantityRole.Reached, ["uppfylls"] = QuantityRole.Reached,
    };

    // "Nämnden nådde 16 mål": who did it stands before it, and the number after it.
    static readonly HashSet<string> Reaching = new(StringComparer.OrdinalIgnoreCase) { "når", "nådde", "nått", "uppnår", "uppnådde", "uppnått", "uppfyllde" };
    static readonly HashSet<string> Finishing = new(StringComparer.OrdinalIgnoreCase) { "slutför", "slutförde", "klarade", "avslutade", "genomförde" };
    static readonly HashSet<string> Between = new(StringComparer.OrdinalIgnoreCase) { "inte", "ej", "bara", "endast", "totalt", "sammanlagt", "hela", "av", "nämnden", "styrelsen", "kommunstyrelsen", "kommunen" };
    const int FarthestVerb = 3;

    public static IEnumerable<Quantity> Read(Sentence sentence, List<Word> words, List<CountedNumber> counted)
    {
        for (var i = 0; i < counted.Count; i++)
        {
            var number = counted[i];
            var first = words[number.Number.First];
            var text = sentence.Text[first.Start..words[number.Last].End];
            var figure = new Figure(text, number.Number.Value, number.Unit, sentence.Line);
            yield return new Quantity(figure, number.Kind, RoleOf(words, counted, i), sentence, first.Start);
        }
    }

    /// <summary>The first role word among the words, and where it is.</summary>
    public static (QuantityRole Role, int Last)? RoleAt(List<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Is("enligt") && i + 1 < words.Count && words[i + 1].Is("plan", "planen", "tidplan", "beslutad")) return (QuantityRole.OnPlan, i + 1);
            if (!Roles.TryGetValue(words[i].Text, out var role)) continue;
            if (role == QuantityRole.Done && IsDenied(words, i)) continue;
            if (role == QuantityRole.Reached && ((i > 0 && words[i - 1].Is("inte", "ej")) || (i + 1 < words.Count && words[i + 1].Is("inte", "ej")))) role = QuantityRole.NotReached;
            return (role, i);
        }
        return null;
    }

    /// <summary>"Skulle ha varit klara", "är inte klara".</summary>
    static bool IsDenied(List<Word> words, int at)
    {
        for (var i = Math.Max(0, at - 4); i < at; i++)
            if (words[i].Is("skulle", "borde", "inte", "ej")) return true;
        return false;
    }

    static QuantityRole RoleOf(List<Word> words, List<CountedNumber> counted, int index)
    {
        var number = counted[index];
        if (number.Kind is QuantityKind.Money or QuantityKind.Other) return QuantityRole.Unstated;
        var isWhole = (index > 0 && counted[index - 1].IsPartOfNext) || IsTotal(words, number, SegmentEnd(words, counted, index));
        if (isWhole) return QuantityRole.Total;
        var segment = number.IsPartOfNext && index + 1 < counted.Count ? index + 1 : index;
        if (RoleAt(words, counted[segment].Number.Last + 1, SegmentEnd(words, counted, segment)) is { } own) return own.Role;
        if (Did(words, number) is { } did) return did;
        // "Av de 21 målen uppnås 17": what is said of the part stands before it.
        return index > 0 && RoleAt(words, counted[index - 1].Number.Last + 1, number.Number.First) is { } before
            && IsTotal(words, counted[index - 1], number.Number.First) ? before.Role : QuantityRole.Unstated;
    }

    static QuantityRole? Did(List<Word> words, CountedNumber number)
    {
        var isDenied = false;
        for (var i = number.Number.First - 1; i >= Math.Max(0, number.Number.First - FarthestVerb); i--)
        {
            var word = words[i];
            if (word.EndsPhrase) return null;
            if (number.Kind == QuantityKind.Goals && Reaching.Contains(word.Text)) return isDenied || (i > 0 && words[i - 1].Is("inte", "ej")) ? QuantityRole.NotReached : QuantityRole.Reached;
            if (number.Kind is QuantityKind.Assignments or QuantityKind.Initiatives && Finishing.Contains(word.Text)) return isDenied || IsDenied(words, i) ? null : QuantityRole.Done;
            if (!Between.Contains(word.Text)) return null;
            isDenied |= word.Is("inte", "ej");
        }
        return null;
    }

    static int SegmentEnd(List<Word> words, List<CountedNumber> counted, int index) =>
        index + 1 < counted.Count ? counted[index + 1].Number.First : words.Count;

    /// <summary>"Av de totalt 52 …", "22 initiativ, varav …".</summary>
    static bool IsTotal(List<Word> words, CountedNumber number, int end)
    {
        if (end > number.Last + 1 && words[end - 1].Is("varav")) return true;
        for (var i = number.Number.First - 1; i >= 0 && words[i].Is("av", "de", "totalt", "sammanlagt", "samtliga", "alla", "dessa", "våra"); i--)
            if (words[i].Is("av", "totalt", "sammanlagt")) return true;
        return false;
    }
}
