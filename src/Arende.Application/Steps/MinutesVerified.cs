namespace Arende.Application.Steps;

/// <summary>The minutes that hold the case are verified (KL 5:69): the meeting raises it for each of its cases.</summary>
public sealed class MinutesVerified : IStep
{
    public static StepKind Kind { get; } = new("minutesVerified", StepShape.Event) { NeedsFunction = true };
}
