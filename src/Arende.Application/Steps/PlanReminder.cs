using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>Says when a period's next reminder goes, by the ladder of its definition: in the morning of a working day, and none that already lies behind.</summary>
public sealed class PlanReminder(ArendeDb db) : IStep, ITaskHandler
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(6);

    public static StepKind Kind { get; } = new("planReminder", StepShape.Machine) { NeedsLadder = true };

    public StepKind Handles => Kind;

    public async Task<JsonObject> Run(TransitionDraft draft, ProcessStep step, CancellationToken ct)
    {
        var period = new ReportingPeriodId(draft.Subject.Id);
        var dueOn = await db.ReportingPeriods.Where(p => p.Id == period).Select(p => p.DueOn).SingleAsync(ct);
        var next = step.Ladder!.Next(dueOn, StockholmTime.DateAt(draft.Now));
        return new JsonObject
        {
            ["outcome"] = "done",
            ["days"] = next.Days,
            ["at"] = (StockholmTime.StartOfDay(next.On) + Hour).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
    }
}
