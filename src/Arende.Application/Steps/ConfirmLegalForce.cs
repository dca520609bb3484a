namespace Arende.Application.Steps;

/// <summary>The appeal period is over: somebody sees whether an appeal has come in, to the municipality either (KL 13:6).</summary>
public sealed class ConfirmLegalForce : IStep
{
    public static StepKind Kind { get; } = new("confirmLegalForce", StepShape.Person) { Outcomes = ["final", Appealed] };

    public const string Appealed = "appealed";
}
