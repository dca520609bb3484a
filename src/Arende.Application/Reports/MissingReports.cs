using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Reports that are still expected: not given, their unit not frozen, and their assignment not ended by a decision.</summary>
public static class MissingReports
{
    public static IQueryable<StatusReport> Of(ArendeDb db, ReportingPeriodId period) => InAll(db).Where(report => report.PeriodId == period);

    /// <summary>Of every period.</summary>
    public static IQueryable<StatusReport> InAll(ArendeDb db) => On(db, db.Assignments, Open(db));

    /// <summary>Those that a period counts: given, or to be given. In a frozen unit those that were so when it was frozen.</summary>
    public static IQueryable<StatusReport> Expected(ArendeDb db, IQueryable<StatusReport> reports)
    {
        var canBeGiven = On(db, db.Assignments, db.StatusReports);
        return reports.Where(report => report.WasExpected ?? (report.ReportedAt != null || canBeGiven.Any(one => one.Id == report.Id)));
    }

    // Of what was struck, merged or split nothing is said any more, and of what is adopted only at year-end, which asks of all that the plan has.
    private static IQueryable<StatusReport> On(ArendeDb db, IQueryable<Assignment> assignments, IQueryable<StatusReport> reports) => reports.Where(report =>
        assignments.Any(a => a.Id == report.AssignmentId && a.Status != AssignmentStatus.Struck
            && (a.EndedAs == null || db.ReportingPeriods.Any(p => p.Id == report.PeriodId && p.Kind == PeriodKind.AnnualReport))));

    // Not given yet, whatever their assignments say.
    private static IQueryable<StatusReport> Open(ArendeDb db) => NotFrozen(db).Where(report => report.ReportedAt == null);

    /// <summary>Those that can still be given or corrected, as <see cref="ReportingPeriod.IsFrozen"/> says of one.</summary>
    public static IQueryable<StatusReport> NotFrozen(ArendeDb db) => db.StatusReports.Where(report =>
        !db.Set<UnitFreeze>().Any(f => f.PeriodId == report.PeriodId && (f.UnitId == report.UnitId || (f.UnitId == null && report.UnitId == null))));

    /// <summary>Those that the viewer is to give: asked of them, as far as they may see what it is about, or on what is theirs.</summary>
    public static IQueryable<StatusReport> ToBeGivenBy(ArendeDb db, Viewer viewer)
    {
        var me = viewer.PersonId;
        // Two questions, each of which an index answers; what is theirs they see.
        return On(db, VisibleTo.Assignments(db, viewer), Open(db).Where(report => report.AskedId == me))
            .Concat(On(db, db.Assignments.Where(a => a.OwnerId == me || a.DeputyId == me), Open(db).Where(report => report.AskedId != me)));
    }

    /// <summary>The periods in which the viewer is to give some.</summary>
    public static IQueryable<ReportingPeriod> PeriodsOf(ArendeDb db, Viewer viewer)
    {
        var (missing, theirs) = (InAll(db), ToBeGivenBy(db, viewer));
        // The first is told at once of a period that is over. Of the others one report is enough: as an EXISTS PostgreSQL would gather all of theirs first.
        return db.ReportingPeriods.Where(period => missing.Any(report => report.PeriodId == period.Id) && theirs.Where(report => report.PeriodId == period.Id).Take(1).Count() == 1);
    }

    /// <summary>Whether some unit's reports of the period aren't frozen yet, whoever may see them: without it a period could wait for ever unseen.</summary>
    public static Task<bool> IsLeftToFreeze(ArendeDb db, ReportingPeriodId period, CancellationToken ct) =>
        NotFrozen(db).AnyAsync(report => report.PeriodId == period, ct);

    /// <summary>The assignments on which a period still expects the viewer's report, as far as they may see them.</summary>
    public static IQueryable<Assignment> AssignmentsOf(ArendeDb db, ReportingPeriodId period, Viewer viewer)
    {
        var me = viewer.PersonId;
        var missing = Of(db, period).Where(report => report.AskedId == me).Select(report => report.AssignmentId);
        return VisibleTo.Assignments(db, viewer).Where(assignment => missing.Contains(assignment.Id));
    }
}
