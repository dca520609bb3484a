namespace Arende.Engine;

/// <summary>A released workflow definition, read from a stock Elsa 3 file.</summary>
public sealed partial class WorkflowDefinition
{
}
