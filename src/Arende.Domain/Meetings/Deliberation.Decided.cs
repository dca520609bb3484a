using System.Text.Json.Serialization;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

// What the answers come to: the outcome that is entered of the item is the same.
public sealed partial record Deliberation
{
    /// <summary>Additions that the body said yes to.</summary>
    [JsonIgnore]
    public IEnumerable<FloorProposal> Adopted => Questions.Where(one => one is { Kind: QuestionKind.Addition, IsYes: true }).Select(one => Proposal(one.Yes!.Value)).OfType<FloorProposal>();

    /// <summary>What won over what was proposed to the body, or put the matter off; null where the body said yes, and where it said no to nothing else.</summary>
    [JsonIgnore]
    public FloorProposal? Winner => Questions.FirstOrDefault(PutsOff) is { } off ? Proposal(off.No!.Value) : MainQuestion is { IsYes: false, No: { } number } ? Proposal(number) : null;

    /// <summary>The outcome that the answers come to; null while the matter isn't settled.</summary>
    /// <param name="function">The body's: a committee proposes, a board decides.</param>
    public Outcome? Comes(BodyFunction function)
    {
        if (IsPutOff) return PutOffAs;
        var (yes, changed, no) = function == BodyFunction.Committee ? (Outcome.Propose, Outcome.ProposeChanged, Outcome.ProposeReject) : (Outcome.Approve, Outcome.ApproveChanged, Outcome.Reject);
        return MainQuestion switch
        {
            null => null,
            { IsYes: true } => Adopted.Any() ? changed : yes,
            _ => Winner?.Kind == FloorProposalKind.Change ? changed : no,
        };
    }

    /// <summary>The outcome is what was decided: a matter that the body would deal with today isn't put off, and one that was put off isn't decided.</summary>
    internal void MustAgreeWith(Outcome outcome, BodyFunction function)
    {
        BrokenRuleException.When(IsPutOff && (!outcome.ConcernsWholeCase() || PutOffAs is { } decided && outcome != decided), Rule.MatterIsPutOff);
        // KL 5:50: a third of those present can force it in the council alone, and it is noted at the item; in a board it takes a majority.
        BrokenRuleException.When(!IsPutOff && outcome.ConcernsWholeCase() && Questions.Any(one => one.Kind == QuestionKind.DecideNow),
            function == BodyFunction.Council ? Rule.OutcomeIsNotAsDecided : Rule.ThirdForcesInCouncilOnly);
        if (MainQuestion is not { } main || outcome.ConcernsWholeCase()) return;
        // What the body had before it may itself say no, and the council may have the last word: only what can't be is refused.
        var isUnchangedYes = outcome is Outcome.Approve or Outcome.Propose;
        BrokenRuleException.When(Adopted.Any() && isUnchangedYes, Rule.AdditionIsLeftOut);
        if (main.IsYes) return;
        var isYes = isUnchangedYes || outcome is Outcome.ApproveChanged or Outcome.ProposeChanged;
        var isNo = outcome is Outcome.Reject or Outcome.ProposeReject;
        BrokenRuleException.When(Winner?.Kind == FloorProposalKind.Change ? isUnchangedYes || isNo : isYes, Rule.OutcomeIsNotAsDecided);
    }

    /// <summary>What a clerk says of all isn't a no where the body said yes to what was proposed to it; unless that says no itself.</summary>
    /// <param name="said">Of all clauses.</param>
    /// <param name="proposed">What was proposed to the body.</param>
    public void MustAllow(Outcome said, IReadOnlyList<Clause> proposed) => BrokenRuleException.When(
        MainQuestion is { IsYes: true } && said is Outcome.Reject or Outcome.ProposeReject && proposed.All(clause => clause.Outcome != Outcome.ProposeReject), Rule.OutcomeIsNotAsDecided);

    private Question? MainQuestion => Questions.FirstOrDefault(one => one.Kind == QuestionKind.Main);
}
