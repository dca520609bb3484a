using Arende.Application.Steps;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Reminders;
using Arende.Engine;

namespace Arende.Application.Workflows;

/// <summary>What a definition says to people, in both languages.</summary>
public sealed record Words(string Sv, string En);

/// <summary>A part of a path, as a clerk would tell it. <c>State</c> is what a case is while it stands there; null for what isn't a case.</summary>
public sealed record Stage(string Id, Words Name, CaseState? State);

/// <summary>A step of a path where something is waited for or done.</summary>
/// <param name="ActivityId">The activity's id in the definition.</param>
/// <param name="Name">The name of the task or event; null for a timer.</param>
/// <param name="Kind">What the product can do at it.</param>
/// <param name="Stage">The stage that it belongs to.</param>
/// <param name="Title">What is waited for; a person's step has its title in the task's payload, and the same here.</param>
/// <param name="Help">One line of help for who takes the step; null where there is none.</param>
/// <param name="Function">Whose outcome an event is; null for all other kinds.</param>
/// <param name="Did">By outcome, what somebody did who gave it, within a sentence ("skrev under tjänsteskrivelsen").</param>
public sealed record ProcessStep(
    string ActivityId, string? Name, StepKind Kind, Stage Stage, Words Title, Words? Help, BodyFunction? Function, IReadOnlyDictionary<string, Words> Did)
{
    /// <summary>When a period's path reminds; null where its definition doesn't say.</summary>
    public ReminderLadder? Ladder { get; init; }
}

/// <summary>
/// All that the product shows and does of a definition's path: its stages in order, and the kind, the stage and the words of each step. It is
/// read from the definition's <c>customProperties</c>, which stock Elsa keeps (docs/workflows.md).
/// </summary>
public sealed class ProcessPath
{
    private readonly Dictionary<string, ProcessStep> steps;

    internal ProcessPath(WorkflowDefinition definition, SubjectKind subject, Words name, IReadOnlyList<Stage> stages, IEnumerable<ProcessStep> steps)
    {
        (Definition, Subject, Name, Stages) = (definition, subject, name, stages);
        this.steps = steps.ToDictionary(step => step.ActivityId, StringComparer.Ordinal);
    }

    public WorkflowDefinition Definition { get; }

    /// <summary>What goes this way: a case or a reporting period.</summary>
    public SubjectKind Subject { get; }

    /// <summary>What it is called.</summary>
    public Words Name { get; }
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>What the ways are called by which a choice goes on, by activity and port; those that the definition has words for.</summary>
    public IReadOnlyDictionary<(string ActivityId, string Port), Words> Ports { get; internal init; } = new Dictionary<(string, string), Words>();

    /// <summary>In the order of the file.</summary>
    public IEnumerable<ProcessStep> Steps => Definition.Activities.Select(activity => Step(activity.Id)).OfType<ProcessStep>();

    /// <summary>Null for what only steers.</summary>
    public ProcessStep? Step(string activityId) => steps.GetValueOrDefault(activityId);

    /// <summary>The step that waits for a task or event of that name; null when the path has none.</summary>
    public ProcessStep? Named(string name) => Steps.FirstOrDefault(step => step.Name == name);

    public bool Has(StepKind kind) => steps.Values.Any(step => step.Kind == kind);

    /// <summary>
    /// What a case is that waits so: where branches run side by side it stands in the stage of the slowest. Null when nothing is said.
    /// </summary>
    public CaseState? StateAt(Transition transition)
    {
        if (transition.Status == WorkflowStatus.Finished) return CaseState.Closed;
        var at = transition.Waiting.Select(wait => Step(wait.ActivityId)?.Stage).OfType<Stage>().Select(PlaceOf).DefaultIfEmpty(-1).Min();
        return at < 0 ? null : Stages[at].State;
    }

    public int PlaceOf(Stage stage)
    {
        for (var at = 0; at < Stages.Count; at++)
            if (Stages[at] == stage) return at;
        return -1;
    }
}
