namespace Arende.Application.Steps;

/// <summary>An answer from somebody else is waited for; the case may go on without one.</summary>
public sealed class AwaitAnswer : IStep
{
    public static StepKind Kind { get; } = new("awaitAnswer", StepShape.Person);
}
