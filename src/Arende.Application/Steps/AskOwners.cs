using System.Text.Json.Nodes;
using Arende.Application.Assignments;
using Arende.Application.Contracts;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>Asks for a status report on every open assignment of the period's board: of its owner, or of a fallback owner where it has none.</summary>
public sealed class AskOwners(ArendeDb db) : IStep, ITaskHandler
{
    public static StepKind Kind { get; } = new("askOwners", StepShape.Machine);

    public StepKind Handles => Kind;

    public async Task<JsonObject> Run(TransitionDraft draft, ProcessStep step, CancellationToken ct)
    {
        var period = new ReportingPeriodId(draft.Subject.Id);
        // A period that begins again after a compilation was undone has asked.
        if (await db.StatusReports.AnyAsync(report => report.PeriodId == period, ct)) return new JsonObject { ["outcome"] = "done", ["reports"] = 0 };
        var reports = await Asked(period, ct);
        db.StatusReports.AddRange(reports);
        var people = reports.Select(report => report.AskedId.Value).Distinct().Order().ToList();
        foreach (var person in people) draft.Publish(new StatusReportsAsked(period.Value, person));
        draft.Tell(HistoryKind.ReportsAsked, new JsonObject { ["reports"] = reports.Count, ["people"] = people.Count });
        return new JsonObject { ["outcome"] = "done", ["reports"] = reports.Count };
    }

    private async Task<List<StatusReport>> Asked(ReportingPeriodId period, CancellationToken ct)
    {
        var asking = await db.ReportingPeriods.AsNoTracking().SingleAsync(p => p.Id == period, ct);
        var open = await AskedAssignments.Of(db, asking)
            .OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.UnitId, Owner = db.People.Where(p => p.Id == a.OwnerId && p.IsActive).Select(p => (PersonId?)p.Id).FirstOrDefault() })
            .ToListAsync(ct);
        var fallback = await FallbackOwners.Of(db, open.Where(a => a.Owner is null).Select(a => a.Id), ct);
        return [.. open.Select(a => new StatusReport(
            period, a.Id, a.UnitId, a.Owner ?? (fallback.TryGetValue(a.Id, out var people) ? people[0] : throw FallbackOwners.Nobody())))];
    }
}
