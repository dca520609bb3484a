using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.History;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>One round of reminders: an event for each who has a report missing. Nobody missing, nobody reminded; and nobody after the period's last day of reminders.</summary>
public sealed class Remind(ArendeDb db, HandOverReports reports) : IStep, ITaskHandler
{
    public static StepKind Kind { get; } = new("remind", StepShape.Machine);

    public StepKind Handles => Kind;

    public async Task<JsonObject> Run(TransitionDraft draft, ProcessStep step, CancellationToken ct)
    {
        var period = new ReportingPeriodId(draft.Subject.Id);
        // The process goes on waiting for the reports; its timer rings unheard.
        var isOver = StockholmTime.DateAt(draft.Now) > (await db.ReportingPeriods.AsNoTracking().SingleAsync(p => p.Id == period, ct)).LastReminderOn;
        if (isOver) return new JsonObject { ["outcome"] = "done", ["missing"] = 0 };
        // Who has left reads nothing, and who may not see it can't answer: somebody else is asked. Their reminder asks them.
        await reports.FromThoseWhoCannotSee(MissingReports.Of(db, period), ct);
        var people = (await MissingReports.Of(db, period).ToListAsync(ct)).Select(report => report.AskedId).Distinct().ToList();
        if (people.Count > 0)
        {
            // Two rounds can't get the same number: both would be the same version of the instance, and one loses.
            var round = 1 + await db.History.CountAsync(h => h.SubjectId == period.Value && h.Kind == HistoryKind.ReminderSent, ct);
            foreach (var person in people.OrderBy(p => p.Value)) draft.Publish(new StatusReportReminderDue(period.Value, person.Value, round));
            draft.Tell(HistoryKind.ReminderSent, new JsonObject { ["round"] = round, ["people"] = people.Count });
        }
        return new JsonObject { ["outcome"] = "done", ["missing"] = people.Count };
    }
}
