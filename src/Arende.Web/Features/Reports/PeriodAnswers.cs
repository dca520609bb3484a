using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>What was reported on an assignment in a period; no status means that nothing was.</summary>
public sealed record PeriodAnswer(
    AssignmentId AssignmentId, string Title, UnitId? UnitId, string? Unit, AssignmentStatus? Status, string? Comment, Deadline? Forecast, string? By, DateTimeOffset? At, bool IsSecret)
{
    public StatusReportId ReportId { get; init; }

    /// <summary>As it was frozen; null while it isn't.</summary>
    public FrozenReport? Frozen { get; init; }

    public IReadOnlyList<ReportCorrection> Corrections { get; init; } = [];

    /// <summary>What stood before the first correction: as it was frozen, or reported.</summary>
    public string TitleThen => Frozen?.Title ?? Title;
}

/// <summary>The period's answers, unit by unit: what the compiled report is made of.</summary>
public static class PeriodAnswers
{
    public static Task<List<PeriodAnswer>> Of(ArendeDb db, Viewer viewer, ReportingPeriodId period, CancellationToken ct) =>
    (
        from report in db.StatusReports
        join assignment in VisibleTo.Assignments(db, viewer) on report.AssignmentId equals assignment.Id
        join u in db.Units on report.UnitId equals (UnitId?)u.Id into units
        from unit in units.DefaultIfEmpty()
        where report.PeriodId == period
        orderby unit.Name == null, unit.Name, report.ReportedAt == null, assignment.Title
        select new PeriodAnswer(
            assignment.Id, assignment.Title, report.UnitId, unit.Name, report.Status, report.Comment, report.Forecast,
            db.People.Where(p => p.Id == report.ReportedBy).Select(p => p.Name).FirstOrDefault(), report.ReportedAt, assignment.Access == AccessLevel.Secret) { ReportId = report.Id, Frozen = report.AsFrozen, Corrections = report.Corrections }
    ).AsNoTracking().ToListAsync(ct);
}
