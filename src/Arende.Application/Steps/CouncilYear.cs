namespace Arende.Application.Steps;

/// <summary>A motion or a citizen's proposal is decided within a year if possible (KL 5:35): the clock rings in time for the report.</summary>
public sealed class CouncilYear : IStep
{
    public static StepKind Kind { get; } = new("councilYear", StepShape.Timer);
}
