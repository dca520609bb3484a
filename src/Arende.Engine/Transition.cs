using System.Text.Json.Nodes;

namespace Arende.Engine;

/// <summary>What an instance is started with. <c>Now</c> is UTC; <c>Inputs</c> are the definition's inputs by name.</summary>
public sealed record StartInput(DateTimeOffset Now, string? CorrelationId = null, IReadOnlyDictionary<string, JsonNode?>? Inputs = null);

/// <summary>Something that happened at <c>Now</c> (UTC) and that an instance may be waiting for.</summary>
public abstract record Stimulus(DateTimeOffset Now);

/// <summary>
/// A task's answer. <c>Result</c> is an object with <c>outcome</c>, or null; it goes to the task's result variable as it is, so
/// it may not be changed afterwards.
/// </summary>
public sealed record TaskCompleted(DateTimeOffset Now, string ActivityId, JsonNode? Result) : Stimulus(Now);

/// <summary>An event by name, compared letter for letter. A null <c>Payload</c> is stored as an empty object, as Elsa does.</summary>
public sealed record EventRaised(DateTimeOffset Now, string Name, JsonNode? Payload) : Stimulus(Now);

/// <summary>A timer whose time has come. Before its due time it is answered <see cref="StimulusAnswer.NotDue"/>.</summary>
public sealed record TimerRang(DateTimeOffset Now, string ActivityId) : Stimulus(Now);

/// <summary>A waiting timer is given another due time (UTC), for instance when a notice was down for some days.</summary>
public sealed record TimerMoved(DateTimeOffset Now, string ActivityId, DateTimeOffset DueAt) : Stimulus(Now);

/// <summary>What became of a stimulus.</summary>
public enum StimulusAnswer
{
    /// <summary>It was waited for and moved the instance.</summary>
    Accepted,
    /// <summary>The activity was waited for earlier and has been answered (or its branch was cancelled).</summary>
    AlreadyDone,
    /// <summary>Nothing waits for it.</summary>
    NotWaiting,
    /// <summary>The timer isn't due yet.</summary>
    NotDue,
    /// <summary>The definition has no such activity.</summary>
    UnknownActivity,
    /// <summary>The instance has finished or faulted.</summary>
    Ended,
}

/// <summary>Where an instance stands.</summary>
public enum WorkflowStatus
{
    /// <summary>It waits for something. It may have incidents: errors that were noted and that it went on after.</summary>
    Running,
    /// <summary>It has come to its end, waits for nothing and moves no more. It may have incidents from before.</summary>
    Finished,
    /// <summary>An error has stopped it for good: its last incident says which. It waits for nothing.</summary>
    Faulted,
}

/// <summary>An error in an activity: which one, and what was wrong, in words for an administrator.</summary>
public sealed record Incident(string ActivityId, string Message);

/// <summary>
/// What an instance waits for. <c>Visit</c> counts the activity's entries from 1, so that (activity, visit) names one wait for
/// good: a task that is entered anew in a loop is another wait.
/// </summary>
public abstract record Wait(string ActivityId, int Visit);

/// <summary>
/// A person's or machine's step. <c>Payload</c> is the task's payload as an object (role, title, outcomes, dueIn), or null; it
/// is shared by all instances, so read it and don't change it.
/// </summary>
public sealed record TaskWait(string ActivityId, int Visit, string TaskName, JsonNode? Payload) : Wait(ActivityId, Visit);

/// <summary>An event, by its evaluated name.</summary>
public sealed record EventWait(string ActivityId, int Visit, string EventName) : Wait(ActivityId, Visit);

/// <summary>A timer and its due time, in UTC.</summary>
public sealed record TimerWait(string ActivityId, int Visit, DateTimeOffset DueAt) : Wait(ActivityId, Visit);

/// <summary>
/// One step of an instance: the new state, all that it now waits for (not only what is new), and its incidents.
/// </summary>
public sealed record Transition(
    WorkflowState State,
    StimulusAnswer Answer,
    WorkflowStatus Status,
    IReadOnlyList<Wait> Waiting,
    IReadOnlyList<Incident> Incidents);
