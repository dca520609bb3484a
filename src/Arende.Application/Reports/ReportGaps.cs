using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>A report that is missing, and of whom it was asked.</summary>
public sealed record ReportGap(AssignmentId AssignmentId, AssignmentNumber Number, string Title, UnitId? UnitId, string Asked, bool IsSecret);

/// <summary>All reports that a period misses and that the viewer may see: what is told to who freezes without them.</summary>
public static class ReportGaps
{
    public static Task<List<ReportGap>> Of(ArendeDb db, Viewer viewer, ReportingPeriodId period, CancellationToken ct) =>
    (
        from report in MissingReports.Of(db, period)
        join a in VisibleTo.Assignments(db, viewer) on report.AssignmentId equals a.Id
        join asked in db.People on report.AskedId equals asked.Id
        orderby asked.Name, a.Title, a.Id
        select new ReportGap(a.Id, new AssignmentNumber(a.Series, a.NumberYear, a.Serial), a.Title, report.UnitId, asked.Name, a.Access == Domain.Cases.AccessLevel.Secret)
    ).AsNoTracking().ToListAsync(ct);
}
