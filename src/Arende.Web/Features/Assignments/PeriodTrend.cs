using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Reports;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>What was reported in a period on some assignments: as it was corrected, if it was.</summary>
public sealed record PeriodTrend(ReportingPeriodId Id, Text Name, DateOnly EndsOn, int Done, int OnPlan, int Delayed, int Missing)
{
    // Nearly two years of five periods.
    public const int Most = 8;

    // As a list without any is stored: few reports are corrected, and those alone are read.
    private const string NoCorrections = "[]";

    /// <summary>Whose it is, where there are several boards.</summary>
    public string? Board { get; init; }

    public int Asked => Done + OnPlan + Delayed + Missing;

    /// <summary>The latest periods that asked of them, the oldest first.</summary>
    /// <param name="db">Where they are.</param>
    /// <param name="some">Of what the viewer may see.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<PeriodTrend>> Latest(ArendeDb db, IQueryable<Assignment> some, CancellationToken ct)
    {
        var asked = MissingReports.Expected(db, db.StatusReports).Where(r => some.Any(a => a.Id == r.AssignmentId));
        var periods = await db.ReportingPeriods.AsNoTracking().Where(p => asked.Any(r => r.PeriodId == p.Id)).OrderByDescending(p => p.EndsOn).ThenByDescending(p => p.Id).Take(Most).ToListAsync(ct);
        var ids = periods.ConvertAll(p => (ReportingPeriodId?)p.Id);
        var within = asked.Where(r => ids.Contains(r.PeriodId));
        var counted = await within.GroupBy(r => new { r.PeriodId, r.Status }).Select(group => new { group.Key.PeriodId, group.Key.Status, Count = group.Count() }).ToListAsync(ct);
        var counts = counted.ToDictionary(one => (one.PeriodId!.Value, one.Status), one => one.Count);
        foreach (var report in await within.AsNoTracking().Where(r => ((string)(object)r.Corrections).Length > NoCorrections.Length).ToListAsync(ct))
        {
            var (period, corrected) = (report.PeriodId!.Value, report.Said.Status);
            counts[(period, report.Status)]--;
            counts[(period, corrected)] = counts.GetValueOrDefault((period, corrected)) + 1;
        }
        return [.. periods.OrderBy(p => p.EndsOn).Select(p =>
        {
            int Of(AssignmentStatus? status) => counts.GetValueOrDefault((p.Id, status));
            return new PeriodTrend(p.Id, T.Reports.Name(p.SwedishName, p.EnglishName, p.Year), p.EndsOn, Of(AssignmentStatus.Done), Of(AssignmentStatus.OnPlan), Of(AssignmentStatus.Delayed), Of(null))
            {
                Board = p.BoardId is { } board && !db.Bodies.HasOneBoard ? db.Bodies[board].Abbreviation : null,
            };
        })];
    }
}
