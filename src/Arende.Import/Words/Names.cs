using System.Buffers;

namespace Arende.Import.Words;

/// <summary>Names as people write them in a list: "bilagor", or with a star for some words of their own ("*kontorets bedömning").</summary>
sealed class Names
{
    // "Konsekvenser för" and a whole sentence is no heading.
    const int MostWordsForStar = 5;

    static readonly SearchValues<char> sentenceMarks = SearchValues.Create(".:;?!|");

    readonly HashSet<string> whole = new(StringComparer.OrdinalIgnoreCase);
    readonly List<(string Start, string End)> open = [];

    public Names(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (name.IndexOf('*', StringComparison.Ordinal) is var star and >= 0) open.Add((name[..star], name[(star + 1)..].Replace("*", "", StringComparison.Ordinal)));
            else whole.Add(name);
        }
    }

    public bool Have(string name) => whole.Contains(name) || HaveWithStar(name);

    public bool HaveWhole(string name) => whole.Contains(name);

    bool HaveWithStar(string name)
    {
        foreach (var (start, end) in open)
        {
            if (name.Length <= start.Length + end.Length || !name.StartsWith(start, StringComparison.OrdinalIgnoreCase) || !name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) continue;
            var star = name.AsSpan(start.Length, name.Length - start.Length - end.Length);
            if (!star.ContainsAny(sentenceMarks) && star.Count(' ') < MostWordsForStar) return true;
        }
        return false;
    }
}
