using Arende.Engine.Values;

namespace Arende.Engine.Definitions;

/// <summary>What a file's envelope says.</summary>
sealed record Envelope(string DefinitionId, string Id, int Version, string Name, IReadOnlyDictionary<string, string> Properties);

/// <summary>An input that an instance is started with. Only a stored one is there after the first wait.</summary>
sealed record InputDefinition(string Name, VariableType Type, bool IsStored);

/// <summary>A definition as the interpreter and the validator walk it: ids are exchanged for positions.</summary>
sealed class DefinitionModel
{
    public required Envelope Envelope { get; init; }
    public required Step[] Steps { get; init; }
    public required Link[] Links { get; init; }
    public required FlowchartDefinition[] Flowcharts { get; init; }
    public required VariableDefinition[] Variables { get; init; }
    public required InputDefinition[] Inputs { get; init; }
    public required Dictionary<string, int> Positions { get; init; }

    /// <summary>What a state's rows mean; two states of the same layout can be read without looking names up.</summary>
    public required Layout Layout { get; init; }

    public bool NeedsCorrelationId { get; set; }
    public FlowchartDefinition Root => Flowcharts[0];
    public Step? Find(string id) => Positions.TryGetValue(id, out var position) ? Steps[position] : null;
}

/// <summary>The names behind the positions in a state: activity ids and variables.</summary>
sealed record Layout(string[] ActivityIds, string[] Variables);

/// <summary>A variable and its flowchart (0: the workflow itself). <c>Default</c> is the file's text.</summary>
sealed record VariableDefinition(
    int Position, string Id, string Name, VariableType Type, string? Default, int Flowchart, string FlowchartId)
{
    /// <summary>The name in a state: the workflow's own variables by name, a nested flowchart's with its id before.</summary>
    public string Key => Flowchart == 0 ? Name : $"{FlowchartId}/{Name}";
}

/// <summary>A connection between two steps.</summary>
sealed record Link(int Position, int Source, int Target, Connection Connection)
{
    /// <summary>True when the connection closes a loop: its target stands before its source.</summary>
    public bool IsBackward { get; set; }

    /// <summary>Of a connection back: by position, which steps the loop goes round.</summary>
    public bool[] Loop { get; set; } = [];

    public string Port => Connection.Port;
}

/// <summary>A flowchart's steps and the one that it starts with (-1 when there is none).</summary>
sealed class FlowchartDefinition
{
    public required string Id { get; init; }
    public required int Position { get; init; }

    /// <summary>The step that this flowchart is in its parent; -1 for the root.</summary>
    public required int StepPosition { get; init; }

    public required int[] StepPositions { get; set; }
    public int Start { get; set; } = -1;
    public int[] Variables { get; set; } = [];
}
