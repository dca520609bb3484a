using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Meetings;

/// <summary>"Det här händer" for each outcome that a body can give, and for what was entered: clause by clause where they differ.</summary>
public static class OutcomeConsequences
{
    /// <summary>When the same is said of all clauses, as they are proposed.</summary>
    public static IReadOnlyList<Consequence> Of(Body body, Outcome all, OutcomeReach reach)
    {
        var proposed = reach.Proposal.Clauses;
        return Of(body, all, reach, [.. proposed.Select(clause => clause with { Outcome = ClauseOutcomes.Same(body.Function, all, clause, isChanged: false, proposed) })]);
    }

    /// <summary>Of what was entered.</summary>
    public static IReadOnlyList<Consequence> Of(Body body, EnteredOutcome entered, OutcomeReach reach) => Of(body, entered.Outcome, reach, entered.Clauses);

    private static IReadOnlyList<Consequence> Of(Body body, Outcome all, OutcomeReach reach, IReadOnlyList<Clause> clauses)
    {
        if (all == Outcome.SendBack) return [Step(T.MeetingConsequences.GoesBack(reach.Officer)), Step(T.MeetingConsequences.NothingChanges)];
        if (all == Outcome.Postpone) return [Step(body.Function == BodyFunction.Council ? T.MeetingConsequences.WaitsForCouncilAgain(body) : T.MeetingConsequences.WaitsAgain(body)), Step(T.MeetingConsequences.NothingChanges)];
        var together = ClauseOutcomes.Together(body.Function, all, clauses);
        var decided = clauses.Where(clause => ClauseList.IsDecided(clause, together, clauses)).ToList();
        var happens = new List<Consequence>(ByClause(clauses));
        if (body.Function != BodyFunction.Committee && all is Outcome.Approve or Outcome.ReferToCouncil && reach.Proposal.Clauses.Any(clause => clause.Outcome == Outcome.ProposeReject))
            happens.Add(Document(T.MeetingConsequences.AgreesToRejection));
        if (body.Function == BodyFunction.Committee)
        {
            happens.Add(Step(decided.Count > 0 && decided.Count == clauses.Count ? T.MeetingConsequences.NothingForBoard(body.Board) : T.MeetingConsequences.WaitsForBoard(body.Board)));
            if (together == Outcome.ProposeChanged) happens.Add(Document(T.MeetingConsequences.BoardGetsChanged(body.Board)));
            if (decided.Count == 0) return [.. happens, Step(T.MeetingConsequences.NothingChanges)];
            happens.Add(Step(T.MeetingConsequences.CommitteeDecides(body)));
            return [.. happens, .. Deadlines(reach, together, clauses, decided, body.Function), .. Made(together, clauses), .. Sent(reach)];
        }
        if (together == Outcome.ReferToCouncil) happens.Add(Step(decided.Count == 0 ? T.MeetingConsequences.WaitsForCouncil : T.MeetingConsequences.WaitsForCouncilInPart(body)));
        happens.AddRange(Deadlines(reach, together, clauses, decided, body.Function));
        if (all == Outcome.ApproveChanged && reach.Proposals.Open > 0 && decided.TakingEffect().Any()) happens.Add(Document(T.MeetingConsequences.ClauseDecides));
        if (reach.ReportedDone > 0 && decided.Any(clause => ClauseList.TakesEffect(clause, together, clauses)) && !new DeadlineDecision(body.Function, together, clauses).Waits)
            happens.Add(Assignment(T.MeetingConsequences.FinalAccountsAdopted(reach.ReportedDone)));
        happens.AddRange(Made(together, clauses));
        if (body.Function != BodyFunction.Council) return [.. happens, .. Sent(reach)];
        return [.. happens, .. Sent(reach, reach.IsSentNow), Step(T.MeetingConsequences.FollowedUp), new(ConsequenceKind.Clock, T.MeetingConsequences.CouncilsClock(body))];
    }

    // "Punkt 2: avslag", where one word doesn't say it of all.
    private static IEnumerable<Consequence> ByClause(IReadOnlyList<Clause> clauses) => clauses.DistinctBy(clause => clause.Outcome).Count() < 2 ? []
        : clauses.Where(clause => clause.Outcome is not null).Select(clause => Document(T.MeetingConsequences.ClauseGets(T.Voices.Name(clauses, clause), clause.Outcome!.Value)));

    private static IEnumerable<Consequence> Deadlines(OutcomeReach reach, Outcome together, IReadOnlyList<Clause> clauses, List<Clause> decided, BodyFunction function)
    {
        var yes = decided.Where(clause => ClauseList.TakesEffect(clause, together, clauses)).ToList();
        if (yes.Unanswered().Any()) return [Assignment(T.Effects.AskedLater)];
        var decision = new DeadlineDecision(function, together, clauses);
        var effective = decision.Effective;
        if (effective.Count == 0 && function == BodyFunction.Committee) return [];
        if (effective.Count == 0 && decision.Waits)
            return [Assignment(reach.Proposals.All > 0 ? T.MeetingConsequences.CouncilDecides : T.MeetingConsequences.NoAssignments)];
        var declined = decision.DeclinesAll ? reach.Proposals.Deadlines : reach.Dates.Count(date => decision.Declines(date.Id));
        var (deadlines, plan) = (reach.Proposals.Deadlines - declined, effective.PlanYear());
        if (effective.Count == 0 || (deadlines == 0 && declined == 0 && (plan is null || reach.Proposals.Open == 0))) return Dropped(reach);
        var adopted = new List<Consequence>();
        if (deadlines > 0) adopted.Add(Assignment(T.MeetingConsequences.DeadlinesAdopted(deadlines)));
        if (declined > 0) adopted.Add(Assignment(T.MeetingConsequences.DatesDeclined(declined)));
        if (reach.Proposals.Open - reach.Proposals.Ended is > 0 and var moved && plan is { } year) adopted.Add(Assignment(T.MeetingConsequences.Transferred(moved, year)));
        if (reach.Proposals.Ended > 0 && plan is not null) adopted.Add(Assignment(T.MeetingConsequences.TurnsTaken(reach.Proposals.Ended)));
        return adopted;
    }

    // What the clauses that the body itself decides give to somebody.
    private static IEnumerable<Consequence> Made(Outcome together, IReadOnlyList<Clause> clauses)
    {
        var made = clauses.Where(clause => clause.Type == ClauseType.Assignment && ClauseList.TakesEffect(clause, together, clauses)).ToList();
        if (made.Count > 0) yield return Assignment(T.ClauseTerms.Made(made.Count));
        if (made.Count(clause => clause.Order is null or { IsNobodys: true }) is > 0 and var open) yield return Assignment(T.ClauseTerms.GivenByController(open));
    }

    private static IEnumerable<Consequence> Dropped(OutcomeReach reach) =>
        [Assignment(reach.Proposals.All == 0 ? T.MeetingConsequences.NoAssignments : T.MeetingConsequences.ProposalsFall(reach.Proposals.All))];

    private static IEnumerable<Consequence> Sent(OutcomeReach reach, bool isNow = false)
    {
        if (reach.Recipients.All.Count == 0) yield return new(ConsequenceKind.Mail, T.MeetingConsequences.NoRecipients);
        if (reach.Recipients.Matched > 0) yield return new(ConsequenceKind.Mail, isNow ? T.MeetingConsequences.SentNow(reach.Recipients.Matched) : T.MeetingConsequences.SentWhenVerified(reach.Recipients.Matched));
        if (reach.Recipients.Unmatched > 0) yield return new(ConsequenceKind.Step, T.MeetingConsequences.Unmatched(reach.Recipients.Unmatched));
        if (reach.Recipients.Withheld > 0) yield return new(ConsequenceKind.Step, T.MeetingConsequences.Withheld(reach.Recipients.Withheld));
        if (reach.Recipients.ByHand > 0) yield return new(ConsequenceKind.Step, T.MeetingConsequences.ByHand(reach.Recipients.ByHand));
    }

    private static Consequence Step(Text text) => new(ConsequenceKind.Step, text);

    private static Consequence Document(Text text) => new(ConsequenceKind.Document, text);

    private static Consequence Assignment(Text text) => new(ConsequenceKind.Assignment, text);
}
