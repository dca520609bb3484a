using Arende.Application.Access;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>A period in the list: how many reports are asked for and given, and how many the viewer has left to give.</summary>
public sealed record PeriodRow(
    ReportingPeriodId Id, Text Name, DateOnly EndsOn, DateOnly DueOn, DateTimeOffset? CompiledAt, int Asked, int Reported, int Left)
{
    /// <summary>Whose it is, where there are several boards.</summary>
    public string? Board { get; init; }
}

/// <summary>The reporting periods, the latest first.</summary>
public static class PeriodList
{
    /// <summary>Ten years of five periods: older ones are found through the assignments.</summary>
    private const int Most = 50;

    public static async Task<IReadOnlyList<PeriodRow>> Read(ArendeDb db, Viewer viewer, CancellationToken ct)
    {
        var me = viewer.PersonId;
        var periods = await db.ReportingPeriods.AsNoTracking().OrderByDescending(p => p.EndsOn).Take(Most).ToListAsync(ct);
        var ids = periods.Select(p => (ReportingPeriodId?)p.Id).ToList();
        var counts = await (
            from report in MissingReports.Expected(db, db.StatusReports)
            join assignment in VisibleTo.Assignments(db, viewer) on report.AssignmentId equals assignment.Id
            where ids.Contains(report.PeriodId)
            group report by report.PeriodId into period
            select new
            {
                Id = period.Key,
                Asked = period.Count(),
                Reported = period.Count(report => report.ReportedAt != null),
            }).ToDictionaryAsync(c => c.Id!.Value, ct);
        // What was frozen unwritten is no longer to be given.
        var left = await (
            from report in MissingReports.InAll(db)
            join assignment in VisibleTo.Assignments(db, viewer) on report.AssignmentId equals assignment.Id
            where ids.Contains(report.PeriodId) && (report.AskedId == me || assignment.OwnerId == me || assignment.DeputyId == me)
            group report by report.PeriodId into period
            select new { Id = period.Key, Count = period.Count() }).ToDictionaryAsync(c => c.Id!.Value, c => c.Count, ct);
        return [.. periods.Select(p =>
        {
            var count = counts.GetValueOrDefault(p.Id);
            return new PeriodRow(p.Id, T.Reports.Name(p.SwedishName, p.EnglishName, p.Year), p.EndsOn, p.DueOn, p.CompiledAt,
                count?.Asked ?? 0, count?.Reported ?? 0, left.GetValueOrDefault(p.Id)) { Board = p.BoardId is { } board && !db.Bodies.HasOneBoard ? db.Bodies[board].Abbreviation : null };
        })];
    }
}
