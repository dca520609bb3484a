namespace Arende.Domain.Meetings;

/// <summary>What a meeting did with an item. The ids are those of the workflow definitions' events.</summary>
public enum Outcome
{
    /// <summary>AU proposes that KS decides as the staff report says.</summary>
    Propose,
    /// <summary>AU proposes with changes of its own.</summary>
    ProposeChanged,
    /// <summary>AU hands it on to KS without a proposal.</summary>
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
    public static IReadOnlyList<Outcome> Of(Body body) => body switch
    {
        Body.Committee => [Outcome.Propose, Outcome.ProposeChanged, Outcome.Forward, Outcome.SendBack, Outcome.Postpone],
        Body.Board => [Outcome.Approve, Outcome.ApproveChanged, Outcome.Reject, Outcome.ReferToCouncil, Outcome.SendBack, Outcome.Postpone],
        Body.Council => [Outcome.Approve, Outcome.ApproveChanged, Outcome.Reject, Outcome.SendBack, Outcome.Postpone],
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
