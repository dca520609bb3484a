namespace Arende.Application.Steps;

/// <summary>A decision is registered with its day and text: by who has the delegation (KL 6:37, 7:5), or of another body that decided in the case.</summary>
public sealed class RegisterDecision : IStep
{
    /// <summary>The answer by which the council hands the decision on a medborgarförslag to the board (KL 5:23), in every definition that has it.</summary>
    public const string HandedOver = "decide";

    public static StepKind Kind { get; } = new("registerDecision", StepShape.Person) { IsReview = true };
}
