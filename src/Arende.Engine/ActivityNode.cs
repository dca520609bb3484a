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
    JsonNode? Payload = null)
{
    /// <summary>
    /// What the file says besides of the activity, by name: the texts of its <c>customProperties</c>, numbers and truth values
    /// written out. The engine doesn't read them. Lists and objects are left out: Elsa writes those in a form of its own.
    /// </summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the designer drew it, in pixels of its canvas (<c>metadata.designer.position</c>); null where the file gives no place.</summary>
    public DesignerPosition? Position { get; init; }
}

/// <summary>A place on the designer's canvas, in pixels from its left and upper edge; either may be negative.</summary>
public readonly record struct DesignerPosition(double X, double Y);
