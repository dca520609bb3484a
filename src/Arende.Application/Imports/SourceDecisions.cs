using System.Text.RegularExpressions;
using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Imports;

/// <summary>A decision that was made here.</summary>
public sealed record KnownDecision(DecisionPoint By, CaseId CaseId);

/// <summary>
/// The decisions that the rows of a report name in words: "beslutad i månadsrapport per oktober". One is known where exactly one case here has that report's, month's and
/// year's name in its title and was decided once; else it is asked for, and never guessed.
/// </summary>
internal static partial class SourceDecisions
{
    /// <returns>By the row's words; what isn't known is not among them.</returns>
    public static async Task<IReadOnlyDictionary<string, KnownDecision>> Of(ArendeDb db, Viewer viewer, StaffReportDocument document, CancellationToken ct)
    {
        var known = new Dictionary<string, KnownDecision>();
        foreach (var source in document.Assignments.Where(row => row.SourceKind == SourceKind.Decided).Select(row => row.Source).OfType<string>().Distinct())
            if (Words(source, document.Title) is { } words && await Find(db, viewer, words, ct) is { } decision) known[source] = decision;
        return known;
    }

    // A month without its year is of the year that the report is about.
    private static string[]? Words(string source, string title)
    {
        if (Named().Match(source) is not { Success: true } named) return null;
        var year = named.Groups["year"] is { Success: true } written ? written.Value : Year().Match(title).Value;
        return year.Length == 0 ? null : [named.Groups["report"].Value, named.Groups["month"].Value, year];
    }

    private static async Task<KnownDecision?> Find(ArendeDb db, Viewer viewer, string[] words, CancellationToken ct)
    {
        if ((await db.Match(SearchQuery.Of(string.Join(' ', words)), SearchKind.Case, ct)).Few is not { } few) return null;
        var ids = few.Select(id => new CaseId(id)).ToList();
        // More may read the assignment than a case that isn't open.
        var titles = await VisibleTo.Cases(db, viewer).Where(c => ids.Contains(c.Id) && c.Access == AccessLevel.Open).Select(c => new { c.Id, c.Title }).ToListAsync(ct);
        var cases = titles.Where(c => words.All(word => c.Title.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(c => c.Id).ToList();
        if (cases.Count != 1) return null;
        var items = await HeldItems.All(db).Where(held => cases.Contains(held.Item.CaseId))
            .Select(held => new { held.Item.CaseId, Outcome = held.Item.Outcome!.Value, held.Item.Clauses, held.Meeting.BodyId, held.Meeting.Date, held.Item.Paragraph }).ToListAsync(ct);
        var decided = items.Where(item => item.Paragraph is not null && (item.Clauses.Count == 0 ? item.Outcome.TakesEffect() : item.Clauses.Any(clause => ClauseList.TakesEffect(clause, item.Outcome, item.Clauses)))).ToList();
        return decided is [var only] ? new KnownDecision(new DecisionPoint(only.BodyId, only.Date, only.Paragraph), only.CaseId) : null;
    }

    [GeneratedRegex(@"\b(?<report>månadsrapport|delårsrapport|tertialrapport)\w{0,3}\s+(?:per\s+)?(?<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b(?:\s+(?<year>20[0-9]{2}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
    [GeneratedRegex(@"\b20[0-9]{2}\b")]
    private static partial Regex Year();
}
