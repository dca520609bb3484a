namespace Arende.Import.Words;

/// <summary>How an assignment goes, by its words or colours.</summary>
enum AssignmentState { Delayed, Done, Struck, OnPlan }

/// <summary>Tells how an assignment goes: "Gul – försenad", "enligt plan", "pågår". What is in more than one list counts in the first.</summary>
sealed class StatusWords
{
    readonly (AssignmentState State, string Word)[] words;

    public StatusWords(Dictionary<string, string[]> lists) =>
        words = [.. lists.SelectMany(list => list.Value.Select(word => (Enum.Parse<AssignmentState>(list.Key, ignoreCase: true), word)))];

    public AssignmentState? In(string text)
    {
        foreach (var (state, word) in words)
            if (Has(text, word) && !IsDenied(text, word)) return state;
        return null;
    }

    static bool Has(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]))) return true;
        return false;
    }

    static bool IsDenied(string text, string word) => Has(text, $"inte {word}") || Has(text, $"ej {word}") || Has(text, $"icke {word}");
}
