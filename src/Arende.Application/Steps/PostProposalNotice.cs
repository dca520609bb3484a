namespace Arende.Application.Steps;

/// <summary>The notice of minutes with a proposal to the council goes up (KL 8:12). A proposal can't be appealed, so no clock starts (KL 13:2).</summary>
public sealed class PostProposalNotice : IStep
{
    public static StepKind Kind { get; } = new("postProposalNotice", StepShape.Person);
}
