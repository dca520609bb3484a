using System.Text.Json.Nodes;
using Arende.Engine.Definitions;
using Arende.Engine.Scripts;
using Arende.Engine.Values;

namespace Arende.Engine.Execution;

/// <summary>An instance's values during a transition, as scripts see them. The arrays of the state before are never written to.</summary>
sealed class RunValues(DefinitionModel model, StateRows before, DateTimeOffset now) : IScriptScope
{
    JsonNode?[] values = before.Values;
    ulong evaluations;
    ulong? seed;

    /// <summary>The step whose expressions are being evaluated.</summary>
    public Step Current { get; set; } = null!;

    public DateTimeOffset Now => now;
    public string? CorrelationId { get; set; } = before.CorrelationId;
    public JsonNode?[] All => values;
    public Incident[] Incidents { get; private set; } = before.Incidents;
    public NamedEvent[] NamedEvents { get; private set; } = before.NamedEvents;

    /// <summary>What is kept after the first wait: an input that names no storage is gone then, as in Elsa.</summary>
    public IReadOnlyDictionary<string, JsonNode?> StoredInputs =>
        before.Inputs.Count == 0 || before.Inputs.Keys.All(IsStored)
            ? before.Inputs
            : before.Inputs.Where(input => IsStored(input.Key)).ToDictionary(input => input.Key, input => input.Value);

    public JsonNode? Get(int variable) => values[variable];

    public void Set(int variable, JsonNode? value)
    {
        var definition = model.Variables[variable];
        var converted = Conversion.To(definition.Type, value);
        if (converted is { WouldRound: true, Problem: { } rounded })
        {
            // Elsa rounds without a word. Here the variable keeps what it had, and an administrator is told.
            Note(new Incident(Current.Id, $"'{definition.Name}' keeps its value: {rounded}"));
            return;
        }
        if (converted.Problem is { } problem) throw new ScriptException($"'{definition.Name}' can't be set: {problem}");
        Write(variable, converted.Value);
    }

    public void Reset(int[] variables)
    {
        foreach (var variable in variables) Write(variable, Defaults.Of(model.Variables[variable]));
    }

    public JsonNode? Input(string name) => before.Inputs.TryGetValue(name, out var value) ? value : null;

    public ulong NextSeed() => (seed ??= TransitionSeed.Of(model.Envelope.DefinitionId, CorrelationId, before.Sequence, now)) + evaluations++;

    public JsonNode? Evaluate(Expression expression) => expression.Kind switch
    {
        ExpressionKind.Nothing => null,
        ExpressionKind.Literal or ExpressionKind.Object => expression.Literal,
        ExpressionKind.Variable => Get(expression.Variable),
        ExpressionKind.Input => Input(expression.Name ?? ""),
        ExpressionKind.JavaScript => expression.Script!.Evaluate(this).ToJson(),
    };

    public void Note(Incident incident) => Incidents = [.. Incidents, incident];

    public void Remember(NamedEvent named) =>
        NamedEvents = [.. NamedEvents.Where(e => e.ActivityId != named.ActivityId), named];

    bool IsStored(string name) => Array.Exists(model.Inputs, input => input.Name == name && input.IsStored);

    void Write(int variable, JsonNode? value)
    {
        if (ReferenceEquals(values, before.Values)) values = [.. values];
        values[variable] = value;
    }
}
