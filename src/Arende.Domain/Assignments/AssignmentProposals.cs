using Arende.Domain.Cases;

namespace Arende.Domain.Assignments;

/// <summary>What a draft proposes of it: another deadline, a transfer, or at a plan's year-end how it ends. What was decided stands until the board has decided the draft.</summary>
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

    public void Propose(DecidedDeadline? deadline, int? planYear)
    {
        BrokenRuleException.When(!IsOpen, Rule.AssignmentIsClosed);
        Proposed = deadline;
        ProposedPlanYear = planYear;
        Version++;
    }

    /// <summary>
    /// A draft accounts for it once more. What was decided stands; another deadline in the draft is only proposed. What is reported as done proposes nothing: it is adopted.
    /// How the same draft proposes to end it was chosen at the year-end, and goes before what its table says.
    /// </summary>
    /// <param name="caseId">The draft's case.</param>
    /// <param name="written">The deadline that the draft gives; null where it gives none.</param>
    /// <param name="planYear">The plan to which the draft transfers it.</param>
    public void AccountFor(CaseId caseId, DecidedDeadline? written, int? planYear)
    {
        var isSame = (AccountedIn ?? CaseId) == caseId;
        AccountedIn = caseId == CaseId ? null : caseId;
        if (!isSame) ProposedTurn = null;
        if (AwaitsAdoption || ProposedTurn is not null) Version++;
        else Propose(written is not null && written.Deadline.Latest != Current?.Deadline.Latest ? written : null, planYear);
    }

    /// <summary>The draft that brings it was imported in a later version: nothing of it is decided, and it says what the draft says.</summary>
    public void Redraft(AssignmentStatus status, DecidedDeadline? current, bool isOriginal, DecidedDeadline? proposed, int? planYear)
    {
        BrokenRuleException.When(!IsProposed, Rule.AssignmentIsClosed);
        Status = status;
        Current = current;
        Original = isOriginal ? current : null;
        Propose(proposed, planYear);
    }

    /// <summary>A draft brings it to the board.</summary>
    public void AwaitDecision() => IsProposed = true;

    /// <summary>The board has decided the case that brought it: from now on it is followed up.</summary>
    /// <param name="at">When it was decided.</param>
    public void Register(DateTimeOffset at)
    {
        IsProposed = false;
        HearAt(at);
        Version++;
    }

    /// <summary>The board has approved the clause: what was proposed becomes current, and the transfer takes effect.</summary>
    /// <param name="decidedBy">The case in which it was decided.</param>
    /// <param name="planYear">The plan that the decided clause names; null when it names none, and what was proposed holds.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The body, day and § of that decision.</param>
    public void Adopt(CaseId decidedBy, int? planYear, DateTimeOffset at, DecisionPoint? by = null)
    {
        BrokenRuleException.When(!IsOpen, Rule.AssignmentIsClosed);
        HearAt(at);
        AdoptDeadline(decidedBy, at, by);
        if (ProposedPlanYear is { } year)
        {
            ProposedPlanYear = null;
            Transfer(planYear ?? year, by, decidedBy);
        }
        Version++;
    }

    /// <summary>The draft that accounted for it is written off: the case that gave it is its own again.</summary>
    public void AccountedNoMore()
    {
        AccountedIn = null;
        DropProposal();
    }

    /// <summary>The board said no, or the matter was written off: what was proposed falls.</summary>
    public void DropProposal()
    {
        Proposed = null;
        ProposedPlanYear = null;
        ProposedTurn = null;
        Version++;
    }
}
