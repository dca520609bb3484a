namespace Arende.Application.Steps;

/// <summary>The day by which somebody outside wants an answer: the clock rings when it has come.</summary>
public sealed class AnswerBy : IStep
{
    public static StepKind Kind { get; } = new("answerBy", StepShape.Timer);
}
