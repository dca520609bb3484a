using System.Text.Json.Nodes;
using System.Xml;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Engine;

namespace Arende.Application.Workflows;

/// <summary>Turns a task that waits into a work item: whose it is, and when it is due.</summary>
public sealed class WorkItemRouting(RoleDirectory directory)
{
    public async ValueTask<WorkItem> Open(ArendeDb db, Guid instanceId, Subject subject, TaskWait wait, DateTimeOffset now, CancellationToken ct)
    {
        var payload = wait.Payload as JsonObject ?? [];
        var (role, unit, assignee) = (await directory.Now(db, ct)).Route((string?)payload["role"] ?? Role.Controller, subject.Unit, subject.CaseOfficer);
        return new WorkItem
        {
            Id = OrderedGuid.New(),
            InstanceId = instanceId,
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            ActivityId = wait.ActivityId,
            Visit = wait.Visit,
            TaskName = wait.TaskName,
            Role = role,
            UnitId = unit,
            AssigneeId = assignee,
            Payload = payload.ToJsonString(HistoryJson.Options),
            State = WorkItemState.Open,
            OpenedAt = now,
            DueAt = (string?)payload["dueIn"] is { } dueIn ? Due(now, dueIn) : null,
        };
    }

    // P5D is five days in Stockholm, PT120H is 120 hours: what stands after the T is elapsed time. What ends on a day off is moved.
    private static DateTimeOffset Due(DateTimeOffset now, string dueIn)
    {
        var (date, time) = dueIn.Split('T') is [var days, var hours] ? (days, "PT" + hours) : (dueIn, "PT0S");
        var due = CalendarDays.Add(now, date == "P" ? 0 : XmlConvert.ToTimeSpan(date).Days, XmlConvert.ToTimeSpan(time), StockholmTime.Zone);
        // Nothing that a person must do is due on a day off.
        var day = StockholmTime.DateAt(due);
        return CalendarDays.Add(due, SwedishCalendar.RollForward(day).DayNumber - day.DayNumber, TimeSpan.Zero, StockholmTime.Zone);
    }
}
