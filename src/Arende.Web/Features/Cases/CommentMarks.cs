using Arende.Application.Drafts;
using Arende.Domain.Cases;
using Arende.Web.Features.Shared.Documents;

namespace Arende.Web.Features.Cases;

/// <summary>Marks in a report's text the places that open comments are about.</summary>
public static class CommentMarks
{
    /// <summary>The same parts, with the keys of their sections and the places marked.</summary>
    public static IReadOnlyList<ReportPart> In(StaffReport report, IReadOnlyList<ReportPart> parts, IReadOnlyList<ReadComment> comments)
    {
        var open = comments.Where(comment => !comment.IsResolved && comment.Which is not null).ToLookup(comment => comment.Key);
        return [.. parts.Zip(report.Sections.Keyed(), (part, section) => part with { Section = section, Passages = Marked(part.Passages, [.. open[section.Key!]]) })];
    }

    private static IReadOnlyList<ReportPassage> Marked(IReadOnlyList<ReportPassage> passages, IReadOnlyList<ReadComment> comments)
    {
        if (comments.Count == 0) return passages;
        var texts = passages.Select(passage => passage.Text).ToList();
        foreach (var comment in comments.DistinctBy(comment => (comment.Quote, comment.Which)))
            if (Find(texts, comment.Quote, comment.Which!.Value) is { } place)
                texts[place.Passage] = texts[place.Passage][..place.At] + Prose.Marked(comment.Quote) + texts[place.Passage][(place.At + comment.Quote.Length)..];
        return [.. passages.Zip(texts, (passage, text) => passage with { Text = text })];
    }

    // Where the words stand in the text as it was typed; null where they are apart there (a bold word among them), and in a table's row: a mark would break it.
    private static (int Passage, int At)? Find(List<string> texts, string quote, int which)
    {
        for (var passage = 0; passage < texts.Count; passage++)
        {
            var text = texts[passage];
            for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + quote.Length, StringComparison.Ordinal))
                if (which-- == 0) return LineAt(text, at).ContainsAny('\t', '|') ? null : (passage, at);
        }
        return null;
    }

    private static ReadOnlySpan<char> LineAt(string text, int at)
    {
        var from = text.LastIndexOf('\n', at) + 1;
        var to = text.IndexOf('\n', at);
        return text.AsSpan()[from..(to < 0 ? text.Length : to)];
    }
}
