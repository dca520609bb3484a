using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Reminders;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>
/// One round of reminders: an event for each who has a report missing, and by the definition's ladder for each who is above them. Nobody missing, nobody reminded. A
/// definition without a ladder reminds until the period's last day of reminders, and tells nobody else.
/// </summary>
public sealed class Remind(ArendeDb db, HandOverReports reports) : IStep, ITaskHandler
{
    public static StepKind Kind { get; } = new("remind", StepShape.Machine);

    public StepKind Handles => Kind;

    public async Task<JsonObject> Run(TransitionDraft draft, ProcessStep step, CancellationToken ct)
    {
        var id = new ReportingPeriodId(draft.Subject.Id);
        var (period, today) = (await db.ReportingPeriods.AsNoTracking().SingleAsync(p => p.Id == id, ct), StockholmTime.DateAt(draft.Now));
        // The process goes on waiting for the reports; its timer rings unheard.
        if (step.Ladder is null && today > period.LastReminderOn) return new JsonObject { ["outcome"] = "done", ["missing"] = 0 };
        // Who has left reads nothing, and who may not see it can't answer: somebody else is asked. Their reminder asks them.
        await reports.FromThoseWhoCannotSee(MissingReports.Of(db, id), ct);
        var missing = await MissingReports.Of(db, id).ToListAsync(ct);
        var people = missing.Select(report => report.AskedId).Distinct().OrderBy(p => p.Value).ToList();
        if (people.Count > 0)
        {
            // Two rounds can't get the same number: both would be the same version of the instance, and one loses.
            var round = 1 + await db.History.CountAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.ReminderSent, ct);
            foreach (var person in people) draft.Publish(new StatusReportReminderDue(id.Value, person.Value, round));
            var above = await Above(missing, step.Ladder?.Latest(period.DueOn, today), step.Ladder, ct);
            foreach (var person in above) draft.Publish(new StatusReportsMissing(id.Value, person.Value, round));
            draft.Tell(HistoryKind.ReminderSent, new JsonObject { ["round"] = round, ["people"] = people.Count, ["above"] = above.Count });
        }
        return new JsonObject { ["outcome"] = "done", ["missing"] = people.Count };
    }

    private async Task<List<PersonId>> Above(List<StatusReport> missing, ReminderStep? at, ReminderLadder? ladder, CancellationToken ct) =>
        ladder is not null && at is { } now && ladder.TellsManager(now.Days)
            ? [.. (await AboveWhoMiss.Of(db, ladder.TellsDirector(now.Days), ct)).Of(missing).OrderBy(p => p.Value)]
            : [];
}
