using Arende.Application.Access;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>A report of a period that is the viewer's to give, with the assignment it is on and what was answered last.</summary>
public sealed record MyReport(
    StatusReportId Id, AssignmentId AssignmentId, string Title, AssignmentStatus AssignmentStatus, DecidedDeadline? Current, UnitId? UnitId,
    AssignmentStatus? Status, string? Comment, Deadline? Forecast, DateTimeOffset? ReportedAt, string? ReportedBy, long Version, bool IsSecret)
{
    /// <summary>What was said in the last period before, where nothing has been said in this one.</summary>
    public EarlierText? Earlier { get; init; }

    public IReadOnlyList<ReportCorrection> Corrections { get; init; } = [];

    /// <summary>The last day of its first deadline: what is delayed goes by it, here as in the lists.</summary>
    public DateOnly? OriginalOn { get; init; }

    /// <summary>What it was corrected to while it was frozen, before the freeze was undone; null once it has been reported on since.</summary>
    public ReportCorrection? Undone => Corrections.LastOrDefault(one => one.IsUndone && !(ReportedAt > one.At));
}

/// <summary>What a report of an earlier period said, and which period that was.</summary>
public sealed record EarlierText(string Text, string Swedish, string English, int Year);

/// <summary>The reports that the viewer is asked for: by name, or as the assignment's owner.</summary>
public static class MyReports
{
    public static IQueryable<StatusReport> Of(ArendeDb db, Viewer viewer, ReportingPeriodId period)
    {
        var me = viewer.PersonId;
        return from report in MissingReports.Expected(db, db.StatusReports)
               join assignment in VisibleTo.Assignments(db, viewer) on report.AssignmentId equals assignment.Id
               where report.PeriodId == period && (report.AskedId == me || assignment.OwnerId == me || assignment.DeputyId == me)
               select report;
    }

    public static async Task<List<MyReport>> Read(ArendeDb db, Viewer viewer, ReportingPeriodId period, CancellationToken ct)
    {
        var reports = await (
            from report in Of(db, viewer, period)
            join assignment in db.Assignments on report.AssignmentId equals assignment.Id
            orderby report.ReportedAt != null, assignment.DueOn == null, assignment.DueOn, assignment.Id
            select new MyReport(
                report.Id, assignment.Id, assignment.Title, assignment.Status, assignment.Current, report.UnitId,
                report.Status, report.Comment, report.Forecast, report.ReportedAt,
                db.People.Where(p => p.Id == report.ReportedBy).Select(p => p.Name).FirstOrDefault(), report.Version, assignment.Access == AccessLevel.Secret) { Corrections = report.Corrections, OriginalOn = assignment.OriginalOn }
        ).AsNoTracking().ToListAsync(ct);
        var earlier = await Earlier(db, period, [.. reports.Where(report => report.ReportedAt is null).Select(report => report.AssignmentId)], ct);
        return [.. reports.Select(report => report.ReportedAt is null && earlier.TryGetValue(report.AssignmentId, out var said) ? report with { Earlier = said } : report)];
    }

    // The next period begins with what was said in the last one: as it was corrected, if it was.
    private static async Task<Dictionary<AssignmentId, EarlierText>> Earlier(ArendeDb db, ReportingPeriodId period, List<AssignmentId> of, CancellationToken ct)
    {
        if (of.Count == 0) return [];
        var said = await (
            from report in db.StatusReports.AsNoTracking()
            join before in db.ReportingPeriods on report.PeriodId equals (ReportingPeriodId?)before.Id
            where of.Contains(report.AssignmentId) && report.ReportedAt != null && before.Id != period
                && !db.StatusReports.Any(later => later.AssignmentId == report.AssignmentId && later.ReportedAt != null && later.PeriodId != period
                    && db.ReportingPeriods.Any(p => p.Id == later.PeriodId && p.EndsOn > before.EndsOn))
            select new { Report = report, before.SwedishName, before.EnglishName, before.Year, before.EndsOn }).ToListAsync(ct);
        return said.GroupBy(one => one.Report.AssignmentId).ToDictionary(of => of.Key, of => of.MaxBy(one => one.EndsOn)!)
            .ToDictionary(one => one.Key, one => new EarlierText(one.Value.Report.Said.Comment ?? "", one.Value.SwedishName, one.Value.EnglishName, one.Value.Year));
    }
}
