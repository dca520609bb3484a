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
    /// What a decision usually has, before anybody has said otherwise. KL 13:2: what is only proposed, by the board to the council or by a committee to its
    /// board, is preparatory; what the body has decided itself beside that can be appealed.
    /// </summary>
    public static AppealKind Usual(Outcome outcome, IReadOnlyList<Clause> clauses) =>
        clauses.Any(clause => ClauseList.IsDecided(clause, outcome, clauses) && (clause.Outcome ?? Outcome.Approve).CanBeAppealed()) || (clauses.Count == 0 && outcome.CanBeAppealed())
            ? AppealKind.LegalReview
            : AppealKind.None;

    /// <summary>
    /// Whether whoever puts up the notice says how it can be appealed: the body has decided it, if only to note it. What it only proposes, sends back or
    /// puts off stays preparatory (KL 13:2).
    /// </summary>
    public static bool MayBeChosen(Outcome outcome, IReadOnlyList<Clause> clauses) =>
        clauses.Count == 0 ? outcome.IsDecision() : clauses.Any(clause => ClauseList.IsDecided(clause, outcome, clauses));
}
