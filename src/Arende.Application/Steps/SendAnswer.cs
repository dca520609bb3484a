namespace Arende.Application.Steps;

/// <summary>What somebody outside asked is answered.</summary>
public sealed class SendAnswer : IStep
{
    public static StepKind Kind { get; } = new("sendAnswer", StepShape.Person);
}
