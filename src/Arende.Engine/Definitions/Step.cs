using System.Text.Json.Nodes;
using Arende.Engine.Scripts;

namespace Arende.Engine.Definitions;

/// <summary>A case of a switch: the port it opens and when.</summary>
sealed record SwitchCase(string Label, Expression Condition);

/// <summary>An activity with its expressions, its ways in and out, and its place among the others.</summary>
sealed class Step
{
    public required ActivityNode Node { get; init; }
    public required int Position { get; init; }
    public required ActivityType Type { get; init; }

    /// <summary>The flowchart it stands in.</summary>
    public required int Flowchart { get; init; }

    /// <summary>The flowchart that it is, if it is one; otherwise -1.</summary>
    public int Inner { get; set; } = -1;

    /// <summary>The activity's one value: the task's or event's name, condition, time, variable's value, message.</summary>
    public Expression Value { get; set; } = Expression.Nothing;

    public Expression Payload { get; set; } = Expression.Nothing;
    public SwitchCase[] Cases { get; set; } = [];
    public bool MatchesAny { get; set; }
    public string[] Branches { get; set; } = [];

    /// <summary>The variable that a SetVariable sets or a result goes to; -1 for none.</summary>
    public int Variable { get; set; } = -1;

    public JoinMode Mode { get; set; } = JoinMode.WaitAllActive;

    public Link[] In { get; set; } = [];
    public Link[] Out { get; set; } = [];

    /// <summary>The ways in that a join which waits for all must have seen.</summary>
    public Link[] ForwardIn { get; set; } = [];

    /// <summary>By position: can a branch that stands here still come there, without going back in a loop?</summary>
    public bool[] Reaches { get; set; } = [];

    public string Id => Node.Id;

    /// <summary>A task's payload as it is written in the file: shared by all instances, so nobody may change it.</summary>
    public JsonNode? StaticPayload => Node.Payload;

    public IEnumerable<Expression> Expressions => Cases.Select(c => c.Condition).Append(Value).Append(Payload);

    /// <summary>The ports that a connection may leave from.</summary>
    public IReadOnlyList<string> Ports => Type switch
    {
        ActivityType.FlowDecision => ["True", "False"],
        ActivityType.FlowSwitch => [.. Cases.Select(c => c.Label), "Default"],
        ActivityType.FlowFork when Branches.Length > 0 => Branches,
        ActivityType.Finish or ActivityType.End => [],
        _ => ["Done"],
    };
}
