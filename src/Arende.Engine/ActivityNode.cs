using System.Text.Json.Nodes;

namespace Arende.Engine;

/// <summary>
/// An activity as a reader of the definition sees it. <c>Type</c> is Elsa's (<c>Elsa.RunTask</c>); <c>TaskName</c>,
/// <c>EventName</c> and <c>Payload</c> are there when the file writes them out, and null when a script makes them.
/// <c>FlowchartId</c> is the flowchart that it stands in. <c>Payload</c> is shared by all who read the definition: nobody may
/// change it. Source: the definition's file.
/// </summary>
public sealed record ActivityNode(
    string Id,
    string Type,
    string Name,
    string FlowchartId,
    string? TaskName = null,
    string? EventName = null,
    JsonNode? Payload = null);
