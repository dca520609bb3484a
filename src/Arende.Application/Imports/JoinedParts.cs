using Arende.Application.Drafts;
using Arende.Domain.Cases;

namespace Arende.Application.Imports;

internal static class JoinedParts
{
    // Text that stood in the draft, and in no line of the file.
    private const int NoLine = 0;

    /// <summary>The joined report with what was said of the draft's parts, what the file says nothing of, and the lists that gave way to the file's.</summary>
    public static StaffReport KeepingOf(this StaffReport joined, StaffReport draft, IReadOnlyList<DraftClash> clashes)
    {
        // What was said of a clause holds as long as its words do.
        var said = draft.Clauses.GroupBy(clause => clause.Mark()).ToDictionary(same => same.Key, same => same.First());
        var units = draft.Recipients.Where(recipient => recipient.UnitId is not null).GroupBy(recipient => recipient.Name.Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().UnitId, StringComparer.OrdinalIgnoreCase);
        var attachments = joined.Attachments.Count == 0 ? draft.Attachments : joined.Attachments;
        return joined with
        {
            Office = joined.Office.Length == 0 ? draft.Office : joined.Office,
            To = joined.To.Length == 0 ? draft.To : joined.To,
            Clauses = [.. joined.Clauses.Select(clause => said.TryGetValue(clause.Mark(), out var known) ? clause with { Type = known.Type, Order = known.Order, Voice = clause.Voice ?? known.Voice } : clause)],
            Recipients = [.. joined.Recipients.Select(recipient => recipient.UnitId is null ? recipient with { UnitId = units.GetValueOrDefault(recipient.Name.Trim()) } : recipient)],
            Attachments = attachments,
            Unplaced =
            [
                .. joined.Unplaced, .. draft.Unplaced.Where(text => text.Line == NoLine),
                .. Lost(DraftPart.Clauses, draft.Clauses.Select(clause => clause.Text), joined.Clauses.Select(clause => clause.Text)),
                .. Lost(DraftPart.Recipients, draft.Recipients.Select(recipient => recipient.Name), joined.Recipients.Select(recipient => recipient.Name)),
                .. Lost(DraftPart.Attachments, draft.Attachments.Select(attachment => attachment.Title), attachments.Select(attachment => attachment.Title)),
            ],
        };

        IEnumerable<UnplacedText> Lost(DraftPart part, IEnumerable<string> stood, IEnumerable<string> stands)
        {
            if (clashes.Any(clash => clash.Part == part) && stood.Except(stands).Any()) yield return new UnplacedText(NoLine, string.Join('\n', stood));
        }
    }
}
