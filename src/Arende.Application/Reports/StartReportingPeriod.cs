using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Starts the workflow of a period that was opened.</summary>
public sealed class StartReportingPeriod(ArendeDb db, DefinitionCatalogue definitions, WorkflowHost host, TimeProvider clock) : IEventHandler<ReportingPeriodOpened>
{
    public async Task Handle(ReportingPeriodOpened message, CancellationToken ct)
    {
        var id = new ReportingPeriodId(message.SubjectId);
        if (await db.WorkflowInstances.AnyAsync(i => i.SubjectId == id.Value, ct)) return;
        var dueOn = await db.ReportingPeriods.Where(p => p.Id == id).Select(p => p.DueOn).SingleAsync(ct);
        await host.Start(
            definitions.LatestOf(SubjectKind.Period),
            new TransitionDraft(PeriodSubject.Of(id), clock.GetUtcNow(), actor: null),
            Inputs(id, dueOn),
            ct);
    }

    /// <summary>What a period's workflow is given when it begins.</summary>
    internal static Dictionary<string, JsonNode?> Inputs(ReportingPeriodId id, DateOnly dueOn) => new()
    {
        ["PeriodId"] = id.ToString(),
        ["DueOn"] = StockholmTime.StartOfDay(dueOn).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
    };
}
