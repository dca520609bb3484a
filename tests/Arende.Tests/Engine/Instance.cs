using System.Text.Json.Nodes;
using Arende.Engine;

namespace Arende.Tests.Engine;

/// <summary>An instance under test: what is done to it, in the order it is done, and where it stands.</summary>
public sealed class Instance(IWorkflowInterpreter interpreter, WorkflowDefinition definition)
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Monday;
    public Transition Last { get; private set; } = null!;
    public string Waiting => string.Join(" ", Last.Waiting.Select(w => w.ActivityId).Order(StringComparer.Ordinal));
    public WorkflowStatus Status => Last.Status;

    public JsonNode? this[string variable] => View.Variables[variable];
    public WorkflowView View => interpreter.Look(Last.State);

    public async Task<Instance> Start(string? correlationId = null, params (string Name, JsonNode? Value)[] inputs)
    {
        Last = await interpreter.Start(definition, new StartInput(Now, correlationId, inputs.ToDictionary(i => i.Name, i => i.Value)));
        return this;
    }

    public Task<StimulusAnswer> Complete(string id, string? outcome = null) =>
        Give(new TaskCompleted(Now, id, outcome is null ? null : new JsonObject { ["outcome"] = outcome }));

    public Task<StimulusAnswer> Raise(string name, JsonNode? payload = null) => Give(new EventRaised(Now, name, payload));

    public Task<StimulusAnswer> Ring(string id) => Give(new TimerRang(Now, id));

    public async Task<StimulusAnswer> Give(Stimulus stimulus)
    {
        Last = await interpreter.Resume(definition, Last.State, stimulus);
        return Last.Answer;
    }
}
