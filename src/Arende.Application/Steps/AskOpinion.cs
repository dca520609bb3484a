namespace Arende.Application.Steps;

/// <summary>Somebody is asked for an opinion, on what and by when (remiss; FL 26 §).</summary>
public sealed class AskOpinion : IStep
{
    public static StepKind Kind { get; } = new("askOpinion", StepShape.Person);
}
