namespace Arende.Application.Steps;

/// <summary>An appealed decision waits until the ruling of the court is final (KL 13 kap.).</summary>
public sealed class AwaitCourt : IStep
{
    public static StepKind Kind { get; } = new("awaitCourt", StepShape.Person);
}
