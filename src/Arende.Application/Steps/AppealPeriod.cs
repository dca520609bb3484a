namespace Arende.Application.Steps;

/// <summary>The appeal period runs (KL 13:5): the clock rings on the day after its last.</summary>
public sealed class AppealPeriod : IStep
{
    public static StepKind Kind { get; } = new("appealPeriod", StepShape.Timer);
}
