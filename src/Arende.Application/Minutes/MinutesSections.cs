using Arende.Application.ComposedDocuments;

namespace Arende.Application.Minutes;

/// <summary>
/// The sections of a document of minutes: the opening, each §, and how it is verified. Each begins with a heading of level 2, and no text within has one: so they are
/// found in a document that was kept, too.
/// </summary>
public static class MinutesSections
{
    /// <summary>First the opening, then the §§ in order, then the verification.</summary>
    public static IReadOnlyList<IReadOnlyList<DocumentBlock>> Of(ComposedDocument document)
    {
        var sections = new List<List<DocumentBlock>>();
        foreach (var block in document.Blocks)
        {
            if (block is HeadingBlock { Level: 2 }) sections.Add([]);
            if (sections.Count > 0) sections[^1].Add(block);
        }
        return sections;
    }

    /// <summary>The document with something else in the place of some §§.</summary>
    /// <param name="document">Whole.</param>
    /// <param name="replace">Gives what a § says instead; the first § is 0. Null takes it away.</param>
    public static ComposedDocument Replace(ComposedDocument document, Func<int, IReadOnlyList<DocumentBlock>, IReadOnlyList<DocumentBlock>?> replace)
    {
        var sections = Of(document);
        // What was erased has no sections.
        if (sections.Count == 0) return document;
        var (first, last) = (1, sections.Count - 1);
        return document with { Blocks = [.. sections.SelectMany((section, at) => at < first || at >= last ? section : replace(at - first, section) ?? [])] };
    }
}
