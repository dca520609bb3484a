using Arende.Application.Access;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>A status report as the assignment's line shows it: asked for, or given.</summary>
public sealed record ReportLine(
    ReportingPeriodId? PeriodId, string SwedishName, string EnglishName, int Year, DateOnly? DueOn, string Asked,
    AssignmentStatus? Status, string? Comment, Deadline? Forecast, DateTimeOffset? ReportedAt, string? ReportedBy, bool IsFrozen = false)
{
    public IReadOnlyList<int> Documents { get; init; } = [];

    /// <summary>What was corrected in it once it was frozen.</summary>
    public IReadOnlyList<ReportCorrection> Corrections { get; init; } = [];

    public Text Period => T.Reports.Name(SwedishName, EnglishName, Year);

    /// <summary>It is asked for and can still be given.</summary>
    public bool IsAwaited => ReportedAt is null && !IsFrozen;
}

/// <summary>All that an assignment's page tells: the assignment, its decisions and its reports.</summary>
public sealed record AssignmentFacts(
    Assignment Assignment, string? Owner, string? Unit, IReadOnlyDictionary<CaseId, DecisionRef> Decisions, IReadOnlyList<ReportLine> Reports)
{
    public string? Deputy { get; init; }

    /// <summary>The names of those who have corrected a report.</summary>
    public IReadOnlyDictionary<PersonId, string> Correctors { get; init; } = new Dictionary<PersonId, string>();

    /// <returns>Null when there is none that this viewer may see.</returns>
    public static async Task<AssignmentFacts?> Of(ArendeDb db, Viewer viewer, AssignmentId id, CancellationToken ct)
    {
        var assignment = await VisibleTo.Assignments(db, viewer).AsNoTracking().Include(a => a.Changes).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assignment is null) return null;
        var cases = assignment.Changes.Select(change => change.After.DecidedBy).Concat(assignment.Turns.Select(turn => turn.CaseId)).Concat(assignment.PlanEntries.SelectMany(entry => new[] { entry.EnteredIn, entry.OutcomeIn })).Append(assignment.CaseId).Append(assignment.AccountedIn).Append(assignment.Current?.DecidedBy);
        var reports = await ReportsOf(db, id, ct);
        return new AssignmentFacts(
            assignment,
            await db.People.Where(p => p.Id == assignment.OwnerId).Select(p => p.Name).SingleOrDefaultAsync(ct),
            await db.Units.Where(u => u.Id == assignment.UnitId).Select(u => u.Name).SingleOrDefaultAsync(ct),
            await Assignments.Decisions.Of(db, viewer, cases, ct),
            reports)
        {
            Correctors = await ShownCorrection.Names(db, reports.SelectMany(report => report.Corrections), ct),
            Deputy = assignment.DeputyId is null ? null : await db.People.Where(p => p.Id == assignment.DeputyId).Select(p => p.Name).SingleOrDefaultAsync(ct),
        };
    }

    /// <summary>The decision of the case that gave the assignment or accounts for it.</summary>
    public DecisionRef? Origin => Assignment.CaseId is { } id ? Decisions.GetValueOrDefault(id) : null;

    public DecisionRef? DecisionOf(DecidedDeadline deadline) => deadline.DecidedBy is { } id ? Decisions.GetValueOrDefault(id) : null;

    private static Task<List<ReportLine>> ReportsOf(ArendeDb db, AssignmentId id, CancellationToken ct)
    {
        var notFrozen = MissingReports.NotFrozen(db);
        var canBeGiven = MissingReports.Expected(db, notFrozen);
        return (
            from report in db.StatusReports
            join p in db.ReportingPeriods on report.PeriodId equals (ReportingPeriodId?)p.Id into periods
            from period in periods.DefaultIfEmpty()
            where report.AssignmentId == id && (canBeGiven.Any(one => one.Id == report.Id) || !notFrozen.Any(one => one.Id == report.Id))
            orderby period.EndsOn, report.Id
            select new ReportLine(
                report.PeriodId, period.SwedishName ?? "", period.EnglishName ?? "", (int?)period.Year ?? 0, (DateOnly?)period.DueOn,
                db.People.Where(p => p.Id == report.AskedId).Select(p => p.Name).First(),
                report.Status, report.Comment, report.Forecast, report.ReportedAt,
                db.People.Where(p => p.Id == report.ReportedBy).Select(p => p.Name).FirstOrDefault(),
                !canBeGiven.Any(one => one.Id == report.Id)) { Documents = report.Documents, Corrections = report.Corrections }
        ).AsNoTracking().ToListAsync(ct);
    }
}
