using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Cases;

/// <summary>Finds what a document is a later version of: a case by title and number. Only what the viewer may see.</summary>
public sealed class EarlierVersion(ArendeDb db, IOptions<ArendeOptions> options)
{
    private const int MostCandidates = 20;

    /// <summary>
    /// A case with the same title whose number is the document's own, here or as it was written in the file that the case was made from; of a document
    /// without a number, a draft of the same title that was imported too, and that the viewer writes in.
    /// </summary>
    /// <param name="viewer">Who imports.</param>
    /// <param name="document">As it was read.</param>
    /// <param name="byTitle">A document without a number is looked for by its title: there is somebody to ask.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Case?> CaseOf(Viewer viewer, StaffReportDocument document, bool byTitle, CancellationToken ct)
    {
        if (document.IsTitleMade) return null;
        var title = OneLine.Of(document.Title);
        var same = await VisibleTo.Cases(db, viewer).AsNoTracking().Where(c => c.Title == title && c.State != CaseState.Closed)
            .OrderByDescending(c => c.Year).ThenByDescending(c => c.Serial).Take(MostCandidates).ToListAsync(ct);
        if (Plain(document.Header.CaseNumber) is not { Length: > 0 } number)
            return !byTitle ? null : same.FirstOrDefault(c => c.State == CaseState.Draft && c.ImportedFrom is not null && viewer.May(Right.WriteDraft, Whose.OfDraft(c)));
        return same.FirstOrDefault(c => IsOrBegins(number, Plain(c.Number.ToString(options.Value.CaseNumberFormat))!))
            ?? same.FirstOrDefault(c => c.ImportedFrom is not null && c.Report.Unplaced.Any(text => text.Line == 1 && Plain(text.Text)!.Contains(number, StringComparison.Ordinal)));
    }

    // "KS 2025/00123-3" is a document of the case "KS 2025-123".
    private static bool IsOrBegins(string written, string number) => written == number || written.StartsWith(number + "-", StringComparison.Ordinal);

    private static string? Plain(string? number) => number is null ? null : string.Concat(number.Where(sign => char.IsLetterOrDigit(sign) || sign == '-')).ToUpperInvariant();
}
