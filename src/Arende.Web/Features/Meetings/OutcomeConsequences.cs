using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Meetings;

/// <summary>"Det här händer" for each outcome that a body can give.</summary>
public static class OutcomeConsequences
{
    public static IReadOnlyList<Consequence> Of(Body body, Outcome outcome, ItemToDecide item) => outcome switch
    {
        Outcome.Propose or Outcome.Forward => [Step(T.MeetingConsequences.WaitsForBoard(body.Board)), Step(T.MeetingConsequences.NothingChanges)],
        Outcome.ProposeChanged => [Step(T.MeetingConsequences.WaitsForBoard(body.Board)), Document(T.MeetingConsequences.BoardGetsChanged(body.Board)), Step(T.MeetingConsequences.NothingChanges)],
        Outcome.SendBack => [Step(T.MeetingConsequences.GoesBack(item.Officer)), Step(T.MeetingConsequences.NothingChanges)],
        Outcome.Postpone => [Step(T.MeetingConsequences.WaitsAgain(body)), Step(T.MeetingConsequences.NothingChanges)],
        Outcome.Approve => [.. Adopted(item), .. Made(item, outcome), .. Sent(item)],
        Outcome.ApproveChanged => [.. Adopted(item), .. (IEnumerable<Consequence>)(item.TakesEffect && item.Proposals.Open > 0 ? [Document(T.MeetingConsequences.ClauseDecides)] : []), .. Made(item, outcome), .. Sent(item)],
        Outcome.Reject => [.. Dropped(item), .. Sent(item)],
        Outcome.ReferToCouncil => [Step(T.MeetingConsequences.WaitsForCouncil), item.Proposals.All > 0 ? Assignment(T.MeetingConsequences.CouncilDecides) : Assignment(T.MeetingConsequences.NoAssignments), .. Made(item, outcome), .. Sent(item)],
    };

    private static IEnumerable<Consequence> Adopted(ItemToDecide item)
    {
        if (item.IsAsked) return [Assignment(T.Effects.AskedLater)];
        var (_, deadlines, transfers) = item.Proposals;
        if (!item.TakesEffect || (deadlines == 0 && (item.PlanYear is null || transfers == 0))) return Dropped(item);
        var adopted = new List<Consequence>();
        if (deadlines > 0) adopted.Add(Assignment(T.MeetingConsequences.DeadlinesAdopted(deadlines)));
        if (transfers > 0 && item.PlanYear is { } plan) adopted.Add(Assignment(T.MeetingConsequences.Transferred(transfers, plan)));
        return adopted;
    }

    // What the clauses that the board itself decides give to somebody.
    private static IEnumerable<Consequence> Made(ItemToDecide item, Outcome outcome)
    {
        var made = item.Proposal.Clauses.Where(clause => clause.Type == ClauseType.Assignment && ClauseList.IsForTheBoard(clause, outcome, item.Proposal.Clauses)).ToList();
        if (made.Count > 0) yield return Assignment(T.ClauseTerms.Made(made.Count));
        if (made.Count(clause => clause.Order is null or { IsNobodys: true }) is > 0 and var open) yield return Assignment(T.ClauseTerms.GivenByController(open));
    }

    private static IEnumerable<Consequence> Dropped(ItemToDecide item) =>
        [Assignment(item.Proposals.All == 0 ? T.MeetingConsequences.NoAssignments : T.MeetingConsequences.ProposalsFall(item.Proposals.All))];

    private static IEnumerable<Consequence> Sent(ItemToDecide item)
    {
        if (item.Recipients.All.Count == 0) yield return new(ConsequenceKind.Mail, T.MeetingConsequences.NoRecipients);
        if (item.Recipients.Matched > 0) yield return new(ConsequenceKind.Mail, T.MeetingConsequences.SentWhenVerified(item.Recipients.Matched));
        if (item.Recipients.Unmatched > 0) yield return new(ConsequenceKind.Step, T.MeetingConsequences.Unmatched(item.Recipients.Unmatched));
        if (item.Recipients.ByHand > 0) yield return new(ConsequenceKind.Step, T.MeetingConsequences.ByHand(item.Recipients.ByHand));
    }

    private static Consequence Step(Text text) => new(ConsequenceKind.Step, text);

    private static Consequence Document(Text text) => new(ConsequenceKind.Document, text);

    private static Consequence Assignment(Text text) => new(ConsequenceKind.Assignment, text);
}
