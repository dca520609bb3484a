using System.Text.Json.Nodes;
using Arende.Engine.Definitions;

namespace Arende.Engine.Execution;

/// <summary>A branch that has come over a connection to an activity which waits for more of them.</summary>
readonly record struct Arrival(string Target, string Source, string Port);

/// <summary>An event whose name a script made, and the name that it waited for last: so that a late one can be told so.</summary>
readonly record struct NamedEvent(string ActivityId, string EventName);

/// <summary>What a state consists of. No array here is ever changed; a transition makes new ones where it must.</summary>
sealed record StateRows
{
    public required Layout Layout { get; init; }
    public WorkflowStatus Status { get; init; }
    public string? CorrelationId { get; init; }

    /// <summary>The transitions so far; it makes each one's random numbers its own.</summary>
    public int Sequence { get; init; }

    /// <summary>By the layout's variables.</summary>
    public required JsonNode?[] Values { get; init; }

    /// <summary>By the layout's activities: how often each has been entered.</summary>
    public required int[] Visits { get; init; }

    public IReadOnlyDictionary<string, JsonNode?> Inputs { get; init; } = EmptyInputs;
    public Wait[] Waits { get; init; } = [];
    public Arrival[] Arrivals { get; init; } = [];
    public string[] OpenFlowcharts { get; init; } = [];
    public NamedEvent[] NamedEvents { get; init; } = [];
    public Incident[] Incidents { get; init; } = [];

    static readonly Dictionary<string, JsonNode?> EmptyInputs = [];

    /// <summary>The activities that hold a branch.</summary>
    public IEnumerable<string> Standing => Waits.Select(w => w.ActivityId).Concat(Arrivals.Select(a => a.Target)).Concat(OpenFlowcharts);

    /// <summary>What it tells to people: a nested flowchart's variables are its own.</summary>
    public WorkflowView View() => new(
        Status,
        CorrelationId,
        Enumerable.Range(0, Layout.Variables.Length).Where(i => !Layout.Variables[i].Contains('/', StringComparison.Ordinal))
            .ToDictionary(i => Layout.Variables[i], i => Values[i], StringComparer.Ordinal),
        Waits,
        Enumerable.Range(0, Visits.Length).Where(i => Visits[i] > 0).ToDictionary(i => Layout.ActivityIds[i], i => Visits[i], StringComparer.Ordinal),
        Incidents);

    /// <summary>The same rows in a definition's own order. A variable that is new there has its default.</summary>
    public StateRows In(DefinitionModel model)
    {
        if (ReferenceEquals(Layout, model.Layout)) return this;
        if (Standing.FirstOrDefault(id => model.Find(id) is null) is { } missing)
            throw new InvalidOperationException($"The instance stands in '{missing}', which the definition {model.Envelope.Id} doesn't have.");
        var values = Defaults.Of(model);
        for (var i = 0; i < Values.Length; i++)
            if (Array.IndexOf(model.Layout.Variables, Layout.Variables[i]) is >= 0 and var at) values[at] = Values[i];
        var visits = new int[model.Steps.Length];
        for (var i = 0; i < Visits.Length; i++)
            if (model.Find(Layout.ActivityIds[i]) is { } step) visits[step.Position] = Visits[i];
        return this with { Layout = model.Layout, Values = values, Visits = visits };
    }
}
