namespace Arende.Application.Steps;

/// <summary>Time that must pass and has no legal meaning of its own.</summary>
public sealed class Wait : IStep
{
    public static StepKind Kind { get; } = new("wait", StepShape.Timer);
}
