using Arende.Domain.Bodies;
using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

/// <summary>What a body can do with a clause, what "the same for all" means for each, and what they are together for the case.</summary>
public static class ClauseOutcomes
{
    private static readonly IReadOnlyList<Outcome> decisions =
        [Outcome.Approve, Outcome.ApproveChanged, Outcome.Reject, Outcome.Answer, Outcome.File, Outcome.Note, Outcome.Dismiss];

    /// <summary>What can be said of one clause by itself. A committee decides what is delegated to it alone, and a board nothing of what is the council's.</summary>
    public static IReadOnlyList<Outcome> Of(BodyFunction function, Clause clause) => function switch
    {
        BodyFunction.Committee => IsOwn(function, clause) ? [.. decisions, Outcome.Forward] : [Outcome.Propose, Outcome.ProposeChanged, Outcome.ProposeReject, Outcome.Forward],
        BodyFunction.Board => IsOwn(function, clause)
            ? [.. decisions, Outcome.ReferToCouncil, Outcome.ProposeReject]
            : [Outcome.ReferToCouncil, Outcome.ProposeReject, Outcome.File, Outcome.Note, Outcome.Dismiss],
        BodyFunction.Council => decisions,
    };

    /// <summary>What is said of one clause to strike it; null where that is said of all alone.</summary>
    public static Outcome? ToStrike(BodyFunction function, Clause clause) => Of(function, clause).Where(outcome => outcome.ChangesClauses()).Cast<Outcome?>().FirstOrDefault();

    /// <summary>What a clause gets of an outcome that is said of all.</summary>
    /// <param name="function">The body's.</param>
    /// <param name="all">What is said of all.</param>
    /// <param name="clause">As it was proposed, with what the committee said of it.</param>
    /// <param name="isChanged">The meeting has written it in other words.</param>
    /// <param name="proposed">All of them.</param>
    public static Outcome Same(BodyFunction function, Outcome all, Clause clause, bool isChanged, IReadOnlyList<Clause> proposed)
    {
        var isOwn = IsOwn(function, clause);
        return all switch
        {
            Outcome.Propose => isOwn ? Outcome.Approve : Outcome.Propose,
            Outcome.ProposeChanged => isOwn ? Changed(Outcome.ApproveChanged, Outcome.Approve) : Changed(Outcome.ProposeChanged, Outcome.Propose),
            Outcome.ProposeReject => function == BodyFunction.Committee && isOwn ? Outcome.Reject : Outcome.ProposeReject,
            Outcome.Approve => AsProposed(),
            Outcome.ApproveChanged => isChanged ? isOwn ? Outcome.ApproveChanged : Outcome.ReferToCouncil : AsProposed(),
            // The council may have to hear of it (a motion is the council's): the board can only propose that it says no.
            Outcome.Reject => isOwn ? Outcome.Reject : Outcome.ProposeReject,
            Outcome.ReferToCouncil when IsOwnPart() => Changed(Outcome.ApproveChanged, AsProposed()),
            Outcome.ReferToCouncil => IsTurnedDown() ? Outcome.ProposeReject : Outcome.ReferToCouncil,
            Outcome.Forward or Outcome.Answer or Outcome.File or Outcome.Note or Outcome.Dismiss or Outcome.SendBack or Outcome.Postpone => all,
        };

        Outcome Changed(Outcome changed, Outcome unchanged) => isChanged ? changed : unchanged;

        // As the committee has proposed: where that was to turn it down, it is turned down.
        Outcome AsProposed() => (isOwn, IsTurnedDown()) switch
        {
            (true, false) => Outcome.Approve,
            (true, true) => Outcome.Reject,
            (false, false) => Outcome.ReferToCouncil,
            (false, true) => Outcome.ProposeReject,
        };

        bool IsTurnedDown() => !isChanged && clause.Outcome == Outcome.ProposeReject;

        // Beside what goes to the council the board decides what is written as its own part.
        bool IsOwnPart() => clause.Voice?.Decides == BodyFunction.Board && proposed.Any(other => other.Voice?.Decides == BodyFunction.Council);
    }

    /// <summary>
    /// What the case's path is told: what goes to the council waits for the council, whatever was decided beside it; a yes to some of it is a yes
    /// with changes. What a committee decided itself says nothing of the case's way to the board.
    /// </summary>
    /// <param name="function">The body's.</param>
    /// <param name="said">What was said of all. Clauses may have been struck, of which nothing is left.</param>
    /// <param name="clauses">With their outcomes.</param>
    public static Outcome Together(BodyFunction function, Outcome said, IReadOnlyList<Clause> clauses)
    {
        if (said.ConcernsWholeCase()) return said;
        var given = clauses.Select(clause => clause.Outcome).OfType<Outcome>().Where(outcome => function != BodyFunction.Committee || !outcome.IsDecision()).Distinct().ToList();
        var (yes, changed, no, nothing) = function == BodyFunction.Committee
            ? (Outcome.Propose, Outcome.ProposeChanged, Outcome.ProposeReject, Outcome.Forward)
            : (Outcome.Approve, Outcome.ApproveChanged, Outcome.Reject, Outcome.Reject);
        if (function == BodyFunction.Board && (given.Exists(IsForTheCouncil) || (given.Count == 0 && IsForTheCouncil(said)))) return Outcome.ReferToCouncil;
        if (given.Count == 0) return function == BodyFunction.Committee && clauses.Count > 0 ? Outcome.Forward : said;
        if (given.Contains(yes)) return said == changed || given.Contains(changed) || given.Contains(no) ? changed : yes;
        return given.Contains(changed) ? changed : given.Find(outcome => outcome != nothing) is var other && given.Count > 1 ? other : given[0];
    }

    /// <summary>What was said of all, as far as it can be read from what the clauses got: what a form shows again.</summary>
    /// <param name="function">The body's.</param>
    /// <param name="together">The item's outcome.</param>
    /// <param name="given">What the clauses became, at the places of those before; null where one was struck.</param>
    /// <param name="proposed">The clauses before.</param>
    public static Outcome Said(BodyFunction function, Outcome together, IReadOnlyList<Clause?> given, IReadOnlyList<Clause> proposed)
    {
        if (together.ConcernsWholeCase()) return together;
        var isChanged = given.Count > proposed.Count || given.Zip(proposed).Any(pair => pair.First?.Mark() != pair.Second.Mark());
        // With one clause turned down, all is together "with changes", though nothing was changed.
        return OutcomeRules.Of(function).Where(outcome => !outcome.ConcernsWholeCase()).Prepend(together).MaxBy(all => (Fits(all), all.ChangesClauses() == isChanged));

        int Fits(Outcome all) => given.Zip(proposed).Count(pair =>
            pair.First is { } clause ? clause.Outcome == Same(function, all, pair.Second, clause.Mark() != pair.Second.Mark(), proposed) : all.ChangesClauses());
    }

    /// <summary>Recipients get it: what a committee decided itself, and where a board or the council has had its say.</summary>
    public static bool IsSent(BodyFunction function, Outcome outcome, IReadOnlyList<Clause> clauses) => function switch
    {
        BodyFunction.Committee => clauses.Any(clause => ClauseList.IsDecided(clause, outcome, clauses)),
        BodyFunction.Board or BodyFunction.Council => outcome.EndsTheMatter(),
    };

    /// <summary>The body has the last word of it.</summary>
    public static bool IsOwn(BodyFunction function, Clause clause) => function switch
    {
        BodyFunction.Committee => clause.Voice?.Decides == BodyFunction.Committee,
        BodyFunction.Board => clause.Voice?.Decides != BodyFunction.Council,
        BodyFunction.Council => true,
    };

    private static bool IsForTheCouncil(Outcome outcome) => outcome is Outcome.ReferToCouncil or Outcome.ProposeReject;
}
