using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>A period in the list: how many reports are asked for and given, and how many of them are the viewer's to give.</summary>
public sealed record PeriodRow(
    ReportingPeriodId Id, Text Name, DateOnly EndsOn, DateOnly DueOn, DateTimeOffset? CompiledAt, int Asked, int Reported, int Mine, int MineReported);

/// <summary>The reporting periods, the latest first.</summary>
public static class PeriodList
{
    /// <summary>Ten years of five periods: older ones are found through the assignments.</summary>
    private const int Most = 50;

    public static async Task<IReadOnlyList<PeriodRow>> Read(ArendeDb db, Viewer viewer, CancellationToken ct)
    {
        var me = viewer.PersonId;
        var periods = await db.ReportingPeriods.AsNoTracking().OrderByDescending(p => p.EndsOn).Take(Most).ToListAsync(ct);
        var ids = periods.Select(p => p.Id).ToList();
        var counts = await (
            from report in db.StatusReports
            join assignment in VisibleTo.Assignments(db, viewer) on report.AssignmentId equals assignment.Id
            where ids.Contains(report.PeriodId)
            group new { report, assignment } by report.PeriodId into period
            select new
            {
                Id = period.Key,
                Asked = period.Count(),
                Reported = period.Count(x => x.report.ReportedAt != null),
                Mine = period.Count(x => x.report.AskedId == me || x.assignment.OwnerId == me),
                MineReported = period.Count(x => (x.report.AskedId == me || x.assignment.OwnerId == me) && x.report.ReportedAt != null),
            }).ToDictionaryAsync(c => c.Id, ct);
        return [.. periods.Select(p =>
        {
            var count = counts.GetValueOrDefault(p.Id);
            return new PeriodRow(p.Id, T.Reports.Name(p.SwedishName, p.EnglishName, p.Year), p.EndsOn, p.DueOn, p.CompiledAt,
                count?.Asked ?? 0, count?.Reported ?? 0, count?.Mine ?? 0, count?.MineReported ?? 0);
        })];
    }
}
