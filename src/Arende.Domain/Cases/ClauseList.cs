using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Domain.Cases;

/// <summary>Clauses that stand together: in one voice, numbered in one row. Two lists are never merged, whatever their numbers are.</summary>
public sealed record ClauseList(ClauseVoice? Voice, IReadOnlyList<Clause> Clauses)
{
    /// <summary>The lists in the order in which they stand. Another voice begins another list, and so does a number that is lower than the last.</summary>
    public static IReadOnlyList<ClauseList> Of(IEnumerable<Clause> clauses)
    {
        var lists = new List<List<Clause>>();
        foreach (var clause in clauses)
        {
            if (lists.Count == 0 || lists[^1][^1] is var last && (last.Voice != clause.Voice || clause.Number < last.Number)) lists.Add([]);
            lists[^1].Add(clause);
        }
        return [.. lists.Select(list => new ClauseList(list[0].Voice, list))];
    }

    /// <summary>A number alone names a clause.</summary>
    public static bool HasUniqueNumbers(IReadOnlyList<Clause> clauses) => clauses.DistinctBy(clause => clause.Number).Count() == clauses.Count;

    /// <summary>Numbers clauses that were written anew: each list from 1, or through all of them where they were numbered so.</summary>
    /// <param name="written">The clauses in their order; their numbers don't matter.</param>
    /// <param name="known">Those that they replace.</param>
    public static IReadOnlyList<Clause> Numbered(IEnumerable<Clause> written, IReadOnlyList<Clause> known)
    {
        var isNumberedThrough = Of(known).Count > 1 && known.Zip(known.Skip(1)).All(pair => pair.First.Number < pair.Second.Number);
        var numbered = new List<Clause>();
        foreach (var clause in written)
        {
            var goesOn = numbered.Count > 0 && (isNumberedThrough || numbered[^1].Voice == clause.Voice);
            numbered.Add(clause with { Number = goesOn ? numbered[^1].Number + 1 : 1 });
        }
        return numbered;
    }

    /// <summary>Clauses of which a meeting rewrote, struck or added some, numbered again, and with what was said of those left as they were.</summary>
    internal static IReadOnlyList<Clause> Renumbered(IReadOnlyList<Clause> written, IReadOnlyList<Clause> proposed, bool keepsNumbers) =>
        Clause.Rewritten(keepsNumbers ? written : Numbered(written, proposed), proposed);

    /// <summary>What stands at the places of the clauses before a meeting, null where one was struck, and what was added last. Unchanged words know their place; others stand at the first that has their voice and type.</summary>
    public static IReadOnlyList<Clause?> AtPlaces(IReadOnlyList<Clause> rewritten, IReadOnlyList<Clause> proposed)
    {
        var left = rewritten.ToList();
        var places = new Clause?[proposed.Count];
        Place((clause, before) => clause.Mark() == before.Mark());
        Place((clause, before) => clause.Voice == before.Voice && clause.Type == before.Type);
        return [.. places, .. left];

        void Place(Func<Clause, Clause, bool> isOf)
        {
            for (var at = 0; at < places.Length; at++)
                if (places[at] is null && left.FindIndex(clause => isOf(clause, proposed[at])) is >= 0 and var found)
                {
                    places[at] = left[found];
                    left.RemoveAt(found);
                }
        }
    }

    /// <summary>
    /// A clause in a meeting's words. It keeps the voice of its place. One that gives an assignment does so in other words too; but by when is what the
    /// words say now, and nobody has said that.
    /// </summary>
    internal static Clause Rewritten(string text, Clause before)
    {
        var written = Clause.Of(before.Number, text) with { Voice = before.Voice, Type = before.Type, Order = before.Order };
        return written.Mark() == before.Mark() ? written : written with { Order = before.Order is { } order ? order with { Deadline = null, MeetingId = null } : null };
    }

    /// <summary>
    /// Whether the body has the last word of a clause by what it did with it. Of what was decided before clauses had outcomes of their own: what the council
    /// decides a board has only proposed; and of a case that it referred to the council, it has decided what is written as its own part beside that.
    /// </summary>
    /// <param name="clause">One of an item's.</param>
    /// <param name="outcome">The item's.</param>
    /// <param name="all">All of the item.</param>
    public static bool IsDecided(Clause clause, Outcome outcome, IReadOnlyList<Clause> all) => clause.Outcome is { } own ? own.IsDecision()
        : outcome == Outcome.ReferToCouncil ? clause.Voice?.Decides == BodyFunction.Board && all.Any(other => other.Voice?.Decides == BodyFunction.Council)
        : outcome.IsDecision() && clause.Voice?.Decides is null or BodyFunction.Board;

    /// <summary>Whether what a clause does takes effect: the body has decided it, and said yes.</summary>
    public static bool TakesEffect(Clause clause, Outcome outcome, IReadOnlyList<Clause> all) =>
        IsDecided(clause, outcome, all) && (clause.Outcome ?? outcome) is var given && (given.TakesEffect() || given == Outcome.ReferToCouncil);
}
