namespace Arende.Application.Steps;

/// <summary>The employer negotiates with the unions before it decides on a major change (MBL 11 §): nothing is decided before that is over.</summary>
public sealed class Negotiate : IStep
{
    public static StepKind Kind { get; } = new("negotiate", StepShape.Person);
}
