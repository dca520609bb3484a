namespace Arende.Application.Steps;

/// <summary>Somebody answers with their name for what the office proposes.</summary>
public sealed class Sign : IStep
{
    public static StepKind Kind { get; } = new("sign", StepShape.Person) { IsReview = true };
}
