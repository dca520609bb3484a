using System.Text.Json.Serialization;
using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

/// <summary>A reservation against the decision (KL 4:27).</summary>
/// <param name="By">Who took part in the decision.</param>
/// <param name="Words">The reason, if there is one.</param>
/// <param name="EnteredAfter">Entered when the meeting had been closed; that it was announced before (KL 4:27) is for the clerk to know.</param>
public sealed record Reservation(MemberId By, string? Words, bool EnteredAfter = false);

/// <summary>A note to the minutes (protokollsanteckning). The law doesn't know them; whoever is there may make one.</summary>
public sealed record RecordedStatement(MemberId By, string Words);

/// <summary>
/// What was proposed at an item and how it was decided, who reserved themselves, and the notes to the minutes: what the minutes tell of an item beside the
/// decision (KL 5:66–67 by 6:35).
/// </summary>
/// <param name="Put">The clauses of the proposal that the main question was about, as they read then; null before it was put, and in what is from before that was kept.</param>
/// <remarks>Kept as JSON: what is worked out isn't written.</remarks>
public sealed partial record Deliberation(
    IReadOnlyList<FloorProposal> Proposals, IReadOnlyList<Question> Questions, IReadOnlyList<Reservation> Reservations, IReadOnlyList<RecordedStatement> Statements, IReadOnlyList<string>? Put = null)
{
    public const int MostProposals = 50;

    public static Deliberation None { get; } = new([], [], [], []);

    /// <summary>Those that weren't withdrawn.</summary>
    [JsonIgnore]
    public IEnumerable<FloorProposal> Standing => Proposals.Where(one => !one.IsWithdrawn);

    /// <summary>The body has decided to send the matter back or to put it off: nothing more is put.</summary>
    [JsonIgnore]
    public bool IsPutOff => Questions.Any(PutsOff);

    /// <summary>KL 5:50: a third of those present had it sent back or put off. They can do so once in a case.</summary>
    [JsonIgnore]
    public bool IsForced => Questions.Any(one => one.IsForced);

    /// <summary>Something stands here that would be lost with the item; a proposal that was withdrawn isn't told of.</summary>
    [JsonIgnore]
    public bool SaysSomething => Standing.Any() || Questions.Count > 0 || Reservations.Count > 0 || Statements.Count > 0;

    public FloorProposal? Proposal(int number) => Proposals.FirstOrDefault(one => one.Number == number);

    /// <summary>Somebody makes a proposal, or joins one that says the same.</summary>
    internal Deliberation Propose(ItemAttendance there, FloorProposalKind kind, IReadOnlyList<MemberId> by, string? words)
    {
        BrokenRuleException.When(by.Count == 0, Rule.ProposerIsMissing);
        BrokenRuleException.When(IsMainSettled && kind != FloorProposalKind.Addition, Rule.MainIsSettled);
        BrokenRuleException.When(IsTurnedDown && kind == FloorProposalKind.Addition, Rule.NothingToAddTo);
        foreach (var id in by) MustServe(there, id);
        var said = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        BrokenRuleException.When(said is null && FloorProposal.NeedsWords(kind), Rule.ProposalNeedsWords);
        TextLimits.Check(said, TextLimits.Comment, Rule.TextIsTooLong);
        if (Standing.FirstOrDefault(one => one.Kind == kind && one.Words == said) is { } same)
            return this with { Proposals = [.. Proposals.Select(one => one == same ? one with { By = [.. one.By.Union(by)] } : one)] };
        TextLimits.Check(Proposals.Count + 1, MostProposals, Rule.ItemHasTooMuch);
        return this with { Proposals = [.. Proposals, new FloorProposal(Proposals.Count + 1, kind, [.. by.Distinct()], said)] };
    }

    /// <summary>It can be withdrawn until it is put.</summary>
    public bool MayWithdraw(int number) => !Questions.Any(one => one.Yes == number || one.No == number);

    internal Deliberation Withdraw(int number)
    {
        var proposal = Proposal(number) ?? throw new BrokenRuleException(Rule.ProposalIsUnknown);
        BrokenRuleException.When(!MayWithdraw(number), Rule.ProposalIsDecided);
        return this with { Proposals = [.. Proposals.Select(one => one == proposal ? one with { IsWithdrawn = true } : one)] };
    }

    /// <summary>KL 4:27: only who took part in the decision reserves themselves against it. Said again it is the same reservation in other words.</summary>
    internal Deliberation Reserve(ItemAttendance there, MemberId by, string? words, bool isAfter)
    {
        MustHaveTakenPart(there, by);
        TextLimits.Check(words, TextLimits.Comment, Rule.TextIsTooLong);
        var reservation = new Reservation(by, string.IsNullOrWhiteSpace(words) ? null : words.Trim(), isAfter && Reservations.All(one => one.By != by || one.EnteredAfter));
        return this with { Reservations = [.. Reservations.Where(one => one.By != by), reservation] };
    }

    internal Deliberation TakeBackReservation(MemberId by) => this with { Reservations = [.. Reservations.Where(one => one.By != by)] };

    internal Deliberation State(ItemAttendance there, MemberId by, string? words)
    {
        if (there.Find(by) is not { } who || who.Presence == Presence.Absent) throw new BrokenRuleException(Rule.MemberIsNotThere, there.Find(by)?.Name ?? "");
        BrokenRuleException.When(string.IsNullOrWhiteSpace(words), Rule.StatementIsMissing);
        TextLimits.Check(words, TextLimits.Comment, Rule.TextIsTooLong);
        var statement = new RecordedStatement(by, words!.Trim());
        if (Statements.Contains(statement)) return this;
        TextLimits.Check(Statements.Count + 1, MostProposals, Rule.ItemHasTooMuch);
        return this with { Statements = [.. Statements, statement] };
    }

    internal Deliberation TakeBackStatement(int place) => this with { Statements = [.. Statements.Where((_, at) => at != place)] };

    /// <summary>Whether it can still be so with another attendance: who has voted served, who serves has voted, who has reserved themselves took part.</summary>
    internal void MustFit(ItemAttendance there)
    {
        foreach (var question in Questions.Where(one => one.Voters.Count > 0))
        {
            foreach (var voter in question.Voters) BrokenRuleException.When(there.Find(voter.MemberId) is not { Decides: true }, Rule.WhoVotedIsAbsent, voter.Name);
            // The minutes would name somebody who served and didn't vote.
            foreach (var one in there.Deciding) BrokenRuleException.When(question.Voters.All(voter => voter.MemberId != one.MemberId), Rule.WhoServesDidNotVote, one.Name);
            BrokenRuleException.When(question.Ballot?.CastingVote is { } by && by != there.Chair, Rule.CastingVoteIsTheChairs);
        }
        foreach (var one in Reservations) MustHaveTakenPart(there, one.By);
        foreach (var id in Standing.SelectMany(one => one.By)) MustServe(there, id);
    }

    private void MustHaveTakenPart(ItemAttendance there, MemberId by)
    {
        var who = there.Find(by);
        var abstained = Settling?.Ballot?.Votes.Any(vote => vote.Voter.MemberId == by && vote.Answer == VoteAnswer.Abstains) == true;
        BrokenRuleException.When(who is not { Decides: true } || abstained, Rule.ReservationNeedsPart, who?.Name ?? "");
    }

    // The question that settled the matter: the main one, or that by which it was put off. An addition is besides, unless there is nothing else.
    private Question? Settling => Questions.FirstOrDefault(PutsOff) ?? MainQuestion ?? Questions.LastOrDefault(one => one.Kind == QuestionKind.Addition);

    private Outcome? PutOffAs => Questions.FirstOrDefault(PutsOff)?.No is { } number ? Proposal(number)?.Kind switch
    {
        FloorProposalKind.SendBack => Outcome.SendBack,
        FloorProposalKind.Postpone => Outcome.Postpone,
        _ => null,
    } : null;

    private static bool PutsOff(Question question) => question is { Kind: QuestionKind.DecideNow, IsYes: false };

    private static void MustServe(ItemAttendance there, MemberId id) =>
        BrokenRuleException.When(there.Find(id) is not { Serves: true }, Rule.MemberDoesNotServe, there.Find(id)?.Name ?? "");
}
