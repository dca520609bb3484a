using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

// The order of the questions, and their answers.
public sealed partial record Deliberation
{
    /// <summary>
    /// What the chair puts next, by the usual order: whether the matter is decided today, then which proposal stands against the main one, then the main
    /// question, then additions. Null when nothing is left to put.
    /// </summary>
    public QuestionToPut? Next()
    {
        if (IsPutOff || IsTurnedDown) return null;
        if (!IsMainSettled)
        {
            if (Standing.FirstOrDefault(one => one.IsFormal && !IsSettled(one)) is { } formal) return new(QuestionKind.DecideNow, null, formal.Number);
            var against = Standing.Where(one => one.IsAlternative && !IsSettled(one)).Take(2).ToList();
            return against.Count == 2 ? new(QuestionKind.Counter, against[0].Number, against[1].Number) : new(QuestionKind.Main, null, against.FirstOrDefault()?.Number);
        }
        return Standing.FirstOrDefault(one => one.Kind == FloorProposalKind.Addition && !IsSettled(one)) is { } addition ? new(QuestionKind.Addition, addition.Number, null) : null;
    }

    /// <summary>The chair finds the answer, and nobody asks for a vote.</summary>
    internal Deliberation Acclaim(ItemAttendance there, QuestionToPut put, bool isYes) => Answer(there, WithoutBallot(put), () => new(put.Kind, put.Yes, put.No, isYes));

    /// <summary>By name. With its close the list of those who were entitled is kept with it.</summary>
    /// <param name="there">Who serves at the item.</param>
    /// <param name="put">The question.</param>
    /// <param name="answers">Of each who takes part in the decision.</param>
    /// <param name="third">What a third of those present can do.</param>
    internal Deliberation Vote(ItemAttendance there, QuestionToPut put, IReadOnlyDictionary<MemberId, VoteAnswer> answers, ThirdsRight third = ThirdsRight.None) => Answer(there, WithoutBallot(put), () =>
    {
        var (ballot, isYes) = Ballot.Close(there, answers);
        var isForced = isYes && put.Kind == QuestionKind.DecideNow && third == ThirdsRight.MayForce && IsThird(ballot.Count(VoteAnswer.No), there);
        return new(put.Kind, put.Yes, put.No, isYes && !isForced, ballot, IsForced: isForced);
    });

    /// <summary>KL 5:50: so many ask for it that it isn't voted on.</summary>
    internal Deliberation Force(ItemAttendance there, int number, ThirdsRight third) => Answer(there, new(QuestionKind.DecideNow, null, number), () =>
    {
        BrokenRuleException.When(third == ThirdsRight.None, Rule.ThirdForcesInCouncilOnly);
        BrokenRuleException.When(third == ThirdsRight.Used, Rule.ThirdHasForcedBefore);
        var asking = Proposal(number)!.By.Count(id => there.Find(id) is { Serves: true });
        BrokenRuleException.When(!IsThird(asking, there), Rule.ThirdIsMissing, $"{asking}/{there.Serving.Count()}");
        return new(QuestionKind.DecideNow, null, number, IsYes: false, IsForced: true);
    });

    /// <summary>KL 5:50: at least a third of the members who are present. Who takes no part in the decision is present.</summary>
    internal static bool IsThird(int asking, ItemAttendance there) => asking > 0 && asking * 3 >= there.Serving.Count();

    /// <summary>By secret ballot.</summary>
    internal Deliberation Elect(ItemAttendance there, string? of, IReadOnlyList<Candidate> candidates, int blank, string? lot) =>
        Answer(there, new(QuestionKind.Election, null, null), () => new(QuestionKind.Election, null, null, true, Election: Election.Close(there, of, candidates, blank, lot)));

    /// <summary>The last answer was entered wrong.</summary>
    internal Deliberation TakeBackAnswer(ItemAttendance there)
    {
        List<Question> left = [.. Questions.SkipLast(1)];
        var answered = this with { Questions = left, Put = left.Exists(one => one.Kind is QuestionKind.Main or QuestionKind.Counter) ? Put : null };
        answered.MustFit(there);
        return answered;
    }

    private Deliberation Answer(ItemAttendance there, QuestionToPut put, Func<Question> answer)
    {
        BrokenRuleException.When(!there.HasQuorum, Rule.ItemHasNoQuorum, there.ServingOfSeats);
        MayPut(put);
        TextLimits.Check(Questions.Count + 1, MostProposals, Rule.ItemHasTooMuch);
        var answered = this with { Questions = [.. Questions, answer()] };
        // Who reserved themselves before the vote took part in it.
        answered.MustFit(there);
        return answered;
    }

    // An election is by secret ballot (KL 5:53–56 by 6:33).
    private static QuestionToPut WithoutBallot(QuestionToPut put) => put.Kind == QuestionKind.Election ? throw new BrokenRuleException(Rule.ProposalIsUnknown) : put;

    private void MayPut(QuestionToPut put)
    {
        BrokenRuleException.When(IsPutOff, Rule.MatterIsPutOff);
        BrokenRuleException.When(put.Kind == QuestionKind.DecideNow && IsMainSettled, Rule.MainIsSettled);
        var isWhole = put.Kind switch
        {
            QuestionKind.DecideNow => put is { Yes: null, No: not null },
            QuestionKind.Counter => put is { Yes: { } yes, No: { } no } && yes != no,
            QuestionKind.Main => put.Yes is null,
            QuestionKind.Addition => put is { Yes: not null, No: null },
            QuestionKind.Election => put is { Yes: null, No: null },
        };
        BrokenRuleException.When(!isWhole, Rule.ProposalIsUnknown);
        foreach (var number in new[] { put.Yes, put.No }.OfType<int>())
        {
            var proposal = Proposal(number) is { IsWithdrawn: false } one ? one : throw new BrokenRuleException(Rule.ProposalIsUnknown);
            BrokenRuleException.When(IsSettled(proposal), Rule.ProposalIsDecided);
            BrokenRuleException.When(!IsOf(put.Kind, proposal), Rule.ProposalIsUnknown);
        }
        BrokenRuleException.When(put.Kind is not (QuestionKind.DecideNow or QuestionKind.Election) && !IsMainSettled && Standing.Any(one => one.IsFormal && !IsSettled(one)), Rule.FormalProposalComesFirst);
        BrokenRuleException.When(put.Kind == QuestionKind.Addition && !IsMainSettled, Rule.AdditionComesLast);
        BrokenRuleException.When(put.Kind == QuestionKind.Addition && IsTurnedDown, Rule.NothingToAddTo);
        BrokenRuleException.When(put.Kind is QuestionKind.Main or QuestionKind.Counter && IsMainSettled, Rule.ProposalIsDecided);
    }

    private static bool IsOf(QuestionKind kind, FloorProposal proposal) => kind switch
    {
        QuestionKind.DecideNow => proposal.IsFormal,
        QuestionKind.Addition => proposal.Kind == FloorProposalKind.Addition,
        QuestionKind.Counter or QuestionKind.Main => proposal.IsAlternative,
        QuestionKind.Election => false,
    };

    private bool IsMainSettled => MainQuestion is not null;

    // The body said no to what was proposed, and to no other words instead: there is nothing to which something could be added.
    private bool IsTurnedDown => MainQuestion is { IsYes: false } && Winner?.Kind != FloorProposalKind.Change;

    // Lost, or put in a question that settles what it is about. What stands against the main proposal is put once more.
    private bool IsSettled(FloorProposal proposal) => Questions.Any(one => one.Kind == QuestionKind.Counter ? one.Lost == proposal.Number : one.Yes == proposal.Number || one.No == proposal.Number);
}
