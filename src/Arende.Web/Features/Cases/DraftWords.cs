using Arende.Application.Drafts;
using Arende.Domain.Cases;
using Arende.Texts;

namespace Arende.Web.Features.Cases;

/// <summary>The parts of a draft in words, for who compares two versions of them.</summary>
public static class DraftWords
{
    public static Text HeadingOf(DraftPart part) => part switch
    {
        DraftPart.Title => T.Drafting.Title,
        DraftPart.Clauses => T.Documents.Proposal,
        DraftPart.Section => T.Drafting.Sections,
        DraftPart.Attachments => T.Documents.Attachments,
        DraftPart.Recipients => T.CasePage.Recipients,
    };

    public static string HeadingOf(Section section) => section.Heading.Length > 0 ? section.Heading : T.Documents.Heading(section.Kind);

    /// <summary>A line for each of its clauses, attachments or recipients.</summary>
    public static string TextOf(DraftPart part, string title, StaffReport report) => part switch
    {
        DraftPart.Title => title,
        DraftPart.Clauses => Lines(ClauseList.Of(report.Clauses).SelectMany(OfList)),
        DraftPart.Section => "",
        DraftPart.Attachments => Lines(report.Attachments.Select(a => $"{a.Number}. {a.Title}{(a.File is { } file ? $" ({T.Drafting.FileOf(file)})" : "")}")),
        DraftPart.Recipients => Lines(report.Recipients.Select(r => r.Name)),
    };

    // With who decides the list, and what was said of each of its clauses.
    private static IEnumerable<string> OfList(ClauseList list)
    {
        if (list.Voice is { } voice) yield return $"{voice.Heading ?? T.Decisions.Of(voice.Decides)}:";
        foreach (var clause in list.Clauses) yield return $"{clause.Number}. {clause.Text}{(clause.Type is { } type ? $" ({T.ClauseTerms.Of(type)})" : "")}";
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
