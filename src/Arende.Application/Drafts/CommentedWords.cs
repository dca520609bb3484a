using Arende.Application.Documents;
using Arende.Domain.Cases;

namespace Arende.Application.Drafts;

/// <summary>The words in which a comment has its place.</summary>
internal static class CommentedWords
{
    /// <returns>Null where there is no such section.</returns>
    public static string? Of(StaffReport report, string key)
    {
        if (!SectionComment.IsThere(report, key)) return null;
        // A clause is shown as it was typed, a section as what its Markdown says.
        return key == SectionComment.OfClauses
            ? TextPlace.Squeezed(string.Join(' ', report.Clauses.Select(clause => clause.Text)))
            : ProseWords.Of(report.Sections.Keyed().First(section => section.Key == key).Text);
    }
}
