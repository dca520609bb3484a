using Arende.Domain.Cases;

namespace Arende.Domain.Assignments;

/// <summary>How a draft proposes to end it, at a plan's year-end. What was decided stands until the board has decided the draft.</summary>
public sealed partial class Assignment
{
    /// <summary>Null where nothing but a deadline or a transfer is proposed.</summary>
    public ProposedTurn? ProposedTurn { get; private set; }

    /// <summary>A deadline, a plan or an end waits for a decision.</summary>
    public bool HasProposal => Proposed is not null || ProposedPlanYear is not null || ProposedTurn is not null;

    /// <summary>What is proposed of it now, for whoever may have to give that back.</summary>
    public StandingProposal StandingProposal() => new(Id, AccountedIn, Proposed, ProposedPlanYear, ProposedTurn);

    /// <summary>What a year-end proposed is undone: what was proposed before it stands again.</summary>
    public void GiveBack(StandingProposal before)
    {
        AccountedIn = before.AccountedIn;
        (Proposed, ProposedPlanYear, ProposedTurn) = IsOpen ? (before.Proposed, before.PlanYear, before.Turn) : (null, null, null);
        Version++;
    }

    /// <summary>It goes on in the next plan.</summary>
    /// <param name="caseId">The draft's case, which accounts for it.</param>
    /// <param name="deadline">Its deadline there; null for the one that it has.</param>
    /// <param name="planYear">The next plan.</param>
    public void ProposeCarrying(CaseId caseId, DecidedDeadline? deadline, int planYear)
    {
        ProposedTurn = null;
        AccountFor(caseId, deadline, planYear);
    }

    /// <param name="caseId">The draft's case, which accounts for it.</param>
    /// <param name="turn">How it would end.</param>
    /// <param name="deadline">Of a split the parts' deadline; null for the one that it has.</param>
    public void ProposeTurn(CaseId caseId, ProposedTurn turn, DecidedDeadline? deadline)
    {
        ProposedTurn = null;
        AccountFor(caseId, deadline, planYear: null);
        ProposedTurn = turn;
    }

    /// <summary>A draft accounts for what its owner has reported as done: the board's yes adopts that.</summary>
    public void ProposeAdoption(CaseId caseId)
    {
        BrokenRuleException.When(!AwaitsAdoption, Rule.AssignmentIsClosed);
        DropProposal();
        AccountFor(caseId, written: null, planYear: null);
    }

    /// <summary>The board has decided so.</summary>
    /// <param name="decidedBy">The case.</param>
    /// <param name="planYear">The plan to which the case transfers what goes on: the parts of a split.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The body, day and § of the decision.</param>
    /// <param name="into">Of a merger the other one.</param>
    /// <returns>The parts of a split.</returns>
    public IReadOnlyList<Assignment> TakeProposedTurn(CaseId decidedBy, int planYear, DateTimeOffset at, DecisionPoint by, Assignment? into)
    {
        var turn = ProposedTurn ?? throw new InvalidOperationException("Nothing is proposed.");
        switch (turn.Kind)
        {
            case TurnKind.Struck:
                Strike(by, decidedBy, at, turn.Text);
                return [];
            case TurnKind.Merged:
                MergeInto(into!, by, decidedBy, at);
                return [];
            case TurnKind.Split:
                AdoptDeadline(decidedBy, at, by);
                return Split(turn.Parts ?? [], by, decidedBy, at, planYear);
            case TurnKind.Accounted or TurnKind.Reopened or TurnKind.Moved:
            default:
                throw new InvalidOperationException("Only what ends it is proposed.");
        }
    }
}
