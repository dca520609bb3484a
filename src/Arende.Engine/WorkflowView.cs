using System.Text.Json.Nodes;

namespace Arende.Engine;

/// <summary>Where an instance stands, for people to see: what its interpreter tells of a state that is opaque to others.</summary>
/// <param name="Status">Whether it can still move. A running one may have incidents.</param>
/// <param name="CorrelationId">What ties it to its case, or null.</param>
/// <param name="Variables">The workflow's own by name, not a nested flowchart's. The values are shared with the state: read them, don't change them.</param>
/// <param name="Waiting">All that it waits for.</param>
/// <param name="Visits">How often each activity has been entered, by its id; one that never was isn't there.</param>
/// <param name="Incidents">
/// All that has gone wrong since the start, the oldest first. The last one of a faulted instance is what stopped it; a running or
/// finished one has those that it went on after.
/// </param>
public sealed record WorkflowView(
    WorkflowStatus Status,
    string? CorrelationId,
    IReadOnlyDictionary<string, JsonNode?> Variables,
    IReadOnlyList<Wait> Waiting,
    IReadOnlyDictionary<string, int> Visits,
    IReadOnlyList<Incident> Incidents);
