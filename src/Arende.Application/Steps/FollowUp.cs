namespace Arende.Application.Steps;

/// <summary>The assignments of the decision get owners and deadlines.</summary>
public sealed class FollowUp : IStep
{
    public static StepKind Kind { get; } = new("followUp", StepShape.Person);
}
