namespace Arende.Application.Steps;

/// <summary>Every unit has frozen its status reports of a reporting period.</summary>
public sealed class ReportsFrozen : IStep
{
    public static StepKind Kind { get; } = new("reportsFrozen", StepShape.Event);
}
