namespace Arende.Application.Search;

/// <summary>A piece of a text around what was looked for.</summary>
/// <param name="Parts">In order; those that were looked for are marked.</param>
public sealed record Snippet(IReadOnlyList<SnippetPart> Parts)
{
    private const int Length = 180;
    private const int Before = 50;

    public static Snippet Of(string text, SearchQuery query)
    {
        var words = Word.In(text).ToList();
        var first = words.FindIndex(word => query.Finds(word.Value));
        var start = first < 0 ? 0 : words[first].Start;
        var from = start <= Before ? 0 : words.First(word => word.Start >= start - Before).Start;
        var until = text.Length - from <= Length ? text.Length : words.Where(word => word.Start + word.Length <= from + Length).Select(word => word.Start + word.Length).LastOrDefault(text.Length);
        List<SnippetPart> parts = [];
        var at = from;
        foreach (var word in words.Where(word => word.Start >= from && word.Start + word.Length <= until && query.Finds(word.Value)))
        {
            if (word.Start > at) parts.Add(new SnippetPart(text[at..word.Start], false));
            parts.Add(new SnippetPart(text[word.Start..(word.Start + word.Length)], true));
            at = word.Start + word.Length;
        }
        if (until > at) parts.Add(new SnippetPart(text[at..until], false));
        if (from > 0) parts.Insert(0, new SnippetPart("… ", false));
        if (until < text.Length) parts.Add(new SnippetPart(" …", false));
        return new Snippet(parts);
    }
}

public sealed record SnippetPart(string Text, bool IsFound);
