#pragma warning disable CA1822
namespace Arende.Engine;
public sealed partial class WorkflowDefinition { public string DefinitionId => ""; public int Version => 1; public static WorkflowDefinition Read(string json) => new(); }
public sealed record Finding(string? ActivityId, string Message);
public static class DefinitionValidator { public static IReadOnlyList<Finding> Validate(string json, IReadOnlySet<string> roles) => []; }
public sealed class FlowchartInterpreter : IWorkflowInterpreter { public ValueTask<Transition> Start(WorkflowDefinition definition, StartInput input) => throw new NotSupportedException(); public ValueTask<Transition> Resume(WorkflowDefinition definition, WorkflowState state, Stimulus stimulus) => throw new NotSupportedException(); }
