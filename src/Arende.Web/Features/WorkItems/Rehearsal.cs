using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Engine;

namespace Arende.Web.Features.WorkItems;

/// <summary>What an answer would lead to. <c>Opened</c> are the work items that would come, whose and when due.</summary>
public sealed record Rehearsed(Transition After, IReadOnlyList<WorkItem> Opened, IReadOnlyList<string> Automatic);

/// <summary>
/// Plays an answer to a work item without writing anything: the interpreter is pure, so what it says now is what will happen.
/// </summary>
public sealed class Rehearsal(DefinitionCatalogue definitions, IWorkflowInterpreter interpreter, WorkItemRouting routing, IEnumerable<ITaskHandler> handlers)
{
    private const int LongestRun = 50;

    /// <returns>Null when the definition can't take the step as things stand; taking it then says why.</returns>
    public async Task<Rehearsed?> Play(WorkItem item, InstanceSnapshot instance, string outcome, DateOnly? date, DateTimeOffset now, CancellationToken ct)
    {
        var definition = definitions.Of(instance.Row.DefinitionId, instance.Row.DefinitionVersion);
        var known = instance.Open.Select(open => (open.ActivityId, open.Visit)).ToHashSet();
        var after = await interpreter.Resume(definition, WorkflowState.Parse(instance.Row.State), new TaskCompleted(now, item.ActivityId, Result(outcome, date)));
        var automatic = new List<string>();
        while (automatic.Count < LongestRun && after.Waiting.OfType<TaskWait>().FirstOrDefault(IsOurs) is { } task)
        {
            automatic.Add(task.TaskName);
            after = await interpreter.Resume(definition, after.State, new TaskCompleted(now, task.ActivityId, new JsonObject { ["outcome"] = "done" }));
        }
        if (after.Answer != StimulusAnswer.Accepted || after.Status == WorkflowStatus.Faulted) return null;
        var opened = new List<WorkItem>();
        foreach (var wait in after.Waiting.OfType<TaskWait>().Where(wait => !known.Contains((wait.ActivityId, wait.Visit))))
            opened.Add(await routing.Open(instance.Row.Id, instance.Subject, wait, now, ct));
        return new Rehearsed(after, opened, automatic);

        bool IsOurs(TaskWait wait) => !known.Contains((wait.ActivityId, wait.Visit)) && handlers.Any(handler => handler.TaskName == wait.TaskName);
    }

    // A step that names a day gives the definition the day on which its notice comes down, as the use case does.
    private static JsonObject Result(string outcome, DateOnly? date)
    {
        var result = new JsonObject { ["outcome"] = outcome };
        if (date is { } posted)
        {
            var takeDown = StockholmTime.StartOfDay(SwedishCalendar.TakeDown(SwedishCalendar.LastAppealDay(posted)));
            result["takeDownAt"] = takeDown.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }
        return result;
    }
}
