namespace Arende.Application.Steps;

/// <summary>What the board has proposed waits for the council, and can not be appealed before it has decided (KL 13:2).</summary>
public sealed class AwaitCouncil : IStep
{
    public static StepKind Kind { get; } = new("awaitCouncil", StepShape.Person);
}
