namespace Arende.Application.Steps;

/// <summary>The registrar sees to attachments, recipients and who may read, before the case goes to a body.</summary>
public sealed class RegistrarCheck : IStep
{
    public static StepKind Kind { get; } = new("registrarCheck", StepShape.Person) { IsReview = true };
}
