using Arende.Application.Access;
using Arende.Application.Reports;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Features.Shared.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

/// <summary>The case that a step belongs to, as far as the viewer may see it.</summary>
public sealed record StepCase(CaseId Id, CaseNumber Number, string Title);

/// <summary>A step that waits for the viewer.</summary>
/// <param name="Unmet">Conditions to meet first, where the case was sent back; null when it wasn't.</param>
public sealed record TodoStep(Guid Id, Text Title, StepCase? Case, DateTimeOffset? DueAt, Text? Period = null, int? Unmet = null)
{
    /// <summary>Who is away and has it, where the viewer has it as their deputy.</summary>
    public string? For { get; init; }
}

/// <summary>Status reports that the viewer is asked for and has not given.</summary>
public sealed record TodoReports(ReportingPeriodId PeriodId, Text Period, int Count, DateOnly DueOn);

/// <summary>What waits for the viewer, the most urgent first.</summary>
public sealed record Todo(IReadOnlyList<TodoStep> Steps, IReadOnlyList<TodoReports> Reports)
{
    /// <summary>More than this nobody reads; the menu tells how many there are.</summary>
    private const int Most = 50;

    public bool IsEmpty => Steps.Count == 0 && Reports.Count == 0;

    public static async Task<Todo> Of(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, CancellationToken ct) => new(await StepsOf(db, definitions, viewer, ct), await ReportsOf(db, viewer, ct));

    public static async Task<IReadOnlyList<TodoStep>> StepsOf(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, CancellationToken ct)
    {
        var (me, cases) = (viewer.PersonId, VisibleTo.Cases(db, viewer));
        var drafts = definitions.TaskNames(WriteDraft.Kind);
        // Chosen by what an index holds: of all that have the role only those that are shown are read.
        var shown = WorkItemAccess.OpenOf(db, viewer).Select(item => new { item.Id, item.DueAt, item.OpenedAt })
            .OrderBy(item => item.DueAt == null).ThenBy(item => item.DueAt).ThenBy(item => item.OpenedAt).Take(Most);
        var items = await (
            from one in shown
            join item in db.WorkItems.AsNoTracking() on one.Id equals item.Id
            join c in cases on item.SubjectId equals (Guid)(object)c.Id into ofCase
            from seen in ofCase.DefaultIfEmpty()
            join p in db.ReportingPeriods on item.SubjectId equals (Guid)(object)p.Id into ofPeriod
            from period in ofPeriod.DefaultIfEmpty()
            orderby item.DueAt == null, item.DueAt, item.OpenedAt
            select new
            {
                item.Id,
                item.Payload,
                item.TaskName,
                item.AssigneeId,
                item.Role,
                item.UnitId,
                item.DueAt,
                CameBack = drafts.Contains(item.TaskName) && item.Visit > 1 && item.AssigneeId == me,
                Unmet = seen.Conditions.Count(condition => condition.MetAt == null),
                Case = seen == null ? null : new StepCase(seen.Id, new CaseNumber(seen.Register, seen.Year, seen.Serial), seen.Title),
                Period = period == null ? null : new { period.SwedishName, period.EnglishName, period.Year },
            }).ToListAsync(ct);
        return [.. items.Select(item => new TodoStep(
            item.Id, item.CameBack ? T.Home.CameBack : TaskPayload.Title(item.Payload, item.TaskName), item.Case, item.DueAt,
            item.Period is { } p ? T.Reports.Name(p.SwedishName, p.EnglishName, p.Year) : null, item.CameBack ? item.Unmet : null)
        {
            For = WorkItemAccess.StoodInFor(viewer, item.AssigneeId, item.Role, item.UnitId)?.Name,
        })];
    }

    public static async Task<IReadOnlyList<TodoReports>> ReportsOf(ArendeDb db, Viewer viewer, CancellationToken ct)
    {
        var missing = await (
            from period in db.ReportingPeriods.AsNoTracking()
            join count in MissingReports.ToBeGivenBy(db, viewer).GroupBy(report => report.PeriodId).Select(of => new { Id = of.Key, Count = of.Count() }) on period.Id equals count.Id
            orderby period.DueOn
            select new { Period = period, count.Count }).ToListAsync(ct);
        return [.. missing.Select(one => new TodoReports(
            one.Period.Id, T.Reports.Name(one.Period.SwedishName, one.Period.EnglishName, one.Period.Year), one.Count, one.Period.DueOn))];
    }
}
