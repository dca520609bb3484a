namespace Arende.Application.Steps;

/// <summary>The council is told that a motion or a citizen's proposal isn't ready, and what has come out; it may then dismiss it (KL 5:35).</summary>
public sealed class ReportToCouncil : IStep
{
    public static StepKind Kind { get; } = new("reportToCouncil", StepShape.Person);
}
