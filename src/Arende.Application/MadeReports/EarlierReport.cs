using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.MadeReports;

/// <summary>The report of the year before: of the same board or unit, as it was frozen.</summary>
/// <param name="CaseId">The case that carried it.</param>
/// <param name="Number">Which of its reports.</param>
/// <param name="Document">As it was kept.</param>
public sealed record EarlierReport(CaseId CaseId, int Number, ComposedDocument Document)
{
    /// <returns>Null where there is none that the viewer may read.</returns>
    public static async Task<EarlierReport?> Of(ArendeDb db, Viewer viewer, MadeReport made, CancellationToken ct)
    {
        var (board, unit, kind, scope, year, month) = (made.BoardId, made.UnitId, made.Kind, made.Scope, made.Year - 1, made.Month);
        var found = await (
            from before in db.MadeReports.AsNoTracking()
            where before.BoardId == board && before.Year == year && before.UnitId == unit && before.Kind == kind && before.Scope == scope && before.Month == month && before.OnlyOf != null
            join c in VisibleTo.Cases(db, viewer) on before.CaseId equals c.Id
            orderby before.Id descending
            select new { before.Id, before.CaseId, before.Number, before.Content }).FirstOrDefaultAsync(ct);
        // One that came back to its officer says something else by now than what was signed.
        return found?.Content.Frozen is not null && await db.LatestOf(found.Id.Value, ct) is { } kept ? new EarlierReport(found.CaseId, found.Number, kept.Document) : null;
    }
}
