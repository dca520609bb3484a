using System.Collections.ObjectModel;
using System.Text.Json.Nodes;
using Arende.Engine.Execution;

namespace Arende.Engine;

/// <summary>An instance's state between two transitions. Opaque to the host, which stores <see cref="ToJson"/> as it is.</summary>
public sealed partial class WorkflowState
{
    internal WorkflowState(StateRows rows) => Rows = rows;

    /// <summary>The version of the JSON that <see cref="ToJson"/> writes.</summary>
    public const int FormatVersion = 1;

    /// <summary>Whether the instance can still move. A running one may have incidents.</summary>
    public WorkflowStatus Status => Rows.Status;

    /// <summary>What ties the instance to its case, or null.</summary>
    public string? CorrelationId => Rows.CorrelationId;

    /// <summary>
    /// The workflow's own variables by name, not a nested flowchart's. The values are shared with the state: read them, don't
    /// change them.
    /// </summary>
    public IReadOnlyDictionary<string, JsonNode?> Variables => new ReadOnlyDictionary<string, JsonNode?>(
        Enumerable.Range(0, Rows.Layout.Variables.Length)
            .Where(i => !Rows.Layout.Variables[i].Contains('/', StringComparison.Ordinal))
            .ToDictionary(i => Rows.Layout.Variables[i], i => Rows.Values[i]));

    /// <summary>All that the instance waits for.</summary>
    public IReadOnlyList<Wait> Waiting => Rows.Waits;

    /// <summary>How often each activity has been entered, by its id; one that never was isn't there.</summary>
    public IReadOnlyDictionary<string, int> Visits => Enumerable.Range(0, Rows.Visits.Length).Where(i => Rows.Visits[i] > 0)
        .ToDictionary(i => Rows.Layout.ActivityIds[i], i => Rows.Visits[i], StringComparer.Ordinal);

    /// <summary>
    /// All that has gone wrong since the start, the oldest first. The last one of a faulted instance is what stopped it; a
    /// running or finished instance has those that it went on after.
    /// </summary>
    public IReadOnlyList<Incident> Incidents => Rows.Incidents;

    internal StateRows Rows { get; }

    /// <summary>
    /// The activities that the instance stands in and that another definition lacks, or has no such connection to: empty when
    /// the instance can be moved there.
    /// </summary>
    public IReadOnlyList<string> MissingIn(WorkflowDefinition definition)
    {
        var activities = Rows.Standing.Where(id => definition.Model.Find(id) is null);
        var connections = Rows.Arrivals.Where(a => !definition.Connections.Contains(new Connection(a.Source, a.Port, a.Target))).Select(a => a.Target);
        return [.. activities.Concat(connections).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The state as versioned JSON. <see cref="Parse"/> of it gives an equal state.</summary>
    public string ToJson() => StateJson.Write(Rows);

    /// <summary>Reads what <see cref="ToJson"/> wrote, by this version of the engine or an earlier one.</summary>
    /// <exception cref="FormatException">The text is not a state of a version that this engine knows.</exception>
    public static WorkflowState Parse(string json) => new(StateJson.Read(json));
}
