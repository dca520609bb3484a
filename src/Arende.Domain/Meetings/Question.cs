namespace Arende.Domain.Meetings;

/// <summary>What the chair puts to the body. Stored by name.</summary>
public enum QuestionKind
{
    /// <summary>Yes: the matter is decided today. No: the proposal to send it back or put it off.</summary>
    DecideNow,
    /// <summary>Kontraproposition: which of two proposals stands against the main one.</summary>
    Counter,
    /// <summary>The main proposal, alone or against the one that is left.</summary>
    Main,
    /// <summary>An addition, yes or no.</summary>
    Addition,
    /// <summary>An election, by secret ballot.</summary>
    Election,
}

/// <summary>
/// A question that the chair has put and the body has answered (KL 5:53–56 by 6:33): each can be answered with yes or no. They stand in the order in
/// which they were put (propositionsordning).
/// </summary>
/// <param name="Kind">What it decides.</param>
/// <param name="Yes">The number of the proposal for which one says yes; null for what was proposed to the body, or for deciding today.</param>
/// <param name="No">The number of the proposal for which one says no; null for a plain no.</param>
/// <param name="IsYes">The answer.</param>
/// <param name="Ballot">The vote by name; null where it was settled by acclamation.</param>
/// <param name="Election">Who was elected, for an election.</param>
/// <param name="IsForced">KL 5:50: a third of those present put the matter off, whatever the others wanted. False in what was written before that was kept.</param>
public sealed record Question(QuestionKind Kind, int? Yes, int? No, bool IsYes, Ballot? Ballot = null, Election? Election = null, bool IsForced = false)
{
    /// <summary>The proposal that lost, if one did.</summary>
    internal int? Lost => IsYes ? No : Yes;

    /// <summary>Who was entitled when it was voted on; empty where it was settled by acclamation.</summary>
    internal IReadOnlyList<Voter> Voters => Election?.Entitled ?? [.. Ballot?.Votes.Select(vote => vote.Voter) ?? []];
}

/// <summary>A question that is to be put.</summary>
public sealed record QuestionToPut(QuestionKind Kind, int? Yes, int? No);
