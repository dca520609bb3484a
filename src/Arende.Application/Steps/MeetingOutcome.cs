namespace Arende.Application.Steps;

/// <summary>A body has dealt with the case: a meeting raises it for each case on its agenda, with the outcome.</summary>
public sealed class MeetingOutcome : IStep
{
    public static StepKind Kind { get; } = new("meetingOutcome", StepShape.Event) { NeedsFunction = true };
}
