using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Domain.Notices;

/// <summary>How a decision can be appealed.</summary>
public enum AppealKind
{
    /// <summary>It can't: a proposal to the council is preparatory (KL 13:2), and so is what is put off or only noted.</summary>
    None,

    /// <summary>Laglighetsprövning (KL 13 kap.): the three weeks run from the notice.</summary>
    LegalReview,

    /// <summary>Förvaltningsbesvär (FL 40-44 §§): each party's three weeks run from when they got the decision.</summary>
    Administrative,
}

/// <summary>How the decision in one item of the minutes can be appealed.</summary>
public sealed record ItemAppeal(CaseId CaseId, AppealKind Kind);

public static class AppealKinds
{
    /// <summary>
    /// What a decision usually has, before anybody has said otherwise. KL 13:2: what is only proposed to the council is preparatory; what the board
    /// has decided for its own part beside that can be appealed.
    /// </summary>
    public static AppealKind Usual(Outcome outcome, IReadOnlyList<Clause> clauses) => outcome switch
    {
        Outcome.Approve or Outcome.ApproveChanged or Outcome.Reject =>
            clauses.Count > 0 && clauses.All(clause => clause.Voice?.Decides == BodyFunction.Council) ? AppealKind.None : AppealKind.LegalReview,
        Outcome.ReferToCouncil => clauses.Any(clause => ClauseList.IsForTheBoard(clause, outcome, clauses)) ? AppealKind.LegalReview : AppealKind.None,
        Outcome.Propose or Outcome.ProposeChanged or Outcome.Forward or Outcome.SendBack or Outcome.Postpone => AppealKind.None,
    };
}
