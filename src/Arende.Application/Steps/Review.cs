namespace Arende.Application.Steps;

/// <summary>The nearest manager reads what the office proposes.</summary>
public sealed class Review : IStep
{
    public static StepKind Kind { get; } = new("review", StepShape.Person) { IsReview = true };
}
