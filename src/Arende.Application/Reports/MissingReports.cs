using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Reports that are still expected: not given, and their unit not frozen.</summary>
internal static class MissingReports
{
    public static IQueryable<StatusReport> Of(ArendeDb db, ReportingPeriodId period) => InAll(db).Where(report => report.PeriodId == period);

    /// <summary>Of every period.</summary>
    public static IQueryable<StatusReport> InAll(ArendeDb db) =>
        db.StatusReports.Where(report => report.ReportedAt == null
            && !db.Set<UnitFreeze>().Any(f => f.PeriodId == report.PeriodId && (f.UnitId == report.UnitId || (f.UnitId == null && report.UnitId == null))));

    public static Task<List<Assignment>> AssignmentsOf(ArendeDb db, ReportingPeriodId period, PersonId person, CancellationToken ct) =>
        Of(db, period).Where(report => report.AskedId == person)
            .Join(db.Assignments, report => report.AssignmentId, assignment => assignment.Id, (report, assignment) => assignment)
            .OrderBy(assignment => assignment.DueOn).ThenBy(assignment => assignment.Id).AsNoTracking().ToListAsync(ct);
}
