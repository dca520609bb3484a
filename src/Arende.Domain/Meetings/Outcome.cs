using Arende.Domain.Bodies;

namespace Arende.Domain.Meetings;

/// <summary>What a meeting did with an item, and with each of its clauses. Stored by name.</summary>
public enum Outcome
{
    /// <summary>The committee proposes that the board decides as the staff report says.</summary>
    Propose,
    /// <summary>The committee proposes with changes of its own.</summary>
    ProposeChanged,
    /// <summary>Föreslår avslag: the committee to the board, or the board to the council.</summary>
    ProposeReject,
    /// <summary>The committee hands it on to the board without a proposal.</summary>
    Forward,
    /// <summary>Bifall.</summary>
    Approve,
    /// <summary>Bifall med ändring.</summary>
    ApproveChanged,
    /// <summary>Avslag.</summary>
    Reject,
    /// <summary>Anses besvarad.</summary>
    Answer,
    /// <summary>Läggs till handlingarna.</summary>
    File,
    /// <summary>Noteras.</summary>
    Note,
    /// <summary>Avskrivs.</summary>
    Dismiss,
    /// <summary>Förslag till kommunfullmäktige: the board proposes it, and the council decides.</summary>
    ReferToCouncil,
    /// <summary>Återremiss, with a reason.</summary>
    SendBack,
    /// <summary>Bordläggning: the same body, the next meeting.</summary>
    Postpone,
}

public static class OutcomeRules
{
    /// <summary>What can be said of a whole item; of a clause by itself: <see cref="ClauseOutcomes.Of"/>.</summary>
    public static IReadOnlyList<Outcome> Of(BodyFunction function) => function switch
    {
        BodyFunction.Committee => [Outcome.Propose, Outcome.ProposeChanged, Outcome.ProposeReject, Outcome.Forward, Outcome.SendBack, Outcome.Postpone],
        BodyFunction.Board =>
        [
            Outcome.Approve, Outcome.ApproveChanged, Outcome.Reject, Outcome.ReferToCouncil, Outcome.SendBack, Outcome.Postpone,
            Outcome.ProposeReject, Outcome.Answer, Outcome.File, Outcome.Note, Outcome.Dismiss,
        ],
        BodyFunction.Council =>
            [Outcome.Approve, Outcome.ApproveChanged, Outcome.Reject, Outcome.SendBack, Outcome.Postpone, Outcome.Answer, Outcome.File, Outcome.Note, Outcome.Dismiss],
    };

    /// <summary>
    /// The id in events and payloads. Released definitions know the first outcomes alone, and take what they don't know for a postponement: a later one goes
    /// by the id of the way that is its own, decided or proposed.
    /// </summary>
    public static string Id(this Outcome outcome) => outcome switch
    {
        Outcome.Propose or Outcome.ProposeReject => "propose",
        Outcome.ProposeChanged => "proposeChanged",
        Outcome.Forward => "forward",
        Outcome.Approve or Outcome.Answer or Outcome.File or Outcome.Note or Outcome.Dismiss => "approve",
        Outcome.ApproveChanged => "approveChanged",
        Outcome.Reject => "reject",
        Outcome.ReferToCouncil => "referToCouncil",
        Outcome.SendBack => "sendBack",
        Outcome.Postpone => "postpone",
    };

    /// <summary>A body has had its say, as far as it has one.</summary>
    public static bool EndsTheMatter(this Outcome outcome) => outcome.IsDecision() || outcome == Outcome.ReferToCouncil;

    /// <summary>The body has the last word of it: it isn't proposed to anybody, sent back or put off.</summary>
    public static bool IsDecision(this Outcome outcome) =>
        outcome is Outcome.Approve or Outcome.ApproveChanged or Outcome.Reject or Outcome.Answer or Outcome.File or Outcome.Note or Outcome.Dismiss;

    /// <summary>What the clauses do takes effect: they were approved, as they stood or as they were changed.</summary>
    public static bool TakesEffect(this Outcome outcome) => outcome is Outcome.Approve or Outcome.ApproveChanged;

    public static bool NeedsReason(this Outcome outcome) => outcome is Outcome.SendBack or Outcome.Reject or Outcome.ProposeReject;

    public static bool ChangesClauses(this Outcome outcome) => outcome is Outcome.ProposeChanged or Outcome.ApproveChanged;

    /// <summary>A yes to something from which a clause was struck is a yes with changes.</summary>
    public static Outcome WithChanges(this Outcome outcome) => outcome switch
    {
        Outcome.Approve => Outcome.ApproveChanged,
        Outcome.Propose => Outcome.ProposeChanged,
        _ => outcome,
    };

    /// <summary>A case has one way back to preparation and stands on one agenda at a time: it is sent back or put off as a whole.</summary>
    public static bool ConcernsWholeCase(this Outcome outcome) => outcome is Outcome.SendBack or Outcome.Postpone;

    /// <summary>KL 13:2: what is noted or laid to the documents decides nothing for anybody.</summary>
    public static bool CanBeAppealed(this Outcome outcome) => outcome.IsDecision() && outcome is not (Outcome.File or Outcome.Note);
}
