using System.Text.Json.Nodes;
using Arende.Application.Workflows;

namespace Arende.Application.Steps;

/// <summary>
/// Does a task that needs no person, in the transition's own transaction. What it changes through the context is saved with
/// the transition; what it publishes goes to the draft's outbox. It may run again when a race was lost.
/// </summary>
public interface ITaskHandler
{
    StepKind Handles { get; }

    /// <param name="draft">The transition that comes to the step.</param>
    /// <param name="step">What the definition says of it.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The task's result: an object with <c>outcome</c>.</returns>
    Task<JsonObject> Run(TransitionDraft draft, ProcessStep step, CancellationToken ct);
}

/// <summary>What a person's answer to a task changes besides the workflow, and what must hold before it may be given.</summary>
public interface ITaskRule
{
    IReadOnlyCollection<StepKind> Kinds { get; }

    /// <summary>False for an answer of which there is nothing to say: the step then needs no transaction around what it reads.</summary>
    bool Concerns(TaskAnswer answer) => true;

    /// <summary>What stands in the way of the step now, told before it is taken; <see cref="Apply"/> refuses for the same reasons.</summary>
    Task<IReadOnlyList<Domain.Obstacle>> Obstacles(WorkItem item, CancellationToken ct) => Task.FromResult<IReadOnlyList<Domain.Obstacle>>([]);

    /// <param name="draft">The transition that the answer starts.</param>
    /// <param name="answer">The answer; the rule may add to its result.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Domain.BrokenRuleException">The answer can't be given now; nothing has changed.</exception>
    Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct);
}

/// <summary>A person's answer to a work item. <c>Result</c> is what the workflow sees.</summary>
public sealed record TaskAnswer(WorkItem Item, string Outcome, string? Reason, IReadOnlyList<string> Conditions, DateOnly? Date, JsonObject Result)
{
    /// <summary>What the council decided, where the step awaits that.</summary>
    public Meetings.CouncilDecision? Council { get; init; }

    /// <summary>True where an answer is only rehearsed, and <see cref="ITaskRule.Obstacles"/> said just now that nothing stands in its way: it needn't be asked again.</summary>
    public bool IsClear { get; init; }
}
