using Arende.Engine.Definitions;

namespace Arende.Engine;

/// <summary>A released workflow definition, read from a stock Elsa 3 file. It never changes and may be shared by threads.</summary>
public sealed partial class WorkflowDefinition
{
    internal WorkflowDefinition(DefinitionModel model, string source)
    {
        Model = model;
        Source = source;
        Activities = [.. model.Steps.Select(step => step.Node)];
        Connections = [.. model.Links.Select(link => link.Connection)];
    }

    /// <summary>The id that all versions of the definition share.</summary>
    public string DefinitionId => Model.Envelope.DefinitionId;

    /// <summary>The id of this version.</summary>
    public string Id => Model.Envelope.Id;

    /// <summary>The version's number, from 1.</summary>
    public int Version => Model.Envelope.Version;

    /// <summary>The name that people read, or the definition's id when the file has none.</summary>
    public string Name => Model.Envelope.Name;

    /// <summary>The texts of the definition's own <c>customProperties</c>, by name; read as an activity's (<see cref="ActivityNode.Properties"/>).</summary>
    public IReadOnlyDictionary<string, string> Properties => Model.Envelope.Properties;

    /// <summary>The workflow's own variables by name, with the defaults that the file gives them; null where it gives none.</summary>
    public IReadOnlyDictionary<string, string?> Defaults =>
        Model.Variables.Where(variable => variable.Flowchart == 0).DistinctBy(variable => variable.Name).ToDictionary(variable => variable.Name, variable => variable.Default, StringComparer.Ordinal);

    /// <summary>The file's text, letter for letter: what this engine doesn't know is kept.</summary>
    public string Source { get; }

    /// <summary>All activities but the root, in the file's order, a nested flowchart before what stands in it.</summary>
    public IReadOnlyList<ActivityNode> Activities { get; }

    /// <summary>All connections whose both ends exist, in the file's order.</summary>
    public IReadOnlyList<Connection> Connections { get; }

    /// <summary>True when an instance can't be started without a correlation id, since a script asks for it.</summary>
    public bool NeedsCorrelationId => Model.NeedsCorrelationId;

    internal DefinitionModel Model { get; }

    /// <summary>Reads a definition without judging its paths; <see cref="DefinitionValidator"/> does that.</summary>
    /// <exception cref="WorkflowDefinitionException">The text isn't a definition, or uses what this engine doesn't run.</exception>
    public static WorkflowDefinition Read(string json)
    {
        var reading = DefinitionReader.Read(json);
        return reading.Refusals.Count > 0 || reading.Model is null
            ? throw new WorkflowDefinitionException(reading.Refusals)
            : new WorkflowDefinition(reading.Model, json);
    }
}
