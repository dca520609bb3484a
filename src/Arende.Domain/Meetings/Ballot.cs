using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

/// <summary>Stored by name.</summary>
public enum VoteAnswer
{
    Yes,
    No,
    /// <summary>Avstår (KL 4:25).</summary>
    Abstains,
}

/// <summary>Somebody who may vote, called what they were called then.</summary>
/// <param name="For">The member in whose place they serve, by name; null for a member.</param>
public sealed record Voter(MemberId MemberId, string Name, string Party, string? For)
{
    internal static IReadOnlyList<Voter> Of(ItemAttendance there) =>
        [.. there.Deciding.Select(one => new Voter(one.MemberId, one.Name, one.Who.Party, one.For is { } member ? there.Find(member)?.Name : null))];
}

/// <summary>What a voter answered.</summary>
public sealed record CastVote(Voter Voter, VoteAnswer Answer);

/// <summary>
/// A vote by name that is closed: everybody who was entitled, and what they answered. It is made once and never changed; who comes or goes afterwards
/// isn't in it.
/// </summary>
/// <param name="Votes">Of each who was entitled.</param>
/// <param name="CastingVote">The chair, where as many said yes as no.</param>
public sealed record Ballot(IReadOnlyList<CastVote> Votes, MemberId? CastingVote)
{
    public int Count(VoteAnswer answer) => Votes.Count(vote => vote.Answer == answer);

    /// <summary>KL 5:53–56 by 6:33: an open vote, settled by simple majority; where it is equal, by the chair.</summary>
    /// <param name="there">Who serves at the item.</param>
    /// <param name="answers">Of each who takes part in the decision, and of nobody else.</param>
    /// <returns>The vote, and whether it is a yes.</returns>
    internal static (Ballot Ballot, bool IsYes) Close(ItemAttendance there, IReadOnlyDictionary<MemberId, VoteAnswer> answers)
    {
        var entitled = Voter.Of(there);
        foreach (var id in answers.Keys) BrokenRuleException.When(entitled.All(one => one.MemberId != id), Rule.NotEntitledToVote, there.Find(id)?.Name ?? "");
        if (entitled.FirstOrDefault(one => !answers.ContainsKey(one.MemberId)) is { } silent) throw new BrokenRuleException(Rule.VoteIsMissing, silent.Name);
        IReadOnlyList<CastVote> votes = [.. entitled.Select(one => new CastVote(one, answers[one.MemberId]))];
        var ballot = new Ballot(votes, null);
        var (yes, no) = (ballot.Count(VoteAnswer.Yes), ballot.Count(VoteAnswer.No));
        if (yes != no) return (ballot, yes > no);
        var chair = there.Chair ?? throw new BrokenRuleException(Rule.ChairIsMissing);
        // KL 4:25: the chair votes when it is needed to settle the matter.
        var own = votes.FirstOrDefault(vote => vote.Voter.MemberId == chair)?.Answer ?? VoteAnswer.Abstains;
        BrokenRuleException.When(own == VoteAnswer.Abstains, Rule.ChairMustVote);
        return (ballot with { CastingVote = chair }, own == VoteAnswer.Yes);
    }
}
