namespace Arende.Domain.Meetings;

/// <summary>Somebody who got votes.</summary>
public sealed record Candidate(string Name, int Votes);

/// <summary>
/// A secret vote on who is elected or employed (KL 5:53–56 by 6:33): how many votes each got, never whose. Where the most votes are equal the lot decides.
/// </summary>
/// <param name="Of">What somebody was elected to.</param>
/// <param name="Candidates">With their votes.</param>
/// <param name="Blank">Votes for nobody.</param>
/// <param name="Elected">The name.</param>
/// <param name="ByLot">The lot decided.</param>
/// <param name="Entitled">Who could vote.</param>
public sealed record Election(string Of, IReadOnlyList<Candidate> Candidates, int Blank, string Elected, bool ByLot, IReadOnlyList<Voter> Entitled)
{
    public const int MostCandidates = 20;

    /// <param name="there">Who serves at the item.</param>
    /// <param name="of">What somebody is elected to.</param>
    /// <param name="candidates">With their votes.</param>
    /// <param name="blank">Votes for nobody.</param>
    /// <param name="lot">The name that the lot fell on; needed where the most votes are equal, and only there.</param>
    internal static Election Close(ItemAttendance there, string? of, IReadOnlyList<Candidate> candidates, int blank, string? lot)
    {
        var what = OneLine.Of(of ?? "");
        BrokenRuleException.When(what.Length == 0, Rule.ElectionIsUnnamed);
        TextLimits.Check(what, TextLimits.Title, Rule.TextIsTooLong);
        IReadOnlyList<Candidate> named = [.. candidates.Select(one => one with { Name = OneLine.Of(one.Name) }).Where(one => one.Name.Length > 0)];
        TextLimits.Check(named.Count, MostCandidates, Rule.ItemHasTooMuch);
        foreach (var one in named) TextLimits.Check(one.Name, TextLimits.Name, Rule.NameIsTooLong);
        BrokenRuleException.When(named.Count == 0, Rule.CandidateIsMissing);
        BrokenRuleException.When(blank < 0 || named.Any(one => one.Votes < 0) || named.DistinctBy(one => one.Name).Count() < named.Count, Rule.VotesAreInvalid);
        var entitled = Voter.Of(there);
        var cast = named.Sum(one => (long)one.Votes) + blank;
        BrokenRuleException.When(cast > entitled.Count || cast == blank, Rule.VotesAreInvalid);
        var most = named.Max(one => one.Votes);
        IReadOnlyList<string> first = [.. named.Where(one => one.Votes == most).Select(one => one.Name)];
        var drawn = OneLine.Of(lot ?? "");
        BrokenRuleException.When(first.Count > 1 && !first.Contains(drawn), Rule.LotIsMissing);
        BrokenRuleException.When(first.Count == 1 && drawn.Length > 0 && drawn != first[0], Rule.LotIsNotNeeded);
        return new Election(what, named, blank, first.Count > 1 ? drawn : first[0], first.Count > 1, entitled);
    }
}
