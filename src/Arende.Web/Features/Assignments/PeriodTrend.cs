using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>What was reported in a period, of what the viewer may see.</summary>
public sealed record PeriodTrend(ReportingPeriodId Id, Text Name, DateOnly EndsOn, int Done, int OnPlan, int Delayed, int Missing)
{
    // Nearly two years of five periods.
    public const int Most = 8;

    public int Asked => Done + OnPlan + Delayed + Missing;

    /// <summary>The latest periods, the oldest first.</summary>
    public static async Task<IReadOnlyList<PeriodTrend>> Latest(ArendeDb db, Viewer viewer, CancellationToken ct)
    {
        var periods = await db.ReportingPeriods.AsNoTracking().OrderByDescending(p => p.EndsOn).Take(Most).ToListAsync(ct);
        var ids = periods.ConvertAll(p => (ReportingPeriodId?)p.Id);
        var visible = VisibleTo.Assignments(db, viewer);
        var counts = (await db.StatusReports.Where(r => ids.Contains(r.PeriodId) && visible.Any(a => a.Id == r.AssignmentId))
            .GroupBy(r => new { r.PeriodId, r.Status }).Select(group => new { group.Key.PeriodId, group.Key.Status, Count = group.Count() }).ToListAsync(ct))
            .ToDictionary(one => (one.PeriodId!.Value, one.Status), one => one.Count);
        return [.. periods.OrderBy(p => p.EndsOn).Select(p =>
        {
            int Of(AssignmentStatus? status) => counts.GetValueOrDefault((p.Id, status));
            return new PeriodTrend(p.Id, T.Reports.Name(p.SwedishName, p.EnglishName, p.Year), p.EndsOn, Of(AssignmentStatus.Done), Of(AssignmentStatus.OnPlan), Of(AssignmentStatus.Delayed), Of(null));
        })];
    }
}
