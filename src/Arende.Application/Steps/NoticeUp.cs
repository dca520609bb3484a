namespace Arende.Application.Steps;

/// <summary>The notice of the minutes that hold the decision is up (KL 8:12): it raises it for each of their cases, with how the decision can be appealed.</summary>
public sealed class NoticeUp : IStep
{
    public static StepKind Kind { get; } = new("noticePosted", StepShape.Event) { NeedsFunction = true };
}
