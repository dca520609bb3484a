using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>A report that the case carries, in its list of documents.</summary>
/// <param name="Number">Which.</param>
/// <param name="Attached">The attachment's number as the staff report lists it.</param>
/// <param name="Kind">Which of the year's reports.</param>
/// <param name="Scope">What it tells of.</param>
/// <param name="Title">Its own.</param>
/// <param name="IsFrozen">Nothing of it changes any more.</param>
public sealed record CaseReport(int Number, int Attached, PeriodKind Kind, ReportScope Scope, string Title, bool IsFrozen)
{
    public static async Task<IReadOnlyList<CaseReport>> Of(ArendeDb db, Case of, CancellationToken ct)
    {
        var id = of.Id;
        var attached = of.Report.Attachments.Where(one => one.Made is not null).DistinctBy(one => one.Made).ToDictionary(one => one.Made!.Value, one => one.Number);
        var made = await db.MadeReports.AsNoTracking().Where(one => one.CaseId == id).OrderBy(one => one.Number).ToListAsync(ct);
        return [.. made.Select(one => new CaseReport(one.Number, attached.GetValueOrDefault(one.Number, one.Number), one.Kind, one.Scope, one.Title, one.IsFrozen)).OrderBy(one => one.Attached)];
    }
}
