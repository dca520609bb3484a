using Arende.Domain.Bodies;

namespace Arende.Domain.Meetings;

/// <summary>What a meeting did with an item. The ids are those of the workflow definitions' events.</summary>
public enum Outcome
{
    /// <summary>The committee proposes that the board decides as the staff report says.</summary>
    Propose,
    /// <summary>The committee proposes with changes of its own.</summary>
    ProposeChanged,
    /// <summary>The committee hands it on to the board without a proposal.</summary>
    Forward,
    /// <summary>Bifall.</summary>
    Approve,
    /// <summary>Bifall med ändring.</summary>
    ApproveChanged,
    /// <summary>Avslag.</summary>
    Reject,
    /// <summary>Hänskjuts till kommunfullmäktige.</summary>
    ReferToCouncil,
    /// <summary>Återremiss, with a reason.</summary>
    SendBack,
    /// <summary>Bordläggning: the same body, the next meeting.</summary>
    Postpone,
}

public static class OutcomeRules
{
    public static IReadOnlyList<Outcome> Of(BodyFunction function) => function switch
    {
        BodyFunction.Committee => [Outcome.Propose, Outcome.ProposeChanged, Outcome.Forward, Outcome.SendBack, Outcome.Postpone],
        BodyFunction.Board => [Outcome.Approve, Outcome.ApproveChanged, Outcome.Reject, Outcome.ReferToCouncil, Outcome.SendBack, Outcome.Postpone],
        BodyFunction.Council => [Outcome.Approve, Outcome.ApproveChanged, Outcome.Reject, Outcome.SendBack, Outcome.Postpone],
    };

    /// <summary>The id in events and payloads: camelCase, as the definitions write it.</summary>
    public static string Id(this Outcome outcome) => char.ToLowerInvariant(outcome.ToString()[0]) + outcome.ToString()[1..];

    public static bool EndsTheMatter(this Outcome outcome) =>
        outcome is Outcome.Approve or Outcome.ApproveChanged or Outcome.Reject or Outcome.ReferToCouncil;

    /// <summary>What the clauses do takes effect: they were approved, as they stood or as they were changed.</summary>
    public static bool TakesEffect(this Outcome outcome) => outcome is Outcome.Approve or Outcome.ApproveChanged;

    public static bool NeedsReason(this Outcome outcome) => outcome is Outcome.SendBack or Outcome.Reject;

    public static bool ChangesClauses(this Outcome outcome) => outcome is Outcome.ProposeChanged or Outcome.ApproveChanged;
}
