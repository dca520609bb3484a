using System.Globalization;
using Arende.Engine;
using Arende.Engine.Definitions;
using Arende.Engine.Execution;
using Elsa.Common;
using Elsa.Workflows;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Notifications;

namespace Arende.Elsa;

/// <summary>
/// One transition on its way. Elsa asks its services for the time, for ids and for somebody to give tasks to; they answer from the
/// transition in which they are asked, so that the same transition made again gives the same state.
/// </summary>
sealed class ElsaTransition(WorkflowDefinition definition, StateRows before, DateTimeOffset now)
{
    static readonly AsyncLocal<ElsaTransition?> Running = new();

    readonly Dictionary<string, IDictionary<string, object>?> payloads = [];
    readonly int[] visits = [.. before.Visits];
    readonly Arende.Engine.Scripts.SeededRandom random = new() { Seed = TransitionSeed.Of(definition.DefinitionId, before.CorrelationId, before.Sequence, now) };
    readonly List<Arrival> arrivals = [.. before.Arrivals];
    int ids;
    int entries;

    public static ElsaTransition Current => Running.Value ?? throw new InvalidOperationException("Elsa was asked to run outside a transition.");

    public WorkflowDefinition Definition => definition;
    public StateRows Before => before;
    public DateTimeOffset Now => now.ToUniversalTime();
    public int[] Visits => visits;

    /// <summary>Branches that have come to an activity which hasn't been entered since.</summary>
    public IReadOnlyList<Arrival> Arrivals => arrivals;

    /// <summary>Where a way ended that has no connection, which Elsa doesn't mind.</summary>
    public Incident? Problem { get; private set; }

    public IDisposable Begin()
    {
        Running.Value = this;
        return new End();
    }

    public double NextRandom() => random.Next();

    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"{before.Sequence + 1}-{++ids}");

    /// <exception cref="InvalidOperationException">Nothing has waited for long: the definition goes round in a circle.</exception>
    public void Enter(string activityId)
    {
        if (definition.Model.Find(activityId) is not { } step) return;
        visits[step.Position]++;
        arrivals.RemoveAll(arrival => arrival.Target == activityId || (step.Mode == JoinMode.WaitAny && definition.Model.Find(arrival.Target)!.Reaches[step.Position]));
        if (step.Type is ActivityType.Finish or ActivityType.End && step.Flowchart == 0) arrivals.Clear();
        if (++entries > Arende.Engine.Execution.Run.MaxEntries) throw new InvalidOperationException(Arende.Engine.Execution.Run.Endless(step));
    }

    public void Leave(string activityId, IEnumerable<string> ports)
    {
        if (definition.Model.Find(activityId) is not { } step || step.Type.IsTerminal()) return;
        foreach (var port in ports)
        {
            var links = Array.FindAll(step.Out, link => link.Port == port);
            arrivals.AddRange(links.Select(link => new Arrival(link.Connection.TargetId, link.Connection.SourceId, link.Port)).Except(arrivals));
            if (links.Length == 0 && port != "Done") Problem ??= new Incident(activityId, Arende.Engine.Execution.Run.LeadsNowhere(step, port));
        }
    }

    public void Keep(RunTaskRequest task) => payloads[task.TaskId] = task.TaskPayload;

    public IDictionary<string, object>? PayloadOf(string taskId) => payloads.GetValueOrDefault(taskId);

    sealed class End : IDisposable
    {
        public void Dispose() => Running.Value = null;
    }
}

/// <summary>The transition's now.</summary>
sealed class TransitionClock : ISystemClock
{
    public DateTimeOffset UtcNow => ElsaTransition.Current.Now;
}

/// <summary>Ids that are the same when the transition is made again.</summary>
sealed class TransitionIds : IIdentityGenerator
{
    public string GenerateId() => ElsaTransition.Current.NextId();
}

/// <summary>A task is given to nobody here: it is waited for, and the host finds somebody.</summary>
sealed class CollectedTasks : ITaskDispatcher
{
    public Task DispatchAsync(RunTaskRequest request, CancellationToken cancellationToken = default)
    {
        ElsaTransition.Current.Keep(request);
        return Task.CompletedTask;
    }
}
