namespace Arende.Application.Steps;

/// <summary>The unions are kept informed of what the employer does (MBL 19 §).</summary>
public sealed class Inform : IStep
{
    public static StepKind Kind { get; } = new("inform", StepShape.Person);
}
