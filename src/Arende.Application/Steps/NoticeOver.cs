namespace Arende.Application.Steps;

/// <summary>The notice has been up throughout the appeal period (KL 13:5): it raises it on the day after the last. A gap lets it wait.</summary>
public sealed class NoticeOver : IStep
{
    public static StepKind Kind { get; } = new("noticeOver", StepShape.Event) { NeedsFunction = true };
}
