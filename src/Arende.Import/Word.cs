namespace Arende.Import;

/// <summary>A word of a sentence without the punctuation around it.</summary>
readonly record struct Word(string Text, int Start, bool EndsPhrase)
{
    public int End => Start + Text.Length;

    /// <summary>A comma or a semicolon follows it: what comes next may be of something else.</summary>
    public bool EndsPart { get; init; }

    /// <summary>A semicolon follows it: what comes next is said of something else.</summary>
    public bool EndsClause { get; init; }

    public bool Is(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Text.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    public static List<Word> Split(string sentence)
    {
        var words = new List<Word>();
        for (var i = 0; i < sentence.Length;)
        {
            while (i < sentence.Length && char.IsWhiteSpace(sentence[i])) i++;
            var start = i;
            while (i < sentence.Length && !char.IsWhiteSpace(sentence[i])) i++;
            var (from, to) = (start, i);
            while (from < to && IsPunctuation(sentence[from])) from++;
            while (to > from && IsPunctuation(sentence[to - 1])) to--;
            var after = sentence.AsSpan(to, i - to);
            if (to > from) words.Add(new Word(sentence[from..to], from, to < i) { EndsPart = after.IndexOfAny(',', ';') >= 0, EndsClause = after.Contains(';') });
        }
        return words;
    }

    static bool IsPunctuation(char c) => char.IsPunctuation(c) && c is not ('%' or '-' or '−' or '§');
}
