using Arende.Application.Access;
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
    AssignmentStatus? Status, string? Comment, Deadline? Forecast, DateTimeOffset? ReportedAt, string? ReportedBy, long Version, bool IsSecret);

/// <summary>The reports that the viewer is asked for: by name, or as the assignment's owner.</summary>
public static class MyReports
{
    public static IQueryable<StatusReport> Of(ArendeDb db, Viewer viewer, ReportingPeriodId period)
    {
        var me = viewer.PersonId;
        return from report in db.StatusReports
               join assignment in VisibleTo.Assignments(db, viewer) on report.AssignmentId equals assignment.Id
               where report.PeriodId == period && (report.AskedId == me || assignment.OwnerId == me || assignment.DeputyId == me)
               select report;
    }

    public static Task<List<MyReport>> Read(ArendeDb db, Viewer viewer, ReportingPeriodId period, CancellationToken ct) =>
    (
        from report in Of(db, viewer, period)
        join assignment in db.Assignments on report.AssignmentId equals assignment.Id
        orderby report.ReportedAt != null, assignment.DueOn == null, assignment.DueOn, assignment.Id
        select new MyReport(
            report.Id, assignment.Id, assignment.Title, assignment.Status, assignment.Current, report.UnitId,
            report.Status, report.Comment, report.Forecast, report.ReportedAt,
            db.People.Where(p => p.Id == report.ReportedBy).Select(p => p.Name).FirstOrDefault(), report.Version, assignment.Access == AccessLevel.Secret)
    ).AsNoTracking().ToListAsync(ct);
}
