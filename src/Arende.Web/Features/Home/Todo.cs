using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Web.Features.Shared.Workflows;
using Arende.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

/// <summary>The case that a step belongs to, as far as the viewer may see it.</summary>
public sealed record StepCase(CaseId Id, CaseNumber Number, string Title);

/// <summary>A step that waits for the viewer.</summary>
/// <param name="Unmet">Conditions to meet first, where the case was sent back; null when it wasn't.</param>
public sealed record TodoStep(Guid Id, Text Title, StepCase? Case, DateTimeOffset? DueAt, Text? Period = null, int? Unmet = null);

/// <summary>Status reports that the viewer is asked for and has not given.</summary>
public sealed record TodoReports(ReportingPeriodId PeriodId, Text Period, int Count, DateOnly DueOn);

/// <summary>What waits for the viewer, the most urgent first.</summary>
public sealed record Todo(IReadOnlyList<TodoStep> Steps, IReadOnlyList<TodoReports> Reports)
{
    /// <summary>More than this nobody reads; the menu tells how many there are.</summary>
    private const int Most = 50;

    public bool IsEmpty => Steps.Count == 0 && Reports.Count == 0;

    public static async Task<Todo> Of(ArendeDb db, Viewer viewer, CancellationToken ct)
    {
        var items = await db.WorkItems.AsNoTracking().Where(item => item.State == WorkItemState.Open).Where(WorkItemAccess.IsOf(viewer))
            .OrderBy(item => item.DueAt == null).ThenBy(item => item.DueAt).ThenBy(item => item.OpenedAt).Take(Most)
            .Select(item => new { item.Id, item.Payload, item.TaskName, item.SubjectId, item.DueAt, CameBack = item.TaskName == CaseStates.WriteDraft && item.Visit > 1 && item.AssigneeId == viewer.PersonId }).ToListAsync(ct);
        var cases = await CasesOf(db, viewer, items.Select(item => item.SubjectId), ct);
        var unmet = await UnmetOf(db, [.. items.Where(item => item.CameBack).Select(item => new CaseId(item.SubjectId))], ct);
        var others = items.Where(item => !cases.ContainsKey(item.SubjectId)).Select(item => new ReportingPeriodId(item.SubjectId)).ToList();
        var periods = others.Count == 0 ? [] : await db.ReportingPeriods.AsNoTracking().Where(p => others.Contains(p.Id)).ToDictionaryAsync(p => p.Id.Value, ct);
        return new Todo(
            [.. items.Select(item => new TodoStep(
                item.Id, item.CameBack ? T.Home.CameBack : TaskPayload.Title(item.Payload, item.TaskName), cases.GetValueOrDefault(item.SubjectId), item.DueAt,
                periods.TryGetValue(item.SubjectId, out var p) ? T.Reports.Name(p.SwedishName, p.EnglishName, p.Year) : null,
                item.CameBack ? unmet.GetValueOrDefault(item.SubjectId) : null))],
            await ReportsOf(db, viewer, ct));
    }

    /// <summary>The cases among the subjects that the viewer may see; the others have no name here.</summary>
    public static async Task<Dictionary<Guid, StepCase>> CasesOf(ArendeDb db, Viewer viewer, IEnumerable<Guid> subjects, CancellationToken ct)
    {
        var ids = subjects.Distinct().Select(id => new CaseId(id)).ToList();
        return await VisibleTo.Cases(db, viewer).Where(c => ids.Contains(c.Id))
            .Select(c => new StepCase(c.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title)).ToDictionaryAsync(c => c.Id.Value, ct);
    }

    private static async Task<Dictionary<Guid, int>> UnmetOf(ArendeDb db, List<CaseId> cases, CancellationToken ct) => cases.Count == 0 ? [] :
        await db.Cases.Where(c => cases.Contains(c.Id)).Select(c => new { c.Id, Unmet = c.Conditions.Count(condition => condition.MetAt == null) })
            .ToDictionaryAsync(c => c.Id.Value, c => c.Unmet, ct);

    public static async Task<List<TodoReports>> ReportsOf(ArendeDb db, Viewer viewer, CancellationToken ct)
    {
        var me = viewer.PersonId;
        var counts = await (
            from report in db.StatusReports
            join assignment in VisibleTo.Assignments(db, viewer) on report.AssignmentId equals assignment.Id
            where report.ReportedAt == null && (report.AskedId == me || assignment.OwnerId == me)
                && !db.Set<UnitFreeze>().Any(f => f.PeriodId == report.PeriodId && (f.UnitId == report.UnitId || (f.UnitId == null && report.UnitId == null)))
            group report by report.PeriodId into period
            select new { Id = period.Key, Count = period.Count() }).ToListAsync(ct);
        var ids = counts.Select(c => c.Id).ToList();
        var periods = await db.ReportingPeriods.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.DueOn).ToListAsync(ct);
        return [.. periods.Select(p => new TodoReports(
            p.Id, T.Reports.Name(p.SwedishName, p.EnglishName, p.Year), counts.Single(c => c.Id == p.Id).Count, p.DueOn))];
    }
}
