using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Cases;

/// <summary>Finds what a document is a later version of: a case by title and number, assignments by their titles. Only what the viewer may see.</summary>
public sealed class EarlierVersion(ArendeDb db, IOptions<ArendeOptions> options)
{
    private const int MostCandidates = 20;

    /// <summary>A case with the same title whose number is the document's own, here or as it was written in the file that the case was made from.</summary>
    public async Task<Case?> CaseOf(Viewer viewer, StaffReportDocument document, CancellationToken ct)
    {
        if (document.IsTitleMade || Plain(document.Header.CaseNumber) is not { Length: > 0 } number) return null;
        var same = await VisibleTo.Cases(db, viewer).AsNoTracking().Where(c => c.Title == document.Title && c.State != CaseState.Closed)
            .OrderByDescending(c => c.Year).ThenByDescending(c => c.Serial).Take(MostCandidates).ToListAsync(ct);
        return same.FirstOrDefault(c => IsOrBegins(number, Plain(c.Number.ToString(options.Value.CaseNumberFormat))!))
            ?? same.FirstOrDefault(c => c.ImportedFrom is not null && c.Report.Unplaced.Any(text => text.Line == 1 && Plain(text.Text)!.Contains(number, StringComparison.Ordinal)));
    }

    /// <summary>The titles of open assignments that the document lists once more.</summary>
    public async Task<IReadOnlyList<string>> AssignmentsOf(Viewer viewer, StaffReportDocument document, CancellationToken ct)
    {
        var titles = document.Assignments.Select(row => row.Title).Distinct().ToList();
        if (titles.Count == 0) return [];
        return await VisibleTo.Assignments(db, viewer).Where(a => titles.Contains(a.Title) && a.Status != AssignmentStatus.Done && a.Status != AssignmentStatus.Struck)
            .Select(a => a.Title).Distinct().OrderBy(title => title).ToListAsync(ct);
    }

    // "KS 2025/00123-3" is a document of the case "KS 2025-123".
    private static bool IsOrBegins(string written, string number) => written == number || written.StartsWith(number + "-", StringComparison.Ordinal);

    private static string? Plain(string? number) => number is null ? null : string.Concat(number.Where(sign => char.IsLetterOrDigit(sign) || sign == '-')).ToUpperInvariant();
}
