using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.History;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>One round of reminders: an event for each who has a report missing. Nobody missing, nobody reminded.</summary>
public sealed class Remind(ArendeDb db) : ITaskHandler
{
    public string TaskName => "Remind";

    public async Task<JsonObject> Run(TransitionDraft draft, CancellationToken ct)
    {
        var period = new ReportingPeriodId(draft.Subject.Id);
        await AskAgain(period, ct);
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

    // Who was asked and has been deactivated reads nothing: it becomes the controller's. Where there is none the others are
    // reminded all the same, and the next round asks again.
    private async Task AskAgain(ReportingPeriodId period, CancellationToken ct)
    {
        var left = await MissingReports.Of(db, period).Where(report => !db.People.Any(p => p.Id == report.AskedId && p.IsActive)).ToListAsync(ct);
        if (left.Count == 0 || await Controllers.First(db, ct) is not { } controller) return;
        foreach (var report in left) report.Ask(controller);
    }
}
