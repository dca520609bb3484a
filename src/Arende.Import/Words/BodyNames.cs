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
        foreach (var word in words)
        {
            if (Of(word.Text) is not { } body) continue;
            var mention = new BodyMention(word.Text, body.Function, body.IsOwner, word.Start, word.End);
            // "Kommunstyrelsens arbetsutskott" is one body.
            if (found is [.., { IsOwner: true } owner] && mention.Function == BodyFunction.Committee && word.Start - owner.End <= 1)
                found[^1] = mention with { Name = $"{owner.Name} {word.Text}", Start = owner.Start };
            else found.Add(mention);
        }
        return found;
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
