using Arende.Domain.Bodies;

namespace Arende.Import.Words;

/// <summary>A body that a text names. <c>IsOwner</c>: in the genitive ("kommunstyrelsens").</summary>
readonly record struct BodyMention(string Name, BodyFunction Function, bool IsOwner, int Start, int End);

/// <summary>Finds bodies by how their names end: kommunstyrelsen, socialnämndens, arbetsutskottet, kommunfullmäktige.</summary>
sealed class BodyNames(Dictionary<string, string[]> stems, Dictionary<string, string> shorts)
{
    static readonly string[] Endings = ["", "n", "en", "et"];

    readonly (string Stem, BodyFunction Function)[] stems = [.. stems.SelectMany(list => list.Value.Select(stem => (stem, FunctionOf(list.Key))))];
    readonly Dictionary<string, BodyFunction> shorts = shorts.ToDictionary(pair => pair.Key, pair => FunctionOf(pair.Value));

    public List<BodyMention> In(List<Word> words)
    {
        var found = new List<BodyMention>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (Of(word.Text) is not { } body) continue;
            var mention = new BodyMention(word.Text, body.Function, body.IsOwner, words[FirstOfName(words, i)].Start, word.End);
            // "Kommunstyrelsens arbetsutskott" is one body.
            if (found is [.., { IsOwner: true } owner] && mention.Function == BodyFunction.Committee && word.Start - owner.End <= 1)
                found[^1] = mention with { Name = $"{owner.Name} {word.Text}", Start = owner.Start };
            else found.Add(mention);
        }
        return found;
    }

    /// <summary>"Miljö- och byggnadsnämnden", "Tekniska nämnden": the name begins before the word that tells what it is.</summary>
    int FirstOfName(List<Word> words, int at)
    {
        if (at > 0 && words[at - 1].Text.EndsWith('-')) return at - 1;
        if (at > 1 && words[at - 1].Is("och") && words[at - 2].Text.EndsWith('-')) return at > 2 && words[at - 3].Text.EndsWith('-') ? at - 3 : at - 2;
        var isBare = stems.Any(known => words[at].Text.StartsWith(known.Stem, StringComparison.OrdinalIgnoreCase));
        return at > 0 && isBare && words[at - 1].Text is [var first, .., 'a'] && char.IsUpper(first) && words[at - 1].Text.Length > 3 ? at - 1 : at;
    }

    /// <summary>A line that names one body and nothing else.</summary>
    public BodyFunction? Alone(string line)
    {
        if (line.Length > 60) return null;
        var words = Word.Split(line);
        return In(words) is [{ IsOwner: false } one] && one.Start == words[0].Start && one.End == words[^1].End ? one.Function : null;
    }

    (BodyFunction Function, bool IsOwner)? Of(string word)
    {
        if (word.Length < 2) return null;
        if (shorts.TryGetValue(word, out var known)) return (known, false);
        if (word.EndsWith('s') && shorts.TryGetValue(word[..^1].TrimEnd(':'), out var owner)) return (owner, true);
        foreach (var (stem, function) in stems)
        {
            var at = word.LastIndexOf(stem, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var end = word.AsSpan(at + stem.Length);
            var isOwner = end.EndsWith("s", StringComparison.OrdinalIgnoreCase);
            if (isOwner) end = end[..^1];
            foreach (var ending in Endings)
                if (end.Equals(ending, StringComparison.OrdinalIgnoreCase)) return (function, isOwner);
        }
        return null;
    }

    static BodyFunction FunctionOf(string name) => Enum.Parse<BodyFunction>(name, ignoreCase: true);
}
