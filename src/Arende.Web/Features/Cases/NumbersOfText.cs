using Arende.Application.Figures;
using Arende.Application.Reconciliation;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Reports;

namespace Arende.Web.Features.Cases;

/// <summary>What reads the numbers of a case's texts.</summary>
public sealed record NumbersReading(ScanFigures Scan, ReconcileReport Reconcile);

/// <summary>The numbers of a case's own report, or of one that it carries: what doesn't agree, and what no figure stands behind.</summary>
/// <param name="In">The report that the case carries; null for its own.</param>
/// <param name="Discrepancies">What doesn't agree, what holds the case back first.</param>
/// <param name="Loose">The numbers that aren't figures of the register and that no discrepancy tells, those that differ from it first.</param>
public sealed record NumbersOfText(MadeDocument? In, IReadOnlyList<Discrepancy> Discrepancies, IReadOnlyList<ScannedNumber> Loose)
{
    /// <summary>Of so many numbers a page has room; of the others it says how many they are.</summary>
    public const int Most = 200;

    /// <summary>Of a draft: its own report first, and then those that it carries, as they are numbered.</summary>
    public static async Task<IReadOnlyList<NumbersOfText>> Of(ArendeDb db, NumbersReading reading, Case draft, IReadOnlyList<MadeReport> carries, CancellationToken ct)
    {
        var board = db.Bodies[draft.BoardId];
        var scanned = await reading.Scan.Of(draft.Title, draft.Report, board, ct);
        var texts = new List<NumbersOfText> { Of(null, await reading.Reconcile.Of(draft.Title, draft.Report, draft.BoardId, ct, scanned), scanned) };
        foreach (var made in carries)
        {
            var numbers = await reading.Scan.Of(made.Title, made.Content, db.Bodies[made.BoardId], ct);
            texts.Add(Of(ReconcileReport.Named(made, draft.Report), await reading.Reconcile.OfMade(made, draft.Report, ct, numbers), numbers));
        }
        return texts;
    }

    private static NumbersOfText Of(MadeDocument? document, IReadOnlyList<Discrepancy> found, IReadOnlyList<ScannedNumber> scanned) =>
        new(document, found, [.. scanned.Where(number => !ReconcileReport.Tells(found, number)).OrderByDescending(one => one.Differs).ThenByDescending(one => one.IsSame)]);
}
