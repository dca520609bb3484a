using Arende.Application.Meetings;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Meetings;

namespace Arende.Application.Steps;

/// <summary>
/// What the board has proposed waits for the council, and can not be appealed before it has decided (KL 13:2). A meeting of the council that is
/// held here answers when it is closed; of a council that meets elsewhere it is entered with day, § and what was decided of each clause.
/// </summary>
public sealed class AwaitCouncil(EnterCouncilDecision enter) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("awaitCouncil", StepShape.Person);

    public const string Decided = "decided";
    public const string SentBack = "sentBack";
    public const string Postponed = "postponed";

    /// <summary>The way that an outcome of the council goes.</summary>
    public static string WayOf(Outcome outcome) => outcome switch
    {
        Outcome.SendBack => SentBack,
        Outcome.Postpone => Postponed,
        _ => Decided,
    };

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    public async Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct) =>
        item.CaseId is { } id && await enter.IsByMeeting(id, ct) ? [new(Rule.CouncilMeetsHere)] : [];

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        // A path may offer other answers, which say themselves what came: a case that is withdrawn, for instance.
        if (answer.Council is null && answer.Outcome is not (Decided or SentBack or Postponed)) return;
        var decision = answer.Council ?? throw new BrokenRuleException(Rule.CouncilDecisionIsMissing);
        BrokenRuleException.When(WayOf(decision.Given.All) != answer.Outcome, Rule.OutcomeIsUnknown, answer.Outcome);
        await enter.Run(draft, answer.Item.Id, decision, ct);
    }
}
