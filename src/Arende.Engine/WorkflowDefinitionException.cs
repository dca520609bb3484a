namespace Arende.Engine;

/// <summary>A definition can't be read or uses what this engine doesn't run. <see cref="Findings"/> says where and why.</summary>
public sealed class WorkflowDefinitionException(IReadOnlyList<Finding> findings)
    : Exception(string.Join(Environment.NewLine, findings))
{
    /// <summary>What is wrong, and what to do; at least one.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
