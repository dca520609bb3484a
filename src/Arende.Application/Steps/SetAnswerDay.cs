namespace Arende.Application.Steps;

/// <summary>The day by which somebody outside wants an answer is noted, or a new one that they have given.</summary>
public sealed class SetAnswerDay : IStep
{
    public static StepKind Kind { get; } = new("setAnswerDay", StepShape.Person);
}
